// Where things are on t.me's own pages, the list (`/s/<name>`) and the embedded post (2026-09). Written out by its server, in English.

export const at = {
  post: '.tgme_widget_message[data-post]',
  /** Joins and pins, and the answer to an address where there is no post. */
  notPost: '.service_message, .err_message',
  place: '.tgme_widget_message_bubble',
  /** The post this one answers. */
  reply: '.tgme_widget_message_reply',
  /** Other people's words and names inside a post. */
  foreign: '.tgme_widget_message_reply, .tgme_widget_message_link_preview, .tgme_widget_message_forwarded_from',
  /** "Open Telegram to view this post", in the place of the post or of its picture. */
  onlyInApp: '.message_media_not_supported_wrap',
  /** Around such lines that are not shown: they stand by for a film that does not play (real pages 2026-08). */
  standby: '.media_not_supported_cont, .tgme_widget_message_video_player, .tgme_widget_message_roundvideo_player',
  /** Around a post's content, and there without it. */
  frame:
    '.tgme_widget_message_author, .tgme_widget_message_user, .tgme_widget_message_footer, .tgme_widget_message_bubble_tail, .tgme_widget_message_forwarded_from, .tgme_widget_message_reply, .tgme_widget_message_reactions, .tgme_widget_message_inline_keyboard, .message_media_not_supported_wrap, .media_not_supported_cont',
  text: '.js-message_text, .tgme_widget_message_text',
  poll: '.tgme_widget_message_poll_question, .tgme_widget_message_poll_option_text',
  /** The line above a post: `<sender> in <group>`, or the channel. */
  author: '.tgme_widget_message_author',
  /** Name and ticks of the channel or group. */
  ownerLine: '.tgme_widget_message_owner_name, .tgme_widget_message_owner_labels',
  sender: '.tgme_widget_message_author_name',
  signature: '.tgme_widget_message_from_author',
  /** `/s/<name>`: a group has none, its address leads elsewhere. */
  list: '.tgme_channel_history',
  owner: '.tgme_widget_message_owner_name',
  headTitle: '.tgme_channel_info_header_title, .tgme_header_title',
  headName: '.tgme_channel_info_header_username a[href], a.tgme_channel_info_header_title_wrap[href]',
  forwarded: '.tgme_widget_message_forwarded_from_name',
  meta: '.tgme_widget_message_meta',
  time: '.tgme_widget_message_date time[datetime]',
  views: '.tgme_widget_message_views',
  preview: '.tgme_widget_message_link_preview[href]',
  photo: '.tgme_widget_message_photo_wrap',
  film: '.tgme_widget_message_video_player, .tgme_widget_message_roundvideo_player',
  voice: '.tgme_widget_message_voice_player',
  document: '.tgme_widget_message_document_wrap',
  documentTitle: '.tgme_widget_message_document_title',
  sticker: '.tgme_widget_message_sticker_wrap, .tgme_widget_message_tgsticker_wrap',
} as const;
