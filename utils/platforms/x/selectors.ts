// Where things are in X's markup. `data-testid` has been stable since 2020; class names, tags of buttons, tabindex
// and wording have not (reference: real pages 2023-12 to 2026-09). Newest strategy first.

/** `DIV[data-testid=tweet]` is the lightbox around a whole thread, so the tag counts. */
export const posts = [
  ['article-testid 2026-09', 'article[data-testid="tweet"]'],
  ['article-with-author 2026-11', 'article[role="article"]:has([data-testid^="User-Name"])'],
] as const;

export const at = {
  /** `User-Names` until 2023-02. */
  userName: '[data-testid^="User-Name"]',
  avatar: '[data-testid^="UserAvatar-Container-"]',
  text: '[data-testid="tweetText"]',
  showMore: '[data-testid="tweet-text-show-more-link"]',
  /** An X Article on its own page; in a post's article it is that post's text. */
  article: '[data-testid="twitterArticleReadView"]',
  /** A post that the author set between the paragraphs; some are no `article` and lead nowhere. */
  embedded: 'article, [data-testid="simpleTweet"]',
  articleTitle: '[data-testid="twitter-article-title"]',
  /** An X Article as a post shows it in a list: its cover, title and first lines (2026-02). */
  articleCard: '[data-testid="article-cover-image"], a[href*="/article/"]',
  articleBody: '[data-testid="twitterArticleRichTextView"], [data-testid="longformRichTextComponent"]',
  socialContext: '[data-testid="socialContext"]',
  actions: '[role="group"]',
  reply: '[data-testid="reply"]',
  repost: '[data-testid="retweet"], [data-testid="unretweet"]',
  like: '[data-testid="like"], [data-testid="unlike"]',
  analytics: 'a[href$="/analytics"]',
  statusLinks: 'a[href*="/status"]',
  card: '[data-testid="card.wrapper"]',
  poll: '[data-testid="cardPoll"]',
  /** The box of photos, videos, cards, Spaces and quotes; the article itself has such an attribute too. */
  attachments: 'div[aria-labelledby]',
  communityNote: '[data-testid="birdwatch-pivot"]',
  communityLink: 'a[href*="/i/communities/"]',
  /** As an ancestor only: as a descendant it wraps every video. */
  advertisement: '[data-testid="placementTracking"]',
  /** Four of them lie around an advertisement, inside or beside its article (2024-11). */
  impressionPixel: '[data-testid$="-impression-pixel"]',
  tombstone: '[data-testid="tombstone"], [data-testid="Withheld_Tombstone"]',
  /** What a picture or a film is put into, there before it has loaded. */
  mediaFrame: '[data-testid="tweetPhoto"], [data-testid="videoPlayer"], [data-testid="previewInterstitial"]',
  /** Around a post's content, and there without it. */
  frame:
    '[data-testid^="User-Name"], [data-testid^="UserAvatar-Container-"], [data-testid="socialContext"], [data-testid="caret"], [role="group"]:has([data-testid="reply"]), a[href*="/status/"], time, button, [role="button"], [role="progressbar"]',
  composer: '[data-testid^="inline_reply"], [data-testid^="tweetTextarea_"], form, [role="textbox"]',
  menus: '[role="menu"], [data-testid="HoverCard"], [data-testid="Dropdown"]',
  accountSwitcher: '[data-testid="SideNav_AccountSwitcher_Button"]',
  ownProfile: '[data-testid="AppTabBar_Profile_Link"], a[data-testid="DashButton_ProfileIcon_Link"]',
  /** The narrow layout's button with her picture (2025): no switcher, no profile tab. */
  ownPicture: '[data-testid="DashButton_ProfileIcon_Link"]',
  ownRepost: '[data-testid="unretweet"]',
  /** Only shown to people without an account (login bar, sign-up column). */
  loggedOut:
    '[data-testid="loginButton"], [data-testid="signupButton"], [data-testid="login"], [data-testid="BottomBar"] a[href^="/login"]',
  loginWall: '[role="dialog"] :is(a[href*="/i/flow/login"], a[href^="/login"], [data-testid="loginButton"])',
} as const;
