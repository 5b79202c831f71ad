// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { onePost } from '../../../utils/content/one-post';
import { allFixtures, openPage } from '../platforms/fixture';

const pages = allFixtures().filter(({ platform }) => platform.id !== 'web');

/** What names its post in the address, as people read it: every other page of a platform is a list, a chat or a search. */
const namesOne = /\/(status|article|posts|permalink|reel)\/[\w]+\b|fbid=|t\.me\/\w+\/\d+/;
const missing = new Set(['telegram-web-preview/not-found-embed']);

test.each(pages)('$name: the post of its own address and no other', ({ name, platform, html, expected }) => {
  const page = openPage(html, expected);
  page.document.getSelection = () => null;
  const post = onePost(platform, page);
  if (missing.has(name) || !namesOne.test(expected.url)) return expect(post).toBeNull();
  const number = (address: string | null) =>
    /\d{3,}|pfbid\w+/.exec(address?.replace(/^.*\/groups\/\d+/, '') ?? '')?.[0];
  expect(number(platform.extractPost(post!, page).url)).toBe(number(expected.url));
  expect(number(expected.url)).toBeDefined();
});

test('the pages hold both', () => {
  const naming = pages.filter(({ expected }) => namesOne.test(expected.url));
  expect(naming.length).toBeGreaterThan(8);
  expect(pages.length - naming.length).toBeGreaterThan(20);
});
