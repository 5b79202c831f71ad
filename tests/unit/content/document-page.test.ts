// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { documentPage } from '../../../utils/content/document-page';
import { rememberPointed } from '../../../utils/content/pointed';
import { press } from '../../../utils/content/press';
import { elementOf } from '../platforms/fixture';

vi.mock('../../../utils/content/press', () => ({ press: vi.fn(async () => undefined) }));
const pressed = () => vi.mocked(press).mock.calls.at(-1)![0];
const order = { language: 'en', says: 'here', what: 'page' } as const;
const happy = window as unknown as { happyDOM: { setURL(url: string): void } };

beforeEach(() => {
  vi.mocked(press).mockClear();
  rememberPointed({ element: elementOf('<p></p>'), buttons: [] });
});

function show(url: string, body: string): void {
  happy.happyDOM.setURL(url);
  document.body.innerHTML = body;
}
const tweet = (text: string) =>
  `<article data-testid="tweet" role="article"><div data-testid="User-Name"><a href="/ann_ex">Ann</a></div><div data-testid="tweetText">${text}</div></article>`;

test('a page of the web is read by its own adapter', async () => {
  show('https://blog.example.net/a', '<article><p>words</p></article>');
  await documentPage(order);
  expect(pressed()).toMatchObject({ platform: { id: 'web', adapter: 'web' }, key: 'https://blog.example.net/a' });
  expect(pressed().element.localName).toBe('article');
});

test('on a platform, the post she pointed at is read as a post', async () => {
  show('https://x.com/home', tweet('first') + tweet('second'));
  const buttons = [] as const;
  rememberPointed({ element: document.querySelectorAll('[data-testid="tweetText"]')[1]!, buttons });
  await documentPage({ ...order, what: 'pointed' });
  expect(pressed().platform?.adapter).toBe('x');
  expect(pressed().element.textContent).toContain('second');
});

test('from the popup nothing was pointed at: the platform’s page as a whole', async () => {
  show('https://x.com/ann_ex', `<main>${tweet('first')}</main>`);
  rememberPointed({ element: document.querySelector('[data-testid="tweetText"]')!, buttons: [] });
  await documentPage(order);
  expect(pressed().platform).toMatchObject({ id: 'x', adapter: 'web' });
  expect(pressed().element.localName).toBe('main');
});

test('beside every post: the page as a whole, and never a post that is near', async () => {
  show('https://x.com/ann_ex', `<main><h1>Ann</h1>${tweet('first')}</main>`);
  rememberPointed({ element: document.querySelector('h1')!, buttons: [] });
  await documentPage({ ...order, what: 'pointed' });
  expect(pressed().platform?.adapter).toBe('web');
  expect(pressed().platform?.id).toBe('x');
});

test('what she pointed at is gone: the page as a whole', async () => {
  show('https://x.com/ann_ex', `<main>${tweet('first')}</main>`);
  const gone = document.querySelector('[data-testid="tweetText"]')!;
  rememberPointed({ element: gone, buttons: [] });
  show('https://x.com/ann_ex', `<main>${tweet('another')}</main>`);
  await documentPage({ ...order, what: 'pointed' });
  expect(pressed().platform?.adapter).toBe('web');
});
