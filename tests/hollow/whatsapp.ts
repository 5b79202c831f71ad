import { pagesOf, type Say, type Situation } from './page';

const screen = (say: Say, rows: string) =>
  `<div id="app"><div id="side"><div id="pane-side"></div></div><div id="main"><header><span data-testid="conversation-info-header-chat-title" title="${say('name')}">${say('name')}</span></header><div role="application">${rows}</div></div></div>`;
const row = (inner: string, id = '3EB0C0FFEE000000000A01', virtual = 'false') =>
  `<div role="row"><div tabindex="-1" data-id="${id}" data-testid="conv-msg-${id}"><div data-virtualized="${virtual}"><div>${inner}</div></div></div></div>`;
const meta = '<div data-testid="msg-meta"><span dir="auto">10:47</span></div>';
const box = (say: Say, inner: string) =>
  `<div data-testid="msg-container"><span data-icon="tail-in" data-testid="tail-in"><svg></svg></span><span data-testid="author" dir="auto">${say('name')}</span>${inner}${meta}</div>`;
const text = (say: Say) =>
  `<div class="copyable-text" data-pre-plain-text="[22:41, 21/11/2026] ${say('name')}: "><span data-testid="selectable-text" dir="auto"><span>${say('attack')}</span></span></div>`;
const w = (name: string, rows: (say: Say) => string, expected: Situation['expected']): Situation => ({
  name,
  body: (say) => screen(say, rows(say)),
  expected,
});
const reaction = '<button data-testid="reaction-bubble">😢 2</button>';

export const whatsappPages = pagesOf('whatsapp', 'https://web.whatsapp.com/', [
  w('a shell that scrolling has emptied', () => row('', undefined, 'true'), ['placeholder']),
  w(
    'words between two shells',
    (say) =>
      row('', '3EB0C0FFEE000000000A00', 'true') + row(box(say, text(say))) + row('', '3EB0C0FFEE000000000A02', 'true'),
    ['placeholder', 'saved', 'placeholder'],
  ),
  w(
    'taken back by its sender',
    (say) => row(box(say, `<span data-icon="recalled"></span><span>${say('gone')}</span>`)),
    ['unavailable'],
  ),
  w(
    'still waiting for the message',
    (say) =>
      row(
        box(
          say,
          `<span data-icon="clock"><svg></svg></span><span dir="auto">${say('loading')}</span> <a href="https://faq.whatsapp.com/26000015">${say('more')}</a>`,
        ),
      ),
    ['empty'],
  ),
  w(
    'a notice of the chat',
    (say) => row(`<div data-testid="msg-notification-container"><span dir="auto">${say('joined')}</span></div>`),
    [],
  ),
  w('a picture that has not loaded', (say) => row(box(say, '<div data-testid="image-thumb"><canvas></canvas></div>')), [
    'saved partly',
  ]),
  w(
    'a poll',
    (say) =>
      row(
        box(
          say,
          `<span dir="auto">${say('attack')}</span><div role="checkbox" aria-checked="false"></div><span>${say('name')}</span><button>${say('show')}</button>`,
        ),
      ),
    ['saved'],
  ),
  w('an open chat that has not loaded', (say) => `<div role="progressbar" aria-label="${say('loading')}"></div>`, []),
  w('a box with a name, a time and a reaction', (say) => row(box(say, reaction)), ['empty']),
  w('a row whose message is not known', (say) => row(box(say, text(say)), '?'), ['unknown']),
]);
