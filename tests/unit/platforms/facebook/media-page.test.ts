// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { facebook } from '../../../../utils/platforms/facebook';
import { fixture, openPage } from '../fixture';

const open = (name: string, change: (html: string) => string = (html) => html, url?: string) => {
  const { html, expected } = fixture(facebook, name);
  return openPage(change(html), { ...expected, url: url ?? expected.url });
};
const stories = (page: ReturnType<typeof open>) =>
  facebook.findPosts(page.document).filter((element) => !element.hasAttribute('aria-label'));

test('the next photo in the same elements is another one', () => {
  const keys = ['811000000000801', '811000000000802'].map((id) => {
    const page = open('photo-viewer-rtl', undefined, `https://www.facebook.com/photo/?fbid=${id}&set=pcb.900`);
    return facebook.keyOf(stories(page)[0]!);
  });
  expect(new Set(keys).size).toBe(2);
});

test.each([
  ['the column names nobody', (html: string) => html.replace('/karim.fixture?', '/help?')],
  ['the feed lies around it', (html: string) => html.replace('class="xq1"', '$& role="feed"')],
  [
    'two columns could be it',
    (html: string) =>
      html.replace('<div role="main">', '<div role="complementary"><a href="/other.fixture">Other</a></div>$&'),
  ],
])('no photo is found when %s', (_, change) => {
  const [post] = stories(open('photo-viewer-rtl', change));
  const read = post && facebook.extractPost(post, open('photo-viewer-rtl', change));
  expect(read?.matched.url).not.toBe('media-page 2026-11');
});

test('outside of its own address a side column is no post', () => {
  expect(stories(open('photo-viewer-rtl', undefined, 'https://www.facebook.com/'))).toEqual([]);
});

test('a post of the feed behind the reel, video and all, never takes the address of the reel', () => {
  const card =
    '<div role="feed"><div><div data-ad-rendering-role="profile_name"><h4><a href="/behind.fixture">Behind</a></h4></div><div data-ad-rendering-role="story_message"><div dir="auto">Words of another</div></div><video></video></div></div>';
  const page = open('reel-viewer', (html) => html.replace('<div role="main">', `${card}$&`));
  const posts = stories(page).map((element) => facebook.extractPost(element, page));
  expect(posts.map(({ author, postId, url }) => [author.name, postId, url])).toEqual([
    ['Behind', null, null],
    ['Nabil Fixture', '811000000000901', 'https://www.facebook.com/reel/811000000000901/'],
  ]);
});

test('of several reels without a number none is taken', () => {
  expect(stories(open('reel-viewer', (html) => html.replaceAll('data-video-id', 'data-other')))).toEqual([]);
});

test('a thousand comments under one post are found, named and cut off in one go', () => {
  const page = open('replies-rtl-b');
  const list = page.document.querySelector('.comments')!;
  const one = list.querySelector('[role="article"]')!.outerHTML;
  const many = 1_000;
  let calls = 0;
  const closest = Object.getOwnPropertyDescriptor(page.document.defaultView!.Element.prototype, 'closest')!;
  list.innerHTML = Array.from({ length: many }, (_, n) => one.replaceAll('501', String(5_000 + n))).join('');
  page.document.defaultView!.Element.prototype.closest = function (this: Element, selector: string) {
    calls++;
    return closest.value.call(this, selector);
  };
  const found = facebook.findPosts(page.document);
  const post = found.find((element) => element.hasAttribute('aria-posinset'))!;
  expect(found).toHaveLength(many + 1);
  expect(facebook.extractPost(post, page).postId).toBe('811000000001001');
  facebook.viewerParts(post, page);
  expect(facebook.outside(post)).toContain(list);
  expect(calls).toBeLessThan(60 * many);
});

test('the next reel, left alone, does not take the number of the one that is gone', () => {
  const page = open('reel-viewer');
  page.document.querySelector('[data-video-id="811000000000901"]')!.remove();
  expect(page.document.querySelector('video')).not.toBeNull();
  expect(stories(page)).toEqual([]);
});
