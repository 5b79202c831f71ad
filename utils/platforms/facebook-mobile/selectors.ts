// Where things are on `m.facebook.com`: screens that the server draws as absolutely placed boxes (several public projects, 2026-03 to
// 2026-07). No links on names and times, no roles on posts and comments; class names, inline styles and `data-action-id` change.

export const at = {
  part: '[data-mcomponent]',
  text: '[data-mcomponent="ServerTextArea"][data-type="text"], [data-mcomponent="TextArea"][data-type="text"]',
  /** Comments, and the items of every list. */
  listed: '[data-tracking-duration-id]',
  /** The app's own words and pictures, and hers: buttons, bars, boxes to write in. */
  apps: '[role="button"], [role="textbox"], [contenteditable]:not([contenteditable="false"]), [role="tab"], [role="navigation"], [role="banner"], [role="dialog"], [aria-hidden="true"], form, textarea',
  /** Where a face is hers. The author's can be pressed like a button. */
  bars: '[role="tab"], [role="tablist"], [role="navigation"], [role="banner"], form',
  loginWall: 'input[type="password"], form[action*="/login"], #login_form',
} as const;
