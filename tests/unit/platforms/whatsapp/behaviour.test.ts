// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { whatsapp } from '../../../../utils/platforms/whatsapp';
import { channelLink } from '../../../../utils/platforms/whatsapp/link';
import { fixture, openPage, readPosts } from '../fixture';

function open(name: string) {
  const { html, expected } = fixture(whatsapp, name);
  return openPage(html, expected);
}
const message = (page: { document: Document }, id: string) => page.document.querySelector(`#main [data-id$="${id}"]`)!;

test('private until it is known to be public: chats and groups are asked about, posts of a channel are not', () => {
  const [group, channel] = [open('group-month-first'), open('channel')];
  const asks = (page: ReturnType<typeof open>, id: string) => whatsapp.needsConsent!(message(page, id), page);
  expect([asks(group, 'A01'), asks(group, 'A03'), asks(channel, '0E01'), asks(channel, '0E02')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  // Newer builds do not name the channel: its link is the only mark.
  for (const id of ['0E01', '0E02']) message(channel, id).setAttribute('data-id', `3EB0C0FFEE00${id}`);
  expect([asks(channel, '0E01'), asks(channel, '0E02')]).toEqual([false, true]);
});

test('a number is never a name: without the name’s place the sender is a number only', () => {
  const page = open('arabic-ui-kinds');
  const named = readPosts(whatsapp, page).filter(
    ({ author }) => author.name?.startsWith('~') && author.handle !== null,
  );
  expect(named.length).toBeGreaterThan(3);
  for (const label of page.document.querySelectorAll('[data-testid="author"]')) label.remove();
  const posts = readPosts(whatsapp, page);
  expect(posts.some(({ author }) => author.name === null && author.handle === '+999 000 000 0101')).toBe(true);
  for (const { author, quoted } of posts) {
    expect(author.name ?? '').not.toMatch(/^\+?[\d ]+$/);
    expect(quoted?.author.name ?? '').not.toMatch(/^\+?[\d ]+$/);
  }
});

describe('finding', () => {
  test('messages and shells once each, in page order; no dates, joins, nor the chat list', () => {
    const page = open('group-month-first');
    expect(whatsapp.findPosts(page.document).map((each) => each.getAttribute('data-id')!.slice(-3))).toEqual(
      'A01 A02 A03 A04 A05 A06 A07 A08 A09 A10 A11'.split(' '),
    );
  });

  test('a box inside with an id of its own is not counted again', () => {
    const page = open('group-month-first');
    const before = whatsapp.findPosts(page.document);
    for (const box of page.document.querySelectorAll('[data-testid="msg-container"]')) {
      box.setAttribute('data-id', '3EB0NESTEDNESTED');
    }
    expect(whatsapp.findPosts(page.document)).toEqual(before);
  });

  test.each([
    ['A10', 'unavailable'],
    ['A11', 'placeholder'],
    ['A01', null],
    ['A03', null],
  ])('%s is hollow: %s', (id, why) => {
    const page = open('group-month-first');
    const element = message(page, id);
    expect(whatsapp.hollow(element, whatsapp.extractPost(element, page))).toBe(why);
  });

  test('a shell has its key and no place; once it is scrolled to it has both', () => {
    const page = open('group-month-first');
    const shell = message(page, 'A11');
    expect([whatsapp.keyOf(shell), whatsapp.buttonPlace(shell)]).toEqual(['3EB0C0FFEE000000000A11', null]);
    shell.append(page.document.querySelector('#main [data-testid="msg-container"]')!.cloneNode(true));
    expect(whatsapp.buttonPlace(shell)).toEqual({ parent: shell, layout: 'corner' });
  });

  describe('a box without words that are known', () => {
    const why = (inner: string) => {
      const page = open('group-month-first');
      const element = message(page, 'A06');
      element.querySelector('[data-testid="video-content"]')!.outerHTML = inner;
      return whatsapp.hollow(element, whatsapp.extractPost(element, page));
    };
    const head = '<div><span dir="auto">~Rami Invented</span><span role="button">+999 000 000 0101</span></div>';
    const waiting = 'Waiting for this message. This may take a while.';
    const face = '<img src="blob:https://web.whatsapp.com/face">';

    test.each([
      [
        'a link to any help page',
        `<span dir="auto">${waiting}</span> <a href="https://www.whatsapp.com/help">Learn more</a>`,
      ],
      ['a link without an address', `<span dir="auto">${waiting} <a role="button">Learn more</a></span>`],
      ['a button written as a span', `<span dir="auto">${waiting}</span> <span role="button">Learn more</span>`],
      ['a button inside the sentence', `<p>${waiting} <button>Learn more</button></p>`],
      ['a button beside bare words', `<div>${waiting} <button>Learn more</button></div>`],
      ['no link at all', `<span dir="auto">${waiting}</span>`],
      ['Arabic', '<span dir="rtl">في انتظار هذه الرسالة. <span role="button">معرفة المزيد</span></span>'],
    ])('is still waiting, with %s, also under a number that can be pressed', (_, inner) => {
      expect([why(inner), why(head + inner)]).toEqual(['empty', 'empty']);
    });

    test.each([
      [
        'a contact with a face',
        `<div role="button">${face}<span dir="auto">Karam Invented</span></div><button>Message</button>`,
      ],
      ['a contact without a face', '<div role="button"><span dir="auto">Karam Invented</span></div>'],
      [
        'a contact of whom only the number is known',
        '<div role="button"><div><span>+999 000 000 0109</span></div></div>',
      ],
      ['a poll', '<span dir="auto">Who?</span><div><div role="checkbox"></div><span>Her</span></div>'],
      ['a poll that is over', '<span dir="auto">Who?</span><div>Her</div><button>View votes</button>'],
    ])('is %s', (_, inner) => {
      expect([why(inner), why(head + inner)]).toEqual([null, null]);
    });
  });

  test('a poll has no words that are known, but things to press: it is kept, and says what is missing', () => {
    const page = open('group-month-first');
    const element = message(page, 'A06');
    const film = element.querySelector('[data-testid="video-content"]')!;
    film.outerHTML = '<span>Who?</span><div role="checkbox" aria-checked="false"></div><button>View votes</button>';
    const post = whatsapp.extractPost(element, page);
    expect(whatsapp.hollow(element, post)).toBeNull();
    expect(post.missing).toContain('text');
  });
});

describe('who', () => {
  test('notes to herself without a word in them: nothing but the title names her, and it is not kept', () => {
    const page = open('own-notes');
    const title = page.document.querySelector('[data-testid="conversation-info-header-chat-title"]')!;
    title.textContent = 'Reader Herself (You)';
    const element = whatsapp.findPosts(page.document)[0]!;
    element.setAttribute('data-id', '3EB0C0FFEE0F0100AA');
    element.querySelector('[data-pre-plain-text]')!.remove();
    const post = whatsapp.extractPost(element, page);
    expect([post.container, post.author.name]).toEqual([{ name: null, id: null, url: null }, null]);
    expect(post.missing).toContain('container.name');
  });

  test('her own messages name nobody, nor does the chat in which she writes to herself', () => {
    for (const name of ['group-month-first', 'arabic-ui-weekday', 'packed-ids', 'own-notes']) {
      const written = JSON.stringify(readPosts(whatsapp, open(name)));
      expect(written).not.toMatch(/Reader Herself|القارئة|999000000104|999 000 000 0104/);
    }
  });

  test.each(['You', 'أنت', 'Jij'])('an answer to her (%s) names nobody', (word) => {
    const page = open('group-month-first');
    for (const label of page.document.querySelectorAll('[aria-label="You:"]'))
      label.setAttribute('aria-label', `${word}:`);
    const element = message(page, 'A05');
    element.querySelector('[data-testid="author"]')!.textContent = word;
    expect(whatsapp.extractPost(element, page).quoted?.author.name).toBeNull();
  });

  test('without a sign of who wrote it nobody is named, as it could be her', () => {
    const page = open('no-test-ids-ambiguous');
    const post = whatsapp.extractPost(message(page, 'C04'), page);
    expect([post.author.name, post.matched.direction]).toEqual([null, undefined]);
    expect(post.missing).toContain('author.name');
  });

  test('a name on messages of both directions tells nothing', () => {
    const page = open('no-test-ids-ambiguous');
    message(page, 'C02').querySelector('[data-icon="tail-in"]')!.setAttribute('data-icon', 'tail-out');
    expect(whatsapp.extractPost(message(page, 'C03'), page).author.name).toBeNull();
  });

  test('a name in a quotation is not the sender', () => {
    const page = open('group-month-first');
    const element = message(page, 'A04');
    for (const stamp of element.querySelectorAll('[data-pre-plain-text]'))
      stamp.setAttribute('data-pre-plain-text', '');
    element.querySelector('[data-testid="author"]')!.remove();
    const post = whatsapp.extractPost(element, page);
    expect([post.author.name, post.quoted?.author.name]).toEqual([null, '~Rami Invented']);
  });

  test('a second quotation is nobody’s words either', () => {
    const page = open('group-month-first');
    const element = message(page, 'A04');
    const before = whatsapp.extractPost(element, page);
    const quote = element.querySelector('[data-testid="quoted-message"]')!;
    quote.after(quote.cloneNode(true));
    expect(whatsapp.extractPost(element, page)).toEqual(before);
  });

  test('the other one’s number is kept with a chat she is answered in, and with no other', () => {
    const html = (from: string) =>
      `<!DOCTYPE html><html><body><div id="main"><header><span title="x">Invented</span></header><div role="row"><div data-id="true_999000000105@c.us_3EB0AA01"><div data-testid="msg-container"><div data-pre-plain-text="[9:00, 21/11/2026] Reader: "><span dir="auto">hello</span></div></div></div></div><div role="row"><div data-id="${from}_999000000105@c.us_3EB0AA02"></div></div></div></body></html>`;
    const at = { url: 'https://web.whatsapp.com/', timezone: 'UTC', now: '2026-11-22T00:00:00.000Z' };
    const chats = ['true', 'false'].map((from) => readPosts(whatsapp, openPage(html(from), at))[0]!.container);
    expect(chats).toEqual([
      { name: null, id: null, url: null },
      { name: 'Invented', id: '999000000105@c.us', url: null },
    ]);
  });

  test('the founder’s number in an old group’s id is not kept', () => {
    const page = open('packed-ids');
    for (const element of whatsapp.findPosts(page.document)) {
      element.setAttribute('data-id', element.getAttribute('data-id')!.replace(/120\d+@/, '999000000104-1440000000@'));
    }
    expect(readPosts(whatsapp, page).map((post) => [post.container?.id, post.container?.name])).toEqual(
      Array(3).fill([null, 'Invented group']),
    );
  });

  test('group or person, as far as the page tells', () => {
    const said = (name: string, id: string) => {
      const page = open(name);
      return whatsapp.extractPost(message(page, id), page).matched.chat;
    };
    expect(said('group-month-first', 'A02')).toBe('group: author-labels 2026-09');
    expect(said('arabic-ui-weekday', 'B01')).toBeUndefined();
    expect(said('own-notes', '0F01')).toBe('person: packed-id 2025');
  });

  test('what shows her: reactions anywhere, faces on what is or may be hers', () => {
    const page = open('group-month-first');
    const [first, own] = [message(page, 'A01'), message(page, 'A08')];
    for (const each of [first, own]) {
      const face = page.document.createElement('img');
      face.setAttribute('src', 'https://media.pps.whatsapp.net/face.jpg?x=https://pps.whatsapp.net');
      each.firstElementChild!.append(face);
    }
    expect(whatsapp.viewerParts(first, page).parts.map((part) => part.tagName)).toEqual(['BUTTON']);
    expect(whatsapp.viewerParts(own, page).parts.map((part) => part.tagName)).toEqual(['IMG']);
  });
});

test.each([
  [
    'https://whatsapp.com/channel/0029VaInventedCode00000/118',
    'https://whatsapp.com/channel/0029VaInventedCode00000/118',
  ],
  [
    'https://www.whatsapp.com/channel/0029VaInventedCode00000/118?utm_source=x#y',
    'https://whatsapp.com/channel/0029VaInventedCode00000/118',
  ],
  ['https://whatsapp.com/channel/0029VaInventedCode00000', null],
  ['https://whatsapp.com/channel/short/118', null],
  ['https://whatsapp.com.evil.example/channel/0029VaInventedCode00000/118', null],
  ['https://evil.example/whatsapp.com/channel/0029VaInventedCode00000/118', null],
  ['javascript:location="https://whatsapp.com/channel/0029VaInventedCode00000/118"', null],
  ['https://chat.whatsapp.com/0029VaInventedCode00000', null],
  ['', null],
])('the channel link %j', (href, expected) => {
  expect(channelLink(href)).toBe(expected);
});

test('two different channel links beside one message are none', () => {
  const page = open('channel');
  const element = message(page, '0E01');
  const other = page.document.createElement('a');
  other.setAttribute('href', 'https://whatsapp.com/channel/0029VaInventedCode00000/119');
  element.append(other);
  expect(whatsapp.extractPost(element, page).url).toBeNull();
});
