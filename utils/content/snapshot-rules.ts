// Where: what of a page's markup may stand in a copy of a post.

/** What keeps its tag; everything else becomes a `div` or a `span` by how it is laid out. */
export const kept = new Set([
  'a',
  'b',
  'bdi',
  'bdo',
  'blockquote',
  'br',
  'code',
  'em',
  'i',
  'p',
  'pre',
  's',
  'strong',
  'time',
  'u',
]);
export const dropped = new Set([
  ...['script', 'style', 'link', 'meta', 'base', 'noscript', 'template', 'title', 'head', 'object', 'embed', 'applet'],
  ...['iframe', 'frame', 'portal', 'fencedframe', 'svg', 'math', 'audio', 'source', 'track', 'param', 'map', 'area'],
  ...['input', 'textarea', 'select', 'option', 'optgroup', 'datalist', 'dialog', 'slot', 'plaintext', 'xmp'],
]);
export const pictureTags = new Set(['img', 'video', 'canvas']);
/** Copied as they are: text, and the platforms' own ids of posts and messages. */
export const attributes = [
  ...['dir', 'lang', 'title', 'datetime', 'role', 'aria-label', 'data-testid'],
  ...['data-message-id', 'data-mid', 'data-timestamp'],
];
/** The number of a person or chat; of herself, where the chat is her own notes. */
export const peer = 'data-peer-id';
