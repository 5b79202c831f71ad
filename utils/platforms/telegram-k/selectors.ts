// Where things are in Web K's markup (2.2, 2026-11). Its class names are written out in its source and have been stable since 2021.

export const at = {
  bubble: '.bubble[data-mid]',
  /** Date separators, joins, pins: the page's own words. */
  service: '.service, .is-date, .is-fake',
  chat: '.chat',
  scheduled: '[data-type="scheduled"]',
  leaving: '.bubbles-remover',
  column: '.bubbles',
  place: '.bubble-content',
  topbar: '.topbar',
  avatar: '.avatar[data-peer-id]',
  savedMessages: '[class*="avatar-icon-saved"], [class*="avatar-icon-my_notes"]',
  title: '.peer-title[data-peer-id]',
  broadcast: '.is-broadcast',
  group: '.bubbles-group',
  groupAvatar: '.bubbles-group-avatar[data-peer-id]',
  name: '.name',
  senderName: '.colored-name[data-peer-id], .name[data-peer-id]',
  forwardedName: '.bubble-name-forwarded .peer-title',
  via: '.is-via',
  message: '.message',
  /** The sender's words; other parts of a bubble use the same class for other people's. */
  text: '.translatable-message',
  caption: '.document-message',
  bigEmoji: '.emoji-big .attachment',
  /** Inside a bubble, but not the message's own words. */
  foreign:
    '.reply, .webpage, .name, .replies, .bubble-fact-check, poll-element, .poll-message-content, .service-msg, .reply-markup',
  /** Around a message's content, and there without it: names and their faces, the answered message, reactions, buttons. */
  frame:
    '.name, .reply, .replies, .time, .reactions, reactions-element, .reply-markup, .bubble-beside-button, .avatar, .bubble-fact-check, .service-msg',
  meta: '.time, .time-inner, .code-header, .reactions, reactions-element, .tgico, .audio-time, .video-time, .audio-to-text-button, .document-ico, .document-name, .document-size, .bubble-beside-button, .message-spoiler-overlay, .c-ripple',
  poll: 'poll-element, .poll-message-content, .checklist-content',
  pollLines: '.poll-title, .poll-answer-text, .translatable-message',
  time: '.time-inner[title]',
  edited: '.time-edited',
  views: '.post-views',
  replies: '.replies-footer-text',
  reply: '.reply',
  webPage: '.webpage',
  album: '.album-item',
  media: '.album-item, .attachment, .media-round, .media-container, .document-container',
  /** Where a picture or sticker comes; empty until it is near the view. A poll's frame has neither class. */
  pictureFrame: '.media-container, .media-sticker-wrapper',
  picture: 'img.media-photo:not(.thumbnail), img.media-sticker, canvas.rlottie, img[src^="blob:"]:not(.thumbnail)',
  film: 'video.media-video, video.media-round, video',
  fileName: '.document-name middle-ellipsis-element, .document-name, .audio-title',
  customEmoji: '.custom-emoji, custom-emoji-element',
  rightColumn: '#column-right',
  profileAvatar: '.profile-content .avatar[data-peer-id]',
  profileRow: '.profile-content .row',
  /** Faces of people who reacted, voted or commented: she may be one of them. */
  faces:
    '.reactions .avatar, reactions-element .avatar, reaction-element .avatar, replies-element .avatar, .stacked-avatars .avatar',
  menus: '.btn-menu, .bubble-beside-button, .bubble-select-checkbox, .bubble-hover-reaction',
} as const;
