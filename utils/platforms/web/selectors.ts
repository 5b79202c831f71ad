// Where pages say what they are: HTML's own elements, schema.org microdata, microformats (2026-11). No class of one site.

/** Types of schema.org that are one thing somebody published; a site, a list or a person is none. */
export const published =
  /(?:^|\/|:)(\w*Article|\w*Posting|VideoObject|AudioObject|PodcastEpisode|Question|Review|Report)$/;
/** Of these the page shows a player or a picture: the words around it are other people's. */
export const shownThing = /(?:VideoObject|AudioObject|PodcastEpisode|SocialMediaPosting|ImageObject)$/;

export const at = {
  article: 'article, [role="article"]',
  scope: '[itemscope][itemtype*="schema.org/"]',
  /** Microdata, then microformats: the words without byline and buttons. */
  body: '[itemprop~="articleBody"], [itemprop~="text"], .e-content, .entry-content',
  main: 'main, [role="main"]',
  /** Somebody else's words below the article. */
  comment:
    '[itemprop~="comment"], [itemtype$="/Comment"], [itemtype$="/UserComments"], [id^="comment"], [class*="comment-"]',
  around:
    'nav, aside, footer, form, dialog, [role="navigation"], [role="complementary"], [role="search"], [role="dialog"]',
  /** The head of a site names who is signed in; that of an article or of the main part is its title. */
  banner:
    'header:not(:is(main, [role="main"]) header), [role="banner"], [role="menu"], [role="menubar"], [aria-haspopup="menu"], [aria-haspopup="true"]',
  /** In addresses, which are English in every language. */
  signOut:
    'a:is([href*="logout" i], [href*="log-out" i], [href*="log_out" i], [href*="signout" i], [href*="sign-out" i], [href*="sign_out" i]), form:is([action*="logout" i], [action*="signout" i], [action*="sign_out" i])',
  unseen: '[hidden], [aria-hidden="true"], button, [role="button"], template',
  composer: 'textarea, [contenteditable=""], [contenteditable="true"], form:has(textarea)',
  jsonLd: 'script[type="application/ld+json" i]',
  author: '[rel~="author"], .p-author, .author.vcard .fn, .vcard.author .fn, .byline .fn',
  signIn: 'input[type="password"], input[autocomplete~="username"], input[autocomplete~="current-password"]',
  busy: '[aria-busy="true"], [role="progressbar"], progress',
} as const;
