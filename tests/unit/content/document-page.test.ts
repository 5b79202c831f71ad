// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { documentPage } from '../../../utils/content/document-page';
import { rememberPointed } from '../../../utils/content/pointed';
import { press } from '../../../utils/content/press';
import { button } from '../../../utils/i18n/button';
import { directionOf } from '../../../utils/i18n/dictionary';
import { hollowReasons } from '../../../utils/i18n/hollow-reasons';
import { whichPost } from '../../../utils/i18n/which-post';
import { elementOf } from '../platforms/fixture';
import { trusted, watchShadowRoots } from './fake-page';

vi.mock('../../../utils/content/press', async (original) => ({
  ...(await original<typeof import('../../../utils/content/press')>()),
  press: vi.fn(async () => undefined),
}));
const pressed = () => vi.mocked(press).mock.calls.at(-1)![0];
const order = { language: 'en', says: 'here', what: 'page', buttons: 'shown' } as const;
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
    expect(said).toEqual({ at: 'not-saved', text: hollowReasons.en.unknown, offersWhole: false });
  }
  expect(press).not.toHaveBeenCalled();
});

describe('the post that a press on the whole page means', () => {
  const status = 'https://x.com/ann_ex/status/11';
  const facebookPost = (id: number, words: string) =>
    `<div role="article" aria-posinset="1"><h2><a href="/ann.ex">Ann</a></h2><a href="https://www.facebook.com/groups/500/posts/${id}/">1h</a><div data-ad-preview="message">${words}</div></div>`;
  const preview = (id: number) =>
    `<div class="tgme_widget_message" data-post="invented_channel/${id}"><div class="tgme_widget_message_text">words ${id}</div></div>`;
  const said = whichPost.en;

  test.each([
    ['a status page with its answers', status, tweet('asked') + tweet('answer', 12), 'asked'],
    [
      'its picture viewer',
      `${status}/photo/1`,
      `${tweet('behind')}<div role="dialog">${tweet('on top')}</div>`,
      'on top',
    ],
    ['t.me', 'https://t.me/invented_channel/7', preview(6) + preview(7), 'words 7'],
    [
      'a permalink of Facebook',
      'https://www.facebook.com/groups/500/posts/91/',
      facebookPost(90, 'near') + facebookPost(91, 'asked'),
      'asked',
    ],
    [
      'a dialog over a feed',
      'https://www.facebook.com/',
      `${facebookPost(90, 'behind')}<div role="dialog">${facebookPost(91, 'on top')}</div>`,
      'on top',
    ],
  ])('%s', async (_, url, body, words) => {
    show(url, `<main>${body}</main>`);
    await documentPage(order);
    expect(pressed().platform?.adapter).not.toBe('web');
    expect(pressed().element.textContent).toContain(words);
  });

  test('the one she selected words of', async () => {
    show('https://x.com/home', `<main>${tweet('first')}${tweet('second', 12)}</main>`);
    document.getSelection()!.selectAllChildren(document.querySelectorAll('[data-testid="tweetText"]')[1]!);
    await documentPage(order);
    expect(pressed().element.textContent).toContain('second');
    document.getSelection()!.removeAllRanges();
  });

  test.each([
    ['a list', 'https://x.com/ann_ex', tweet('first') + tweet('second', 12)],
    ['a list with one post so far', 'https://x.com/ann_ex', tweet('first')],
    ['a status page that shows answers only', status, tweet('answer', 12)],
    ['the page of those who quoted it', `${status}/quotes`, tweet('first')],
    [
      'a dialog with two posts',
      'https://www.facebook.com/',
      `<div role="dialog">${facebookPost(90, 'one')}${facebookPost(91, 'other')}</div>`,
    ],
    [
      'a permalink that shows another post',
      'https://www.facebook.com/groups/500/posts/91/',
      facebookPost(90, 'another'),
    ],
    ['a photo behind which a post lies', 'https://www.facebook.com/photo/?fbid=77', facebookPost(90, 'behind')],
    ['a comment’s address on t.me', 'https://t.me/invented_channel/7?comment=3', preview(7)],
  ])('is none in %s: she is told what to press, and nothing is read', async (_, url, body) => {
    show(url, `<main>${body}</main>`);
    expect(await documentPage(order)).toEqual({ at: 'not-saved', text: said['which.shown'], offersWhole: true });
    expect(press).not.toHaveBeenCalled();
  });

  describe('is none where the address names one post and the dialog shows another', () => {
    const group = 'https://www.facebook.com/groups/500/posts/91/';
    test.each([
      ['an answer in the picture viewer', `${status}/photo/1`, tweet('asked'), tweet('answer', 12)],
      ['the list of quotes behind', `${status}/quotes`, '', tweet('answer', 12)],
      ['the address of an Article', 'https://x.com/ann_ex/article/11', '', tweet('answer', 12)],
      ['another number', group, '', facebookPost(90, 'another')],
      ['a comment that is not loaded', `${group}?comment_id=5`, '', facebookPost(91, 'the post')],
      ['the post below a photo', 'https://www.facebook.com/photo/?fbid=77', '', facebookPost(90, 'below')],
    ])('%s', async (_, url, behind, onTop) => {
      show(url, `<main>${behind}</main><div role="dialog">${onTop}</div>`);
      expect(await documentPage(order)).toMatchObject({ text: said['which.shown'], offersWhole: true });
      expect(press).not.toHaveBeenCalled();
    });
  });

  describe('is never one that is not shown', () => {
    const group = 'https://www.facebook.com/groups/500/posts/91/';
    const unseen = ['hidden', 'aria-hidden="true"', 'inert', 'style="display:none"', 'style="visibility:hidden"'];
    test.each(unseen)('an old dialog below %s does not stand before the post', async (how) => {
      const old = (post: string) => `<div ${how}><div role="dialog">${post}</div></div>`;
      show(group, `<main>${facebookPost(91, 'asked')}</main>${old(facebookPost(90, 'old'))}`);
      await documentPage(order);
      expect(pressed().element.textContent).toContain('asked');
      show(status, `<main>${tweet('asked too')}</main>${old(tweet('old', 12))}`);
      await documentPage(order);
      expect(pressed().element.textContent).toContain('asked too');
    });
    test.each(unseen)('a post below %s is not kept for its number', async (how) => {
      show(status, `<div ${how}>${tweet('unseen')}</div><main>${tweet('answer', 12)}</main>`);
      await documentPage(order);
      show(group, `<div ${how}>${facebookPost(91, 'unseen')}</div><main></main>`);
      await documentPage(order);
      expect(press).not.toHaveBeenCalled();
    });
    test('the only post of a feed that is hidden while the page asked for loads', async () => {
      const asked = 'https://www.facebook.com/ann.ex/posts/pfbid0Asked';
      const body = facebookPost(90, 'of the feed').replace('/groups/500/posts/90/', '/ann.ex/posts/pfbid0Feed');
      show(asked, `<div hidden>${body}</div><main><div role="progressbar"></div></main>`);
      await documentPage(order);
      expect(press).not.toHaveBeenCalled();
      show(asked, `<main>${body}</main>`);
      await documentPage(order);
      expect(pressed().element.textContent).toContain('of the feed');
    });
    test('words selected behind the dialog on top', async () => {
      show(`${status}/photo/1`, `<main>${tweet('behind', 12)}</main><div role="dialog">${tweet('on top')}</div>`);
      document.getSelection()!.selectAllChildren(document.querySelector('[data-testid="tweetText"]')!);
      await documentPage(order);
      document.getSelection()!.removeAllRanges();
      expect(press).not.toHaveBeenCalled();
    });
    test('a box without a place of its own is seen by its children', async () => {
      show(status, `<main>${tweet('asked').replace('<article', '<article style="display:contents"')}</main>`);
      await documentPage(order);
      expect(pressed().element.textContent).toContain('asked');
    });
    test('two that have the number are none; in a dialog below a menu it is the one', async () => {
      show(status, `<main>${tweet('one')}${tweet('two')}</main>`);
      await documentPage(order);
      expect(press).not.toHaveBeenCalled();
      const menu = '<div role="dialog"><p>menu</p></div>';
      show(status, `<main>${tweet('one')}</main><div role="dialog">${tweet('two')}${menu}</div>`);
      await documentPage(order);
      expect(pressed().element.textContent).toContain('two');
    });
  });

  test.each(['off', 'not-allowed'] as const)('she is never sent to a button that is not there: %s', async (buttons) => {
    show('https://x.com/ann_ex', `<main>${tweet('first')}</main>`);
    expect((await documentPage({ ...order, buttons })).text).toBe(said[`which.${buttons}`]);
    show('https://web.whatsapp.com/', '<main><p>words of two people</p></main>');
    expect((await documentPage({ ...order, buttons })).text).toContain(said[`chats.${buttons}`]);
  });

  test('nobody saw what she pointed at: of several posts none is taken for it', async () => {
    rememberPointed(null);
    show(status, `<main>${tweet('asked')}${tweet('answer', 12)}</main>`);
    expect((await documentPage({ ...order, what: 'pointed' })).text).toBe(said['which.shown']);
    show(status, `<main>${tweet('asked')}</main>`);
    await documentPage({ ...order, what: 'pointed' });
    expect(pressed().element.textContent).toContain('asked');
  });

  test.each([
    ['beside every post', '<h1>Ann</h1>', 'h1'],
    ['and it is gone', '', null],
  ])('she pointed %s: never a post that is near', async (_, more, selector) => {
    show('https://x.com/ann_ex', `<main>${more}${tweet('first')}</main>`);
    const element = selector === null ? elementOf('<p></p>') : document.querySelector(selector)!;
    rememberPointed({ element, key: null, buttons: [] });
    expect(await documentPage({ ...order, what: 'pointed' })).toMatchObject({ at: 'not-saved', offersWhole: true });
    expect(press).not.toHaveBeenCalled();
  });
});

describe('a platform’s page without a post', () => {
  test.each([
    ['settings of X', 'https://x.com/settings/account'],
    ['a help page', 'https://help.x.com/en/rules-and-policies'],
    ['a blog of Telegram', 'https://telegram.org/blog/invented'],
    ['a channel’s page', 'https://www.whatsapp.com/channel/0029VaInvented'],
  ])('is not recognised, and may be kept as a page: %s', async (_, url) => {
    show(url, `<main><h1>Words</h1><p>${'words '.repeat(60)}</p></main>`);
    const unrecognised = { at: 'not-saved', text: whichPost.en.unrecognised, offersWhole: true };
    expect(await documentPage(order)).toEqual(unrecognised);
    expect(press).not.toHaveBeenCalled();
  });

  test('a log-in page is no page to keep', async () => {
    show('https://x.com/i/flow/login', '<main><form><input type="password"></form></main>');
    expect(await documentPage(order)).toEqual({ at: 'not-saved', text: hollowReasons.en.wall, offersWhole: false });
  });

  test('as a whole only when she asks for it: the popup by a second press', async () => {
    show('https://x.com/ann_ex', `<main>${tweet('first')}</main>`);
    await documentPage({ ...order, what: 'whole' });
    expect(pressed().platform).toMatchObject({ id: 'x', adapter: 'web' });
    expect(pressed().element.localName).toBe('main');
  });

  test('the note in the page by a real press on its button, and then it says so in the same place', async () => {
    const roots = watchShadowRoots();
    const note = () => roots.get(document.documentElement.lastElementChild!)!;
    show('https://x.com/ann_ex', `<main>${tweet('first')}</main>`);
    await documentPage({ ...order, language: 'ar', says: 'in-page' });
    expect(note().querySelector<HTMLElement>('.root')!.dir).toBe(directionOf('ar'));
    const whole = note().querySelector('button')!;
    expect(whole.textContent).toBe(whichPost.ar.whole);
    whole.dispatchEvent(new Event('click'));
    expect(press).not.toHaveBeenCalled();
    whole.dispatchEvent(trusted('click'));
    expect(pressed().platform).toMatchObject({ id: 'x', adapter: 'web' });
    expect(note().querySelector('[role="status"]')!.textContent).toBe(button.ar.saving);
  });
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
  const refused = {
    at: 'not-saved',
    text: expect.stringMatching(new RegExp(`^${hollowReasons.en.chats} \\S`)),
    offersWhole: false,
  };

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

  test('not even when she asks for it', async () => {
    show('https://x.com/messages/111-222', '<main><p>words of two people</p></main>');
    expect(await documentPage({ ...order, what: 'whole' })).toEqual(refused);
    expect(press).not.toHaveBeenCalled();
  });

  test.each(['en', 'fr', 'ar'] as const)('the shortcut says so in the page, in her language: %s', async (language) => {
    show('https://web.telegram.org/k/', '<main><p>words of two people</p></main>');
    const said = await documentPage({ ...order, language, says: 'in-page' });
    expect(said.text).toBe(`${hollowReasons[language].chats} ${whichPost[language]['chats.shown']}`);
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
    show(url, `<main><h1>Words</h1><p>words</p></main>`);
    await documentPage({ ...order, what: 'whole' });
    expect(press).toHaveBeenCalledOnce();
  });
});
