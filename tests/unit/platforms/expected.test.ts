// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { pageUrl } from '../../../utils/content/page-url';
import { platformFor, platforms } from '../../../utils/platforms';
import { changesSeen, expectedOf } from '../../../utils/platforms/expectations';
import type { Post } from '../../../utils/schema/post';
import { allFixtures, fixture, openPage, readPosts } from './fixture';

const byAdapter = (adapter: string) => platforms.find((platform) => platform.adapter === adapter)!;

/** Signs of change of each post that would be kept, after `break` was done to the page. */
function signsOn(adapter: string, name: string, change: (html: string) => string = (html) => html) {
  const platform = byAdapter(adapter);
  const { html, expected } = fixture(platform, name);
  const page = openPage(change(html), expected);
  expect(platformFor(page)?.adapter).toBe(adapter);
  const posts = readPosts(platform, page);
  return posts.map((post) => changesSeen({ post, pageUrl: pageUrl(page.url), extractor: platform.version }));
}

test.each(platforms.map((platform) => [platform.adapter, platform] as const))('%s knows what to expect', (_, each) => {
  const expected = expectedOf(each.version);
  // Facebook's pages for phones always give their address, and nothing else.
  const [least, most] = each.adapter === 'facebook-mobile' ? [1, 1] : [2, Number.POSITIVE_INFINITY];
  expect(expected?.always.length).toBeGreaterThanOrEqual(least);
  expect(expected?.always.length).toBeLessThanOrEqual(most);
});

test('a name that is nobody’s, or an object’s own, is no adapter', () => {
  for (const name of ['x2@1', 'constructor@1', '', '@1', 'web2@1']) expect(expectedOf(name)).toBeNull();
  const { html, expected } = fixture(byAdapter('x'), 'timeline');
  const [post] = readPosts(byAdapter('x'), openPage(html, expected));
  expect(changesSeen({ post: { ...post!, postId: null }, pageUrl: '', extractor: 'toString@1' })).toEqual([]);
});

describe('no false alarm', () => {
  test.each(allFixtures().map((each) => [each.name, each] as const))('%s', (_, { platform, html, expected }) => {
    const page = openPage(html, expected);
    for (const post of readPosts(platform, page)) {
      expect(changesSeen({ post, pageUrl: pageUrl(page.url), extractor: platform.version }), post.text ?? '').toEqual(
        [],
      );
    }
  });
});

describe('the first sign', () => {
  const all = (from: string, to: string) => (html: string) => html.replaceAll(from, to);
  test.each<[string, string, string, (html: string) => string, string[]]>([
    ['x', 'status-focal', 'the links of names are gone', unlink, ['author.handle']],
    ['x', 'status-focal', 'times are no longer in time elements', all('<time', '<b'), ['postId', 'postedAt']],
    ['x', 'status-focal', 'words stand under another name', all('"tweetText"', '"tweetBody"'), ['text']],
    ['facebook', 'share', 'the times under the names are gone', withoutTimes, ['postedAtRaw']],
    ['telegram-a', 'group-arabic-ui', 'faces carry no numbers, titles no names', nameless, ['author.id|author.name']],
    ['telegram-k', 'channel-public', 'times are no numbers', all('data-timestamp', 'data-moment'), ['postedAt']],
    ['telegram-web-preview', 'channel', 'times have no attribute', all('datetime=', 'moment='), ['postedAt']],
    ['whatsapp', 'group-month-first', 'stamps and times are gone', unstamped, ['postedAtRaw']],
  ])('%s, %s: %s', (adapter, name, _, change, fields) => {
    const signs = signsOn(adapter, name, change);
    expect(signs.length).toBeGreaterThan(0);
    expect(new Set(signs.flat().map(({ field }) => field))).toEqual(new Set(fields));
    expect(signsOn(adapter, name).flat()).toEqual([]);
  });

  test('what only the last way could read says so, with its name', () => {
    const signs = signsOn('telegram-k', 'channel-public', all('data-timestamp', 'data-moment'));
    expect(signs[0]).toEqual([{ field: 'postedAt', way: 'time-title 2026-11' }]);
  });

  function unlink(html: string): string {
    return html.replace(/<a href="\/\w+"/g, '<a').replaceAll('UserAvatar-Container-', 'Face-');
  }
  function nameless(html: string): string {
    return html.replaceAll('data-peer-id', 'data-peer').replaceAll('message-title', 'message-head');
  }
  function withoutTimes(html: string): string {
    return html.replace(/<a [^>]*href="[^"]*\/posts\/[^>]*>[^<]*<\/a>/g, '');
  }
  function unstamped(html: string): string {
    return html.replaceAll('data-pre-plain-text', 'data-plain').replaceAll('msg-meta', 'msg-foot');
  }
});

describe('known cases are none', () => {
  const post = readPosts(byAdapter('x'), pageOf('timeline'))[0]!;
  const broken: Post = { ...post, author: { ...post.author, handle: null }, missing: ['author.handle'] };
  const signs = (changed: Post, extractor = 'x@1') =>
    changesSeen({ post: changed, pageUrl: 'https://x.com/home', extractor }).map(({ field }) => field);

  test('advertisements have their own markup', () => {
    expect(signs(broken)).toEqual(['author.handle']);
    expect(signs({ ...broken, sponsored: true })).toEqual([]);
  });

  test('nobody is named on purpose: the adapter does not call it missing', () => {
    const nobody = { name: null, handle: null, id: null, url: null };
    const own: Post = { ...post, kind: 'message', author: nobody, missing: [] };
    expect(signs(own, 'telegram-a@1')).toEqual([]);
    expect(signs({ ...own, missing: ['author.name', 'author.id'] }, 'telegram-a@1')).toEqual(['author.id|author.name']);
    expect(signs({ ...own, missing: ['author.name'], author: { ...nobody, id: '5' } }, 'telegram-a@1')).toEqual([]);
  });

  test('a post of Facebook may be words, pictures, a link or a share; without any of them it is changed', () => {
    const bare: Post = { ...post, text: null, media: [], links: [], quoted: null, missing: ['text'] };
    expect(signs(bare, 'facebook@1')).toEqual(['text|media|links|quoted']);
    expect(signs({ ...bare, links: ['https://example.org/'] }, 'facebook@1')).toEqual([]);
    expect(signs({ ...bare, media: [{ type: 'image', url: null, alt: null }] }, 'facebook@1')).toEqual([]);
  });

  test('a reel shows no time, the comments below it and every other post do', () => {
    const timeless: Post = { ...post, postedAtRaw: null, missing: ['postedAtRaw'] };
    const at = (pageUrl: string, changed: Post) => changesSeen({ post: changed, pageUrl, extractor: 'facebook@1' });
    const lost = [{ field: 'postedAtRaw', way: null }];
    expect(at('https://www.facebook.com/reel/904000000000001/', timeless)).toEqual([]);
    expect(at('https://www.facebook.com/reel/904000000000001/', { ...timeless, kind: 'comment' })).toEqual(lost);
    expect(at('https://www.facebook.com/amal.fixture', timeless)).toEqual(lost);
  });

  function pageOf(name: string) {
    const { html, expected } = fixture(byAdapter('x'), name);
    return openPage(html, expected);
  }
});

describe('what a page is', () => {
  const post = (change: Partial<Post>) => ({ kind: 'post', container: null, matched: {}, ...change }) as Post;
  const chat = (id: string) => ({ name: null, id, url: null });
  test.each<[string, string, Partial<Post>, string]>([
    ['x@1', 'https://x.com/home', {}, 'feed'],
    ['x@1', 'https://x.com/ann_ex/status/2098868134474706944', {}, 'post'],
    ['x@1', 'https://twitter.com/ann_ex/with_replies', {}, 'profile'],
    ['x@1', 'https://x.com/search?q=name', {}, 'search'],
    ['x@1', 'https://x.com/i/communities/1600000000000000001', {}, 'group'],
    ['x@1', 'https://x.com/messages', {}, 'other'],
    ['facebook@1', 'https://www.facebook.com/', {}, 'feed'],
    ['facebook@1', 'https://www.facebook.com/amal.fixture/posts/pfbid0AmalFixture1l', {}, 'post'],
    ['facebook@1', 'https://www.facebook.com/groups/902000000000001/', {}, 'group'],
    ['facebook@1', 'https://www.facebook.com/amal.fixture', {}, 'profile'],
    ['facebook@1', 'https://www.facebook.com/search/posts?q=name', {}, 'search'],
    ['facebook@1', 'https://www.facebook.com/reel/904000000000001/', {}, 'other'],
    ['facebook@1', 'https://www.facebook.com/photo/?fbid=904000000000002&set=a.1', {}, 'other'],
    ['facebook@1', 'https://www.facebook.com/amal.fixture/videos/904000000000003/', {}, 'other'],
    ['facebook@1', 'https://www.facebook.com/reel/904000000000001/', { kind: 'comment' }, 'post'],
    ['telegram-a@1', 'https://web.telegram.org/a/', { kind: 'post' }, 'channel'],
    ['telegram-a@1', 'https://web.telegram.org/a/', { kind: 'message', container: chat('-1002000000031') }, 'group'],
    ['telegram-k@1', 'https://web.telegram.org/k/', { kind: 'message', container: chat('700000021') }, 'private'],
    ['telegram-k@1', 'https://web.telegram.org/k/', { kind: 'message' }, 'other'],
    ['telegram-web-preview@1', 'https://t.me/s/channel', {}, 'channel'],
    ['telegram-web-preview@1', 'https://t.me/channel/221?embed=1', {}, 'post'],
    ['whatsapp@1', 'https://web.whatsapp.com/', { kind: 'post' }, 'channel'],
    ['whatsapp@1', 'https://web.whatsapp.com/', { kind: 'message', matched: { chat: 'group: x 2026' } }, 'group'],
    ['whatsapp@1', 'https://web.whatsapp.com/', { kind: 'message', container: chat('9647@c.us') }, 'private'],
    ['whatsapp@1', 'https://web.whatsapp.com/', { kind: 'message' }, 'other'],
  ])('%s, %s, %j: %s', (extractor, address, change, kind) => {
    expect(expectedOf(extractor)!.pageKind({ pageUrl: address, post: post(change) })).toBe(kind);
  });
});

test('every last way is one that its adapter still has', () => {
  for (const { adapter, version } of platforms) {
    const folder = path.resolve('utils/platforms', adapter);
    const code = readdirSync(folder)
      .filter((name) => name !== 'expected.ts')
      .map((name) => readFileSync(path.join(folder, name), 'utf8'))
      .join('\n');
    for (const way of Object.values(expectedOf(version)!.lastWays).flat()) expect(code, adapter).toContain(`'${way}'`);
  }
});
