// Where things are in WhatsApp Web. Builds differ: some have no test ids, so `data-id`, `role=row` and `data-pre-plain-text`
// come first; its class names are generated, the few plain ones are of builds until 2026-07.

export const at = {
  message: '[data-id]',
  row: '[role="row"]',
  column: '#main',
  chatList: '#pane-side, #side, [role="grid"]',
  title: '[data-testid="conversation-info-header-chat-title"]',
  headTitle: 'header span[title]',
  bubble: '[data-testid="msg-container"]',
  notice: '[data-testid="msg-notification-container"]',
  /** `[22:41, 21/11/2026] Name: `, on messages with words only. */
  stamp: '[data-pre-plain-text]',
  meta: '[data-testid="msg-meta"]',
  author: '[data-testid="author"]',
  quoted: '[data-testid="quoted-message"], [aria-label="Quoted message"]',
  quotedWords: '.quoted-mention',
  text: '[data-testid~="selectable-text"]',
  textClass: '.selectable-text',
  more: '[data-testid*="read-more"], .read-more-button',
  /** What a poll, a place or a contact can be answered with. */
  control: 'input, [role="checkbox"], [role="radio"], button, [role="button"]',
  /** `recalled-in`, `recalled-msg`, `revoked` beside the plain name (2024 to 2026-01). */
  deleted: '[data-icon^="recalled"], [data-icon^="revoked"], [data-testid^="recalled"], [data-testid^="revoked"]',
  forwarded: '[data-icon^="forward"]',
  tailOut: '[data-icon="tail-out"], [data-testid="tail-out"]',
  tailIn: '[data-icon="tail-in"], [data-testid="tail-in"]',
  ticks:
    '[data-icon^="msg-check"], [data-icon^="msg-dblcheck"], [data-icon="msg-time"], [data-testid^="msg-check"], [data-testid^="msg-dblcheck"]',
  reactions: '[data-testid="reaction-bubble"]',
  image: '[data-testid="image-thumb"], img[src^="blob:"]',
  film: '[data-testid="video-content"], video',
  gif: '[data-icon="media-gif"], [data-icon="gif"]',
  sound: '[data-testid="audio-play"], [data-icon="audio-play"], [data-icon^="ptt"], audio',
  file: '[data-testid="document-thumb"], [data-icon^="document"]',
  avatar: '[data-testid="group-chat-profile-picture"], img[src*="pps.whatsapp.net"]',
} as const;
