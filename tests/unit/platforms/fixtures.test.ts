// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { platformFor, platforms } from '../../../utils/platforms';
import { Post } from '../../../utils/schema/post';
import { allFixtures, fixturesOf, openPage, readPosts } from './fixture';

test.each(platforms.map((platform) => [platform.adapter, platform] as const))('%s has fixtures', (_, platform) => {
  expect(fixturesOf(platform).length).toBeGreaterThan(2);
});

describe.each(allFixtures().map((each) => [each.name, each] as const))('%s', (_, { platform, html, expected }) => {
  test('is read completely', () => {
    expect(readPosts(platform, openPage(html, expected))).toEqual(expected.posts);
  });

  test('is a page of its own adapter', () => {
    expect(platformFor(openPage(html, expected))?.adapter).toBe(platform.adapter);
  });

  test('gives the same twice and leaves the page as it was', () => {
    const page = openPage(html, expected);
    const before = page.document.documentElement.outerHTML;
    const first = readPosts(platform, page);
    for (const element of platform.findPosts(page.document)) {
      platform.keyOf(element);
      platform.buttonPlace(element);
      platform.viewerParts(element, page);
      platform.outside(element);
      platform.mediaElements(element);
    }
    expect(readPosts(platform, page)).toEqual(first);
    expect(page.document.documentElement.outerHTML).toBe(before);
  });

  test('has its buttons in their own posts, none in a post inside them', () => {
    const { document } = openPage(html, expected);
    for (const element of platform.findPosts(document)) {
      const parent = platform.buttonPlace(element)?.parent;
      if (parent === undefined) continue;
      const around = platform.findPosts(element).filter((post) => post.contains(parent));
      expect(around).toEqual([element]);
    }
  });

  test('fits the schema and names nobody who looked', () => {
    const posts = readPosts(platform, openPage(html, expected));
    for (const post of posts) Post.parse(post);
    expect(JSON.stringify(posts)).not.toMatch(/__cft__|__tn__|attributionsrc|AZpracticeToken|fbclid|USER_ID/);
  });

  test('has one medium element for each medium', () => {
    const page = openPage(html, expected);
    for (const element of platform.findPosts(page.document)) {
      expect(platform.mediaElements(element)).toHaveLength(platform.extractPost(element, page).media.length);
    }
  });

  test('is found the same from any starting point', () => {
    const page = openPage(html, expected);
    const all = platform.findPosts(page.document);
    for (const element of all) expect(platform.findPosts(element)).toContain(element);
    expect(new Set(all).size).toBe(all.length);
  });
});
