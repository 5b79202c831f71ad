import { pagesOf, type Say, type Situation } from './page';

const blob = 'blob:https://web.telegram.org/00000000-0000-4000-8000-000000000001';
const thumb = '<canvas class="thumbnail" width="4" height="4"></canvas>';

const aSlide = (inner: string, active = true) =>
  `<div class="Transition_slide ${active ? 'Transition_slide-active' : 'Transition_slide-from'}"><div class="MessageList"><div class="messages-container"><div class="message-date-group">${inner}</div></div></div></div>`;
const aScreen = (say: Say, slides: string) =>
  `<div id="root"><div id="Main"><div id="LeftColumn"></div><div id="MiddleColumn"><div class="MiddleHeader"><div class="ChatInfo"><div class="Avatar" data-peer-id="-1002000000032"></div><div class="info"><h3 class="fullName" dir="auto">${say('name')}</h3></div></div></div><div class="Transition">${slides}</div></div></div></div>`;
const meta = '<span class="MessageMeta" data-ignore-on-paste="true"><span class="message-time">22:41</span></span>';
const aGroup = (say: Say, message: string) =>
  `<div class="sender-group-container"><div class="Avatar" data-peer-id="700000021" aria-label="${say('name')}"><div class="inner"><img src="${blob}" class="Avatar__media" alt=""></div></div>${message}</div>`;
const aMessage = (say: Say, inner: string, id = '221', more = '') =>
  aGroup(
    say,
    `<div id="message-${id}" class="Message message-list-item ${more}" data-message-id="${id}"><div class="message-content-wrapper"><div class="message-content" dir="auto"><div class="content-inner" dir="auto"><div class="message-title"><span class="message-title-name"><span class="sender-title">${say('name')}</span></span><img class="custom-emoji" src="${blob}" alt=""></div>${inner}${meta}</div></div></div></div>`,
  );
const aText = (say: Say) => `<div class="text-content" dir="auto">${say('attack')}</div>`;
const reactions = `<div class="Reactions"><button class="message-reaction"><canvas></canvas><img src="${blob}" alt=""><span>4</span></button></div>`;
const a = (name: string, message: (say: Say) => string, expected: Situation['expected'], url?: string): Situation => ({
  name,
  body: (say) => aScreen(say, aSlide(message(say))),
  expected,
  ...(url === undefined ? {} : { url }),
});

export const telegramAPages = pagesOf('telegram-a', 'https://web.telegram.org/a/#-1002000000032', [
  {
    name: 'a chat on its way out beside the one that is shown',
    body: (say) => aScreen(say, aSlide(aMessage(say, aText(say), '9'), false) + aSlide(aMessage(say, aText(say)))),
    expected: ['saved'],
  },
  a('not sent yet', (say) => aMessage(say, aText(say), '110.000001', 'own'), ['unsent']),
  a(
    'written for later',
    (say) => aMessage(say, aText(say), '12', 'own'),
    ['unsent'],
    'https://web.telegram.org/a/#-1002000000032_scheduled',
  ),
  a(
    'somebody joined',
    (say) =>
      `<div class="Message ActionMessage" data-message-id="5"><div class="message-content-wrapper"><span class="action-message-content"><span>${say('name')} ${say('joined')}</span></span></div></div>`,
    ['service'],
  ),
  a(
    'a picture of which only the blurred one is there',
    (say) => aMessage(say, `<div class="media-inner">${thumb}</div>`),
    ['saved partly'],
  ),
  a(
    'a sticker',
    (say) => aMessage(say, `<div class="media-inner Sticker"><img class="sticker-media" src="${blob}" alt="🐍"></div>`),
    ['saved'],
  ),
  a('a bubble with a face, a time and reactions', (say) => aMessage(say, reactions), ['empty']),
  a(
    'the frame alone',
    (say) =>
      aGroup(
        say,
        '<div class="Message message-list-item" data-message-id="31"><div class="bottom-marker"></div></div>',
      ),
    ['skeleton'],
  ),
  a(
    'an answer whose own words have not come',
    (say) =>
      aMessage(
        say,
        `<div class="EmbeddedMessage"><div class="embedded-text-wrapper">${say('attack')}</div><span class="embedded-sender">${say('name')}</span></div>`,
      ),
    ['empty'],
  ),
  a(
    'a place on the map',
    (say) =>
      aMessage(say, `<div class="Location"><canvas></canvas><div class="location-info">${say('attack')}</div></div>`),
    ['saved'],
  ),
  {
    name: 'a chat without messages',
    body: (say) => aScreen(say, aSlide(`<div class="NoMessages"><div class="title">${say('more')}</div></div>`)),
    expected: [],
  },
]);

const kBubble = (say: Say, inner: string, more = '', mid = '4294967517') =>
  `<div class="bubbles-group"><div class="bubbles-group-avatar-container"><div class="avatar bubbles-group-avatar" data-peer-id="700000021"><img class="avatar-photo" src="${blob}"></div></div><div class="bubble is-in ${more}" data-mid="${mid}" data-peer-id="-2000000031" data-timestamp="1795260000"><div class="bubble-content-wrapper"><div class="bubble-content"><div class="colored-name name" data-peer-id="700000021"><span class="peer-title" data-peer-id="700000021">${say('name')}</span></div>${inner}</div></div></div></div>`;
const kTime =
  '<span class="time"><span class="i18n">02:20</span><div class="time-inner"><span class="i18n">02:20</span></div></span>';
const kText = (say: Say) =>
  `<div class="message" dir="auto"><span class="translatable-message">${say('attack')}</span>${kTime}</div>`;
const kScreen = (say: Say, inner: string, leaving = '', type = 'chat') =>
  `<div id="column-left"></div><div id="column-center"><div class="chats-container"><div class="chat tabs-tab active" data-type="${type}"><div class="topbar"><div class="person"><div class="avatar" data-peer-id="-2000000031"></div><span class="peer-title" data-peer-id="-2000000031">${say('name')}</span></div></div><div class="bubbles"><div class="bubbles-remover-container"><div class="bubbles-remover bubbles-inner">${leaving}</div></div><div class="scrollable"><div class="bubbles-inner is-chat"><section class="bubbles-date-group">${inner}</section></div></div></div></div></div></div>`;
const k = (name: string, inner: (say: Say) => string, expected: Situation['expected'], type = 'chat'): Situation => ({
  name,
  body: (say) => kScreen(say, inner(say), '', type),
  expected,
});

export const telegramKPages = pagesOf('telegram-k', 'https://web.telegram.org/k/#-2000000031', [
  {
    name: 'bubbles that fade out',
    body: (say) => kScreen(say, kBubble(say, kText(say)), kBubble(say, kText(say), '', '4294967300')),
    expected: ['saved'],
  },
  k('being sent', (say) => kBubble(say, kText(say), 'is-out is-sending'), ['unsent']),
  k('could not be sent', (say) => kBubble(say, kText(say), 'is-out is-error'), ['unsent']),
  k('written for later', (say) => kBubble(say, kText(say), 'is-out'), ['unsent'], 'scheduled'),
  k(
    'dates and joins',
    (say) =>
      `<div class="bubble service is-date"><div class="bubble-content"><div class="service-msg">${say('date')}</div></div></div><div class="bubble service" data-mid="4294967400" data-peer-id="-2000000031"><div class="bubble-content"><div class="service-msg">${say('joined')}</div></div></div>`,
    [],
  ),
  k(
    'a picture of which only the blurred one is there',
    (say) =>
      kBubble(
        say,
        `<div class="attachment media-container">${thumb}</div><div class="message">${kTime}</div>`,
        'photo',
      ),
    ['saved partly'],
  ),
  k('a deleted account’s words', (say) => kBubble(say, kText(say), 'hidden-profile'), ['saved']),
  k(
    'a sticker',
    (say) =>
      kBubble(
        say,
        `<div class="attachment media-sticker-wrapper"><img class="media-sticker" src="${blob}"></div><div class="message">${kTime}</div>`,
        'sticker',
      ),
    ['saved'],
  ),
  k(
    'a bubble with a name, a time and reactions',
    (say) =>
      kBubble(
        say,
        `<div class="message">${kTime}</div><reactions-element class="reactions"><canvas></canvas><img src="${blob}"></reactions-element>`,
      ),
    ['empty'],
  ),
  k(
    'a bubble without content',
    () =>
      '<div class="bubbles-group"><div class="bubble is-in" data-mid="4294967600" data-peer-id="-2000000031" data-timestamp="1795260000"></div></div>',
    ['skeleton'],
  ),
  k(
    'a poll',
    (say) =>
      kBubble(
        say,
        `<div class="message"><poll-element><div class="poll-title">${say('attack')}</div><div class="poll-answer-text">${say('show')}</div></poll-element>${kTime}</div>`,
      ),
    ['saved'],
  ),
]);

const tPost = (say: Say, inner: string, id = '410') =>
  `<div class="tgme_widget_message_wrap"><div class="tgme_widget_message text_not_supported_wrap js-widget_message" data-post="Invented_Channel/${id}"><div class="tgme_widget_message_user"><img src="https://cdn4.telesco.pe/file/face.jpg"></div><div class="tgme_widget_message_bubble"><div class="tgme_widget_message_author"><a class="tgme_widget_message_owner_name" href="https://t.me/Invented_Channel">${say('name')}</a></div>${inner}<div class="tgme_widget_message_footer"><div class="tgme_widget_message_info"><span class="tgme_widget_message_views">15.2K</span><span class="tgme_widget_message_meta"><a class="tgme_widget_message_date" href="https://t.me/Invented_Channel/${id}"><time datetime="2026-11-20T11:20:05+00:00">11:20</time></a></span></div></div></div></div></div>`;
const tText = (say: Say) => `<div class="tgme_widget_message_text js-message_text" dir="auto">${say('attack')}</div>`;
const inApp = (say: Say) =>
  `<div class="message_media_not_supported_wrap"><div class="message_media_not_supported"><div class="message_media_not_supported_label">${say('show')}</div><a href="https://t.me/Invented_Channel/410" class="message_media_view_in_telegram">${say('more')}</a></div></div>`;
const t = (name: string, inner: (say: Say) => string, expected: Situation['expected'], url?: string): Situation => ({
  name,
  body: (say) => `<main class="tgme_main"><section class="tgme_channel_history">${inner(say)}</section></main>`,
  expected,
  ...(url === undefined ? {} : { url }),
});

export const previewPages = pagesOf('t.me', 'https://t.me/s/Invented_Channel', [
  t(
    'no post at this address',
    (say) =>
      `<div class="tgme_widget_message err_message"><div class="tgme_widget_message_error">${say('gone')}</div></div>`,
    [],
    'https://t.me/Invented_Channel/9?embed=1',
  ),
  t('shown in the app only', (say) => tPost(say, inApp(say)), ['unavailable']),
  t(
    'shown in the app only, without a bubble',
    (say) =>
      `<div class="tgme_widget_message text_not_supported_wrap" data-post="Invented_Channel/410">${inApp(say)}</div>`,
    ['unavailable'],
  ),
  t('words, and something that is shown in the app only', (say) => tPost(say, tText(say) + inApp(say)), [
    'saved partly',
  ]),
  t(
    'words with the footer that every post can have',
    (say) => tPost(say, `${tText(say)}<div class="media_not_supported_cont">${inApp(say)}</div>`),
    ['saved'],
  ),
  t(
    'something was pinned',
    (say) =>
      `<div class="tgme_widget_message service_message" data-post="Invented_Channel/411"><div class="tgme_widget_message_bubble">${say('joined')}</div></div>`,
    [],
  ),
  t('name and time alone', (say) => tPost(say, ''), ['empty']),
  t('the frame alone', () => '<div class="tgme_widget_message" data-post="Invented_Channel/412"></div>', ['skeleton']),
  t(
    'a place on the map',
    (say) =>
      tPost(
        say,
        `<a class="tgme_widget_message_location_wrap" href="https://maps.example.org/"><div class="tgme_widget_message_location" style="background-image:url('https://cdn4.telesco.pe/map.png')"></div><div class="tgme_widget_message_location_title">${say('attack')}</div></a>`,
      ),
    ['saved'],
  ),
]);
