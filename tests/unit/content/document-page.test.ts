// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { documentPage } from '../../../utils/content/document-page';
import { rememberPointed } from '../../../utils/content/pointed';
import { press } from '../../../utils/content/press';
import { hollowReasons } from '../../../utils/i18n/hollow-reasons';
import { elementOf } from '../platforms/fixture';

vi.mock('../../../utils/content/press', () => ({ press: vi.fn(async () => undefined) }));
const pressed = () => vi.mocked(press).mock.calls.at(-1)![0];
const order = { language: 'en', says: 'here', what: 'page' } as const;
const happy = window as unknown as { happyDOM: { setURL(url: string): void } };

beforeEach(() => {
  vi.mocked(press).mockClear();
  rememberPointed({ element: elementOf('<p></p>'), key: null, buttons: [] });
});

function show(url: string, body: string): void {
  happy.happyDOM.setURL(url);
  document.body.innerHTML = body;
}
const tweet = (text: string, id = 11) =>
  `<article data-testid="tweet" role="article"><div data-testid="User-Name"><a href="/ann_ex">Ann</a><a href="/ann_ex/status/${id}"><time datetime="2026-11-20T10:00:00.000Z">1h</time></a></div><div data-testid="tweetText">${text}</div></article>`;

test('a page of the web is read by its own adapter', async () => {
  show('https://blog.example.net/a', '<article><p>words</p></article>');
  await documentPage(order);
  expect(pressed()).toMatchObject({ platform: { id: 'web', adapter: 'web' }, key: 'https://blog.example.net/a' });
  expect(pressed().element.localName).toBe('article');
});

test('on a platform, the post she pointed at is read as a post', async () => {
  show('https://x.com/home', tweet('first') + tweet('second', 12));
  const buttons = [] as const;
  rememberPointed({ element: document.querySelectorAll('[data-testid="tweetText"]')[1]!, key: '12', buttons });
  await documentPage({ ...order, what: 'pointed' });
  expect(pressed().platform?.adapter).toBe('x');
  expect(pressed().element.textContent).toContain('second');
});

test('by now another post stands where she pointed: that one is not saved in its place', async () => {
  show('https://x.com/home', `<main>${tweet('second', 22)}</main>`);
  for (const key of ['11', null]) {
    rememberPointed({ element: document.querySelector('[data-testid="tweetText"]')!, key, buttons: [] });
    const said = await documentPage({ ...order, what: 'pointed' });
    expect(said).toEqual({ at: 'not-saved', text: hollowReasons.en.unknown });
  }
  expect(press).not.toHaveBeenCalled();
});

test('from the popup nothing was pointed at: the platform’s page as a whole', async () => {
  show('https://x.com/ann_ex', `<main>${tweet('first')}</main>`);
  rememberPointed({ element: document.querySelector('[data-testid="tweetText"]')!, key: null, buttons: [] });
  await documentPage(order);
  expect(pressed().platform).toMatchObject({ id: 'x', adapter: 'web' });
  expect(pressed().element.localName).toBe('main');
});

test('beside every post: the page as a whole, and never a post that is near', async () => {
  show('https://x.com/ann_ex', `<main><h1>Ann</h1>${tweet('first')}</main>`);
  rememberPointed({ element: document.querySelector('h1')!, key: null, buttons: [] });
  await documentPage({ ...order, what: 'pointed' });
  expect(pressed().platform?.adapter).toBe('web');
  expect(pressed().platform?.id).toBe('x');
});

test('what she pointed at is gone: the page as a whole', async () => {
  show('https://x.com/ann_ex', `<main>${tweet('first')}</main>`);
  const gone = document.querySelector('[data-testid="tweetText"]')!;
  rememberPointed({ element: gone, key: null, buttons: [] });
  show('https://x.com/ann_ex', `<main>${tweet('another')}</main>`);
  await documentPage({ ...order, what: 'pointed' });
  expect(pressed().platform?.adapter).toBe('web');
});

describe('private conversations are never kept as a whole', () => {
  const chats = [
    'https://web.telegram.org/a/#700000021',
    'https://webk.telegram.org/k/#@invented',
    'https://web.whatsapp.com/',
    'https://api.whatsapp.com/send?phone=9647000000000',
    'https://x.com/messages/111-222',
    'https://x.com/i/chat/111-222',
    'https://mobile.twitter.com//messages',
    'https://www.facebook.com/messages/t/100000000777/',
    'https://m.facebook.com/messages',
    'https://www.messenger.com/t/100000000777/',
    'https://www.instagram.com/direct/t/1/',
    'https://mail.google.com/mail/u/0/',
  ];
  const refused = { at: 'not-saved', text: hollowReasons.en.chats };

  test.each(chats)('from the popup: %s', async (url) => {
    show(url, '<main><p>words of two people</p></main>');
    expect(await documentPage(order)).toEqual(refused);
    expect(press).not.toHaveBeenCalled();
  });

  test.each(chats)('from the context menu beside a message: %s', async (url) => {
    show(url, '<main><h2>a day</h2><p>words of two people</p></main>');
    rememberPointed({ element: document.querySelector('h2')!, key: null, buttons: [] });
    expect(await documentPage({ ...order, what: 'pointed' })).toEqual(refused);
    expect(press).not.toHaveBeenCalled();
  });

  test.each(['en', 'fr', 'ar'] as const)('the shortcut says so in the page, in her language: %s', async (language) => {
    show('https://web.telegram.org/k/', '<main><p>words of two people</p></main>');
    const said = await documentPage({ ...order, language, says: 'in-page' });
    expect(said.text).toBe(hollowReasons[language].chats);
    expect(press).not.toHaveBeenCalled();
  });

  test.each([
    'https://x.com/messages_of_hope',
    'https://www.facebook.com/messagesnews',
    'https://www.whatsapp.com/channel/0029VaInvented',
    'https://telegram.org/blog/invented',
    'https://t.me/s/invented',
    'https://messenger.com.example.org/t/1',
  ])('a public page is none of them: %s', async (url) => {
    show(url, '<main><p>words</p></main>');
    await documentPage(order);
    expect(press).toHaveBeenCalledOnce();
  });
});
