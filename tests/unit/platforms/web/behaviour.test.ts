// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { facebook } from '../../../../utils/platforms/facebook';
import type { Platform } from '../../../../utils/platforms/platform';
import { pageOfPlatform, web } from '../../../../utils/platforms/web';
import { plainAddress } from '../../../../utils/platforms/web/address';
import { knownPost } from '../../../../utils/platforms/web/known';
import { isSameSite } from '../../../../utils/platforms/web/site';
import { parseDate } from '../../../../utils/platforms/web/time';
import { x } from '../../../../utils/platforms/x';
import { fixture, openPage, readPosts } from '../fixture';

const expected = { url: 'https://blog.example.net/a?id=4', timezone: 'UTC', now: '2026-11-20T12:00:00.000Z' };
const open = (html: string, url = expected.url) => openPage(html, { ...expected, url });
const read = (html: string, url?: string) => readPosts(web, open(html, url))[0]!;
const article = '<article><h1>A title</h1><p>Some words of it.</p></article>';
const head = (inner: string, body = article) => `<!DOCTYPE html><html><head>${inner}</head><body>${body}</body></html>`;

function select(page: ReturnType<typeof open>, selector: string): void {
  const range = page.document.createRange();
  range.selectNodeContents(page.document.querySelector(selector)!);
  const selection = page.document.getSelection()!;
  selection.removeAllRanges();
  selection.addRange(range);
}

describe('what she selected', () => {
  test('is the text, and the article keeps its author', () => {
    const { html, expected: at } = fixture(web, 'wordpress-blog');
    const page = openPage(html, at);
    select(page, '.entry-content p');
    const [post] = readPosts(web, page);
    expect(post).toMatchObject({
      text: 'She is paid from abroad, says the invention.',
      author: { name: 'An Invented Blogger' },
      postedAtPrecision: 'second',
      media: [],
      matched: { text: 'selection 2026-11' },
    });
  });

  test('in a comment is never said to be by the author of the page', () => {
    const { html, expected: at } = fixture(web, 'wordpress-blog');
    const page = openPage(html, at);
    select(page, '#comments article p');
    const [post] = readPosts(web, page);
    expect(post).toMatchObject({ text: 'Hang her.', postedAt: null });
    expect(post!.author.name).not.toBe('An Invented Blogger');
  });

  test('in a comment that names its writer is by that writer', () => {
    const { html, expected: at } = fixture(web, 'forum-thread');
    const page = openPage(html, at);
    select(page, '#post_2 p');
    expect(readPosts(web, page)[0]).toMatchObject({
      text: 'Yes. I will post it.',
      author: { name: 'second_invented' },
      postedAt: '2026-08-03T10:00:00.000Z',
    });
  });

  test('below a film is not by the film’s author', () => {
    const { html, expected: at } = fixture(web, 'youtube-watch');
    const page = openPage(html, at);
    select(page, '#comments p');
    expect(readPosts(web, page)[0]).toMatchObject({
      text: 'Donnez son numéro.',
      author: { name: null, handle: null },
      postedAt: null,
    });
  });
});

describe('the address', () => {
  test.each([
    [
      'a canonical of the same site',
      '<link rel="canonical" href="https://www.blog.example.net/a-slug">',
      'https://www.blog.example.net/a-slug',
    ],
    ['a foreign canonical', '<link rel="canonical" href="https://evil.example/a">', expected.url],
    ['a canonical that is code', '<link rel="canonical" href="javascript:alert(1)">', expected.url],
    ['a canonical to the front page', '<link rel="canonical" href="https://blog.example.net/">', expected.url],
    ['two that differ', '<link rel="canonical" href="/b"><link rel="canonical" href="/c">', expected.url],
    [
      'og:url where there is no canonical',
      '<meta property="og:url" content="https://blog.example.net/b">',
      'https://blog.example.net/b',
    ],
  ])('%s', (_, tags, url) => expect(read(head(tags)).url).toBe(url));

  test('keeps what names the content and loses what names the reader', () => {
    const address =
      'https://e.example.org/t?id=4&h=7&utm_source=a&fbclid=b&gclid=c&igsh=d&access_token=e&PHPSESSID=f#reply';
    expect(plainAddress(address)).toBe('https://e.example.org/t?id=4&h=7');
    expect(plainAddress('https://e.example.org/#/thread/5?token=1')).toBe('https://e.example.org/#/thread/5');
  });

  test.each([
    ['www.example.net', 'example.net', true],
    ['m.example.net', 'www.example.net', true],
    ['amp.example.net', 'example.net', true],
    ['blog.example.net', 'example.net', false],
    ['one.blogspot.com', 'two.blogspot.com', false],
    ['one.an-unknown-house.example', 'two.an-unknown-house.example', false],
    ['127.0.0.1', '10.0.0.1', false],
  ])('%s and %s are of one owner: %s', (one, other, same) => {
    expect(isSameSite(new URL(`https://${one}/`), new URL(`https://${other}/`))).toBe(same);
  });

  test('another port is another site', () => {
    expect(isSameSite(new URL('https://a.example/'), new URL('https://a.example:8443/'))).toBe(false);
  });
});

describe('known posts', () => {
  test.each([
    ['https://youtu.be/InventedA_1?si=x', 'InventedA_1', 'https://www.youtube.com/watch?v=InventedA_1', null],
    ['https://m.youtube.com/shorts/InventedA_1', 'InventedA_1', 'https://www.youtube.com/watch?v=InventedA_1', null],
    [
      'https://www.tiktok.com/@a.b/photo/7567000000000000001',
      '7567000000000000001',
      'https://www.tiktok.com/@a.b/photo/7567000000000000001',
      'a.b',
    ],
    [
      'https://www.instagram.com/reels/DInventedA1/',
      'DInventedA1',
      'https://www.instagram.com/reel/DInventedA1/',
      null,
    ],
  ])('%s', (address, postId, url, handle) => expect(knownPost(address)).toEqual({ postId, url, handle }));

  test.each([
    'https://www.youtube.com/@SomeChannel',
    'https://www.youtube.com/watch?v=short',
    'https://www.youtube.com.evil.example/watch?v=InventedA_1',
    'https://vm.tiktok.com/ZMabc/',
    'https://www.tiktok.com/@a/video/12',
    'https://www.instagram.com/invented.account/',
    'https://www.instagram.com/accounts/login/',
    'https://www.instagram.com/p/DInventedA1/c/1801/',
  ])('%s is none', (address) => expect(knownPost(address)).toBeNull());
});

describe('the page’s own words about itself', () => {
  test('of the film seen before are not those of this one', () => {
    const { html, expected: at } = fixture(web, 'youtube-watch');
    const page = openPage(html.replace(/<div id="watch7-content"[\s\S]*?<\/div>/, ''), {
      ...at,
      url: 'https://www.youtube.com/watch?v=AnotherOne2',
    });
    const [post] = readPosts(web, page);
    expect(post).toMatchObject({ postId: 'AnotherOne2', author: { name: null }, postedAt: null });
    expect(post!.url).toBe('https://www.youtube.com/watch?v=AnotherOne2');
    expect(post!.text).not.toContain('vérité inventée');
  });

  test('about another page do not count', () => {
    const other =
      '{"@type":"NewsArticle","url":"https://blog.example.net/other","author":"Somebody","datePublished":"2026-01-01"}';
    expect(read(head(`<script type="application/ld+json">${other}</script>`))).toMatchObject({
      author: { name: null },
      postedAt: null,
    });
  });

  test('in endless nesting, of wrong types or as no JSON are survived', () => {
    const deep = `${'{"@graph":['.repeat(500)}${']}'.repeat(500)}`;
    for (const json of [
      deep,
      '[[[[]]]]',
      '{"@type":5,"author":[[]]}',
      '{"@type":"Article","author":{"name":{}}}',
      '{',
      '',
    ]) {
      expect(read(head(`<script type="application/ld+json">${json}</script>`)).text).toBe(
        'A title\n\nSome words of it.'.replace('\n\n', '\n'),
      );
    }
  });

  test('two that name other days: no day, and both kept', () => {
    const post = read(
      head(
        '<meta property="article:published_time" content="2026-01-01T00:00:00Z"><meta name="date" content="2026-02-01">',
      ),
    );
    expect(post.postedAt).toBeNull();
    expect(post.postedAtRaw).toBe('2026-01-01T00:00:00Z / 2026-02-01');
  });
});

describe('dates', () => {
  test.each([
    ['2026-03-05T09:30:00+03:00', '2026-03-05T06:30:00.000Z', 'second'],
    ['2026-03-05T09:30+0300', '2026-03-05T06:30:00.000Z', 'minute'],
    ['2026-03-05 09:30:00', '2026-03-05T00:00:00.000Z', 'day'],
    ['2026-03', '2026-03-01T00:00:00.000Z', 'month'],
  ])('%s', (raw, at, precision) => {
    const read = parseDate(raw)!;
    expect([new Date(read.ms).toISOString(), read.precision]).toEqual([at, precision]);
  });

  test.each(['2026-02-31', '05/03/2026', 'yesterday', '2026', '2026-13-01', ''])('%s is none', (raw) => {
    expect(parseDate(raw)).toBeNull();
  });
});

describe('nothing to keep', () => {
  const why = (html: string) => {
    const page = open(html);
    const element = web.findPosts(page.document)[0]!;
    return web.hollow(element, web.extractPost(element, page));
  };
  test.each([
    ['skeleton', '<div id="root"></div>'],
    ['skeleton', '<div aria-busy="true">Loading…</div>'],
    ['wall', '<form><input autocomplete="username"><input type="password"></form><p>Sign in to see it.</p>'],
    ['unavailable', '<h1>Error 410</h1><p>It was here.</p>'],
    [null, '<h1>Route 404a to nowhere</h1><p>A story.</p>'],
    [null, `<form><input type="password"></form>${article}`],
    ['wall', '<article><h1>Members only</h1><form><input type="password"></form></article>'],
    ['unavailable', '<article><h1>403</h1><p>Forbidden</p></article>'],
    [null, `<article><h1>500 women</h1><p>${'They were named in a list. '.repeat(6)}</p></article>`],
    [
      null,
      `<article><h1>A</h1><p>${'Long words of it. '.repeat(30)}</p><form><input type="password"></form></article>`,
    ],
    [null, '<img src="https://blog.example.net/a.png" width="600">'],
  ])('%s: %s', (reason, body) => expect(why(head('', body))).toBe(reason));

  test('what the server answered counts more than what stands there', () => {
    const page = open(head(''));
    const performance = { getEntriesByType: () => [{ responseStatus: 404 }] };
    Object.defineProperty(page.document.defaultView!, 'performance', { value: performance });
    const element = web.findPosts(page.document)[0]!;
    expect(web.hollow(element, web.extractPost(element, page))).toBe('unavailable');
  });
});

test('a page of a platform as a whole: its address, no words of others', () => {
  const page = open(
    head('', '<main><h1>A profile</h1><p>A post of somebody</p></main>'),
    'https://www.facebook.com/someone?fbclid=a',
  );
  const whole = pageOfPlatform('facebook', null);
  const [element] = whole.findPosts(page.document);
  expect(element?.localName).toBe('main');
  const post = whole.extractPost(element!, page);
  expect(post).toMatchObject({
    platform: 'facebook',
    kind: 'page',
    url: 'https://www.facebook.com/someone',
    text: null,
    author: { name: null },
  });
  expect(whole.hollow(element!, post)).toBeNull();
  expect(whole.viewerParts(element!, page).certain).toBe(false);
});

describe('a platform’s page as a whole with nothing on it', () => {
  const why = (body: string, adapter: Platform | null, url = 'https://www.facebook.com/groups/900/') => {
    const page = open(head('', body), url);
    const whole = pageOfPlatform('facebook', adapter);
    const [element] = whole.findPosts(page.document);
    return whole.hollow(element!, whole.extractPost(element!, page));
  };
  const { html } = fixture(facebook, 'login-wall');

  test('a wall of that platform is one, in its own markup', () => {
    expect(why(/<body[^>]*>([\s\S]*)<\/body>/.exec(html)![1]!, facebook)).toBe('wall');
    expect(why('<div id="login_popup_cta_form"></div><main><h1>A group</h1></main>', facebook)).toBe('wall');
    expect(why('<div id="login_popup_cta_form"></div><main><h1>A group</h1></main>', null)).toBeNull();
  });
  test('an error in the place of everything', () => {
    const error = '<main><span>Something went wrong.</span><div role="button">Retry</div></main>';
    expect(why(error, x, 'https://x.com/ann_ex')).toBe('empty');
  });
  test('nothing at all', () => expect(why('<main><div></div></main>', facebook)).toBe('skeleton'));
  test('behind a form there may be something to read', () => {
    const words = `<p>${'Words that stand there. '.repeat(30)}</p>`;
    expect(why(`<div id="login_popup_cta_form"></div><main>${words}</main>`, facebook)).toBeNull();
  });
});

test.each([
  [
    'https://www.facebook.com/groups/900/?__cft__[0]=AZXt&notif_id=17&notif_t=g&__tn__=R&av=100000000777&ref=n',
    'https://www.facebook.com/groups/900/',
  ],
  [
    'https://www.facebook.com/profile.php?id=100000000012&sk=about&lst=100000000777%3A1',
    'https://www.facebook.com/profile.php?id=100000000012',
  ],
  ['https://x.com/ann_ex?s=20&t=AbCd', 'https://x.com/ann_ex'],
  ['https://x.com/search?q=ann&src=typed_query', 'https://x.com/search?q=ann'],
])('the address of a platform’s page keeps nothing of its reader: %s', (address, kept) => {
  const page = open(head('', '<main><h1>A group</h1></main>'), address);
  const whole = pageOfPlatform('facebook', null);
  expect(whole.extractPost(whole.findPosts(page.document)[0]!, page).url).toBe(kept);
});

test('who is signed in stands in the head of a site, in menus and beside the way out: none of it is kept', () => {
  const page = open(
    head(
      '',
      `<header id="site"><a href="/u/nour">Nour</a></header><div role="banner" id="banner">Nour</div>
      <ul id="account"><li>Nour</li><li><a href="/session/logout">x</a></li></ul>
      <div><p>words</p><a id="out" href="/sign_out">x</a></div>
      <button id="menu" aria-haspopup="menu">Nour</button>
      <article><header id="title"><h2>A title</h2></header><p>words</p></article><article><p>another</p></article>`,
    ),
  );
  const [element] = web.findPosts(page.document);
  expect(element!.localName).toBe('body');
  const ids = web.outside(element!).map(({ id }) => id);
  expect(ids.sort()).toEqual(['account', 'banner', 'menu', 'out', 'site']);
});

test('a composer is painted over; on a page without a main part nobody knows what shows her', () => {
  const page = open(head('', `${article}<textarea></textarea>`));
  expect(web.viewerParts(page.document.querySelector('article')!, page).certain).toBe(true);
  expect(web.viewerParts(page.document.body, page)).toMatchObject({ certain: false, parts: [{}] });
});
