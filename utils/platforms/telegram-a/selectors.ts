// Where things are in Web A's markup (12.0.32, 2026-11). Only class names that its source writes out: those of CSS modules
// (`cBNtqIXS`) change with every build. Icons (`icon-…`) have kept their names since 2021.

export const at = {
  message: '.Message[data-message-id]',
  /** Two slides stand side by side while a chat is left. */
  slide: '.Transition_slide',
  activeSlide: 'Transition_slide-active',
  list: '.MessageList',
  content: '.message-content',
  place: '.message-content-wrapper',
  header: '.MiddleHeader',
  chat: '.ChatInfo',
  chatName: '.fullName',
  topicFace: '.topic-header-icon',
  chatList: '#LeftColumn',
  avatar: '.Avatar[data-peer-id]',
  senderGroup: '.sender-group-container',
  title: '.message-title',
  /** Since 2025-05 the name has its own element; before, the title's first part held it. */
  names: ['.sender-title', '.message-title-name'],
  via: '.via-sender, .via',
  forwarded: '.is-forwarded',
  forwardAvatar: '.forward-avatar[data-peer-id]',
  text: '.text-content',
  /** Other people's words, or the page's own, inside a message. */
  foreign: '.EmbeddedMessage, .WebPage, .Composer, .message-title, .CommentButton, .InlineButtons, .Reactions',
  /** Around a message's content, and there without it: names and their faces, the answered message, reactions, buttons. */
  frame:
    '.message-title, .EmbeddedMessage, .Avatar, .MessageMeta, [data-ignore-on-paste], .Reactions, .message-reaction, .CommentButton, .InlineButtons, .message-action-buttons-container',
  meta: '.MessageMeta, [data-ignore-on-paste], .Reactions, .code-title, .code-overlay, .translation-animation, .message-action-buttons-container',
  time: '.message-time',
  translated: '.message-translated',
  views: '.message-views[title]',
  comments: '.CommentButton[data-cnt]',
  dateGroup: '.message-date-group',
  date: '.sticky-date',
  reply: '.EmbeddedMessage',
  replySender: '.embedded-sender',
  webPage: '.WebPage',
  poll: '.poll',
  media: '.media-inner, .RoundVideo, .Audio, .File',
  fileName: '.file-title',
  film: 'video, .message-media-duration, .icon-large-play, .icon-play',
  emoji: '[data-entity-type="MessageEntityCustomEmoji"], .custom-emoji',
  rightColumn: '#RightColumn',
  profile: '.profile-info',
  profileLines: '.ChatExtra .icon-link, .ChatExtra .icon-mention',
  savedMessages: '.saved-messages',
  /** Faces of people who reacted or commented: she may be one of them. */
  faces: '.Reactions .Avatar, .message-reaction .Avatar, .CommentButton .Avatar',
  composer: '.Composer, [contenteditable="true"]',
  menus: '.MessageContextMenu, .message-action-buttons-container, .message-select-control, .quick-reaction',
} as const;
