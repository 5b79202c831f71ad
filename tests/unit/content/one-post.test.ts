// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { onePost, postAround } from '../../../utils/content/one-post';
import { allFixtures, openPage } from '../platforms/fixture';

const pages = allFixtures().filter(({ platform }) => platform.id !== 'web');

/** What names its post in the address, as people read it: every other page of a platform is a list, a chat or a search. */
const namesOne = /\/(status|article|posts|permalink|reel)\/[\w]+\b|fbid=|t\.me\/\w+\/\d+/;
/** Its post is not there, or is kept hidden while the page still streams in. */
const notShown = new Set(['telegram-web-preview/not-found-embed', 'facebook/streaming-colour-ad']);

test.each(pages)('$name: the post of its own address and no other', ({ name, platform, html, expected }) => {
  const page = openPage(html, expected);
  page.document.getSelection = () => null;
  const post = onePost(platform, page);
  if (notShown.has(name) || !namesOne.test(expected.url)) return expect(post).toBeNull();
  const number = (address: string | null) =>
    /\d{3,}|pfbid\w+/.exec(address?.replace(/^.*\/groups\/\d+/, '') ?? '')?.[0];
  expect(number(platform.extractPost(post!, page).url)).toBe(number(expected.url));
  expect(number(expected.url)).toBeDefined();
});

test.each(allFixtures())(
  '$name: each post is one by itself too, as a press asks again',
  ({ platform, html, expected }) => {
    const posts = platform.findPosts(openPage(html, expected).document);
    expect(posts.filter((post) => postAround(post, platform.findPosts(post)) !== post)).toEqual([]);
  },
);

test('the pages hold both', () => {
  const naming = pages.filter(({ expected }) => namesOne.test(expected.url));
  expect(naming.length).toBeGreaterThan(8);
  expect(pages.length - naming.length).toBeGreaterThan(20);
});
