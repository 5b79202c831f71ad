// Where things are in Facebook's markup. Two layouts are served at once (seen 2025-12): the plain one, and one with decoys,
// no `role` on posts, scrambled times and relative time links. Class names, ids, wording and pagelets change weekly.

/** What no single post contains. */
const biggerThanAPost = '[role="feed"], [role="dialog"], [role="main"], [role="navigation"], [role="banner"]';

export const at = {
  /** A comment, and only a comment: an article with a label. Posts have none. */
  comment: '[role="article"][aria-label]',
  /** Random words between real posts. */
  decoy: '[data-0][data-1][data-2]',
  authorName: '[data-ad-rendering-role="profile_name"]',
  headings: 'h2, h3, h4',
  /** Newest first; `aria-describedby[1]` comes before them. */
  messages: [
    ['ad-preview 2026-01', '[data-ad-preview="message"], [data-ad-comet-preview="message"]'],
    ['story-message 2026-01', '[data-ad-rendering-role="story_message"]'],
  ],
  /** The row under a post: like, comment, share, each once. Some are named in the reader's language (2024-12). */
  buttons: '[data-ad-rendering-role$="_button"]',
  menu: '[aria-haspopup="menu"][role="button"]',
  albumLinks: 'a[href*="set=pcb."]',
  commentLinks: 'a[href*="comment_id="]',
  /** A list's emptied place for a post that has been scrolled away. */
  placeholder: '[data-virtualized="true"]',
  /** Boxes that hold more than one post: nothing may be read beyond them. */
  bounds: `${biggerThanAPost}, body, [role="complementary"], [hidden]`,
  biggerThanAPost,
} as const;

/** Apart from the others, as only a press needs them: every page of Facebook pays for what stands above. */
export const atPress = {
  toolbar: '[role="toolbar"]',
  composer: 'form, [role="textbox"], [contenteditable="true"]',
  advertisement: 'a[href*="/ads/about"]',
  pageRecords: 'script[type="application/json"][data-sjs]',
  loginWall: '#login_popup_cta_form, form#login_form, form[action*="/login/"]',
} as const;

/** Around a post's content, and there without it. */
export const frame =
  '[role="article"][aria-label], [data-0][data-1][data-2], [data-ad-rendering-role="profile_name"], [data-ad-rendering-role$="_button"], h2, h3, h4, [role="toolbar"], [role="button"], [role="progressbar"], [aria-busy="true"], [data-visualcompletion="loading-state"], form, [role="textbox"], [contenteditable="true"], [role="menu"]';
