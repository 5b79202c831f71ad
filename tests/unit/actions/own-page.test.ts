import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isOfPage, withoutReader } from '../../../utils/actions/own-page';
import { routes } from '../../../utils/actions/page-routes';
import { createRouter } from '../../../utils/actions/router';
import { pageUrl } from '../../../utils/content/page-url';
import type { DocumentPost } from '../../../utils/schema/messages';
import type { Post } from '../../../utils/schema/post';
import { exampleDocument, examplePost } from './messages';
import { pageSenders, self } from './senders';

const home = 'https://x.com/home';
const withPost = (post: Partial<Post>, more: Partial<DocumentPost> = {}): DocumentPost => ({
  ...exampleDocument,
  ...more,
  post: { ...examplePost, ...post },
});

test('a post of the page itself', () => {
  expect(isOfPage(exampleDocument, home)).toBe(true);
  expect(isOfPage(withPost({ url: 'https://twitter.com/a/status/1' }), home)).toBe(true);
  expect(isOfPage(withPost({ url: null }, { pageUrl: '' }), home)).toBe(true);
});

describe('a content script of X that speaks', () => {
  const { quoted: _, ...plain } = examplePost;
  test.each<[string, DocumentPost]>([
    ['for Facebook', withPost({ platform: 'facebook', url: 'https://www.facebook.com/a/posts/1' })],
    ['of a post with an address on Facebook', withPost({ url: 'https://www.facebook.com/a/posts/1' })],
    ['of a look-alike', withPost({ url: 'https://notx.com/a/status/1' })],
    ['of a quoted post of Facebook', withPost({ quoted: { ...plain, quoted: null, platform: 'facebook' } })],
    ['of a page of Facebook', withPost({}, { pageUrl: 'https://www.facebook.com/groups/1' })],
    ['of a page that is none', withPost({}, { pageUrl: 'nonsense' })],
    ['of a post with code as its address', withPost({ url: 'javascript:alert(1)' })],
    ['of an author with code as an address', withPost({ author: { ...examplePost.author, url: 'data:text/html,x' } })],
    ['of links that are code', withPost({ links: ['https://example.org/', 'javascript:alert(1)'] })],
    ['of media in files', withPost({ media: [{ type: 'image', url: 'file:///etc/passwd', alt: null }] })],
  ])('%s is refused', async (_what, input) => {
    expect(isOfPage(input, home)).toBe(false);
    const answer = createRouter({ routes, self, now: () => 0 });
    const message = { athar: 'documentPost', input };
    expect(await answer(message, pageSenders['a page of X']!)).toEqual({ state: 'refused', reason: 'bad-message' });
    expect(await indexedDB.databases()).toEqual([]);
  });
});

test('a platform speaks over https only: whoever holds the line can write any http page', () => {
  expect(isOfPage(withPost({ url: null }, { pageUrl: '' }), 'http://x.com/home')).toBe(false);
  expect(isOfPage(withPost({ url: 'http://x.com/a/status/1' }), home)).toBe(false);
  const blog = 'http://blog.example.net/a/';
  const record = { platform: 'web', kind: 'page', url: blog, author: { ...examplePost.author, url: null } } as const;
  expect(isOfPage(withPost(record, { pageUrl: blog }), blog)).toBe(true);
});

describe('a page of the web', () => {
  const blog = 'https://blog.example.net/2026/03/a-post/';
  const record: Partial<Post> = {
    platform: 'web',
    kind: 'page',
    url: blog,
    author: { ...examplePost.author, url: null },
  };
  const of = (post: Partial<Post>, pageUrl = blog) => withPost({ ...record, ...post }, { pageUrl });

  test('speaks for itself, also under its other name', () => {
    expect(isOfPage(of({}), blog)).toBe(true);
    expect(isOfPage(of({ url: 'https://www.blog.example.net/2026/03/a-post/' }), blog)).toBe(true);
  });

  test.each<[string, DocumentPost]>([
    ['a post of X', withPost({})],
    ['a post of X as a page of its own', of({ url: 'https://x.com/invented_person/status/1' })],
    ['a post instead of a page', of({ kind: 'post' })],
    ['the address of another site', of({ url: 'https://example.org/' })],
    ['the address of a neighbour below the same name', of({ url: 'https://other.example.net/' })],
    ['the address of another blog of the same house', of({ url: 'https://other.blogspot.com/' })],
    ['another origin as the page', of({}, 'https://www.example.net/')],
    ['a quoted post of a platform', of({ quoted: { ...exampleQuoted(), platform: 'x' } })],
  ])('but not: %s', (_, input) => expect(isOfPage(input, blog)).toBe(false));

  test('tenants of one house are strangers to each other', () => {
    const mine = 'https://mine.blogspot.com/a';
    expect(isOfPage(of({ url: 'https://other.blogspot.com/a' }, mine), mine)).toBe(false);
  });

  function exampleQuoted() {
    const { quoted: _, ...plain } = examplePost;
    return { ...plain, quoted: null };
  }
});

test('a page of a platform as a whole is of that platform, on its own addresses', () => {
  const profile = 'https://www.facebook.com/invented.profile';
  const page = { platform: 'facebook', kind: 'page', url: profile } as const;
  expect(isOfPage(withPost(page, { pageUrl: profile }), profile)).toBe(true);
  expect(isOfPage(withPost({ ...page, url: 'https://example.org/' }, { pageUrl: profile }), profile)).toBe(false);
  const news = 'https://telegram.org/blog/invented';
  const whole = { platform: 'telegram', kind: 'page', url: news } as const;
  expect(isOfPage(withPost(whole, { pageUrl: news }), news)).toBe(true);
  expect(isOfPage(withPost({ ...whole, kind: 'message' }, { pageUrl: news }), news)).toBe(false);
});

test.each([
  ['telegram', 'https://web.telegram.org/a/'],
  ['whatsapp', 'https://web.whatsapp.com/'],
  ['x', 'https://x.com/messages'],
  ['web', 'https://www.messenger.com/t/1'],
] as const)('a page of private conversations as a whole is refused: %s', (platform, url) => {
  expect(isOfPage(withPost({ platform, kind: 'page', url }, { pageUrl: url }), url)).toBe(false);
});

test('what names the reader in an address does not get past the background', () => {
  const tagged = 'https://www.facebook.com/groups/900/?notif_id=17&av=100000000777&__cft__[0]=AZXt';
  const page = { platform: 'facebook', kind: 'page', url: tagged } as const;
  const kept = withoutReader(withPost(page, { pageUrl: tagged }));
  expect([kept.post.url, kept.pageUrl]).toEqual(Array(2).fill('https://www.facebook.com/groups/900/'));
  const hers = withPost(
    { platform: 'telegram', container: null },
    { pageUrl: 'https://web.telegram.org/a/#700000099' },
  );
  expect(withoutReader(hers).pageUrl).toBe('https://web.telegram.org/a/');
});

test('and what names the post stays', () => expect(withoutReader(exampleDocument)).toEqual(exampleDocument));

const folder = path.resolve('tests/fixtures');
const fixtures = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('post.json'),
);

test('there are fixtures to look at', () => expect(fixtures.length).toBeGreaterThan(20));

// Walls and skeletons have no posts.
test.each(fixtures)('what the adapters read is of its page: %s', (name) => {
  const { url, posts } = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as { url: string; posts: Post[] };
  for (const post of posts) {
    expect(isOfPage({ ...exampleDocument, post, pageUrl: pageUrl(url) }, url), post.url ?? '').toBe(true);
  }
});
