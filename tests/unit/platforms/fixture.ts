import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Window } from 'happy-dom';
import { platforms } from '../../../utils/platforms';
import type { Page, Platform } from '../../../utils/platforms/platform';
import type { Post } from '../../../utils/schema/post';

const root = path.resolve('tests/fixtures');

export interface Expected {
  url: string;
  timezone: string;
  now: string;
  posts: Post[];
}
export interface Fixture {
  /** `x/timeline` */
  name: string;
  platform: Platform;
  html: string;
  expected: Expected;
}

/** Every folder below `tests/fixtures/<adapter>/`. */
export function fixturesOf(platform: Platform): Fixture[] {
  const folder = path.join(root, platform.adapter);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => ({
      name: `${platform.adapter}/${name}`,
      platform,
      html: readFileSync(path.join(folder, name, 'page.html'), 'utf8'),
      expected: JSON.parse(readFileSync(path.join(folder, name, 'post.json'), 'utf8')) as Expected,
    }));
}

export const allFixtures = () => platforms.flatMap(fixturesOf);
export const fixture = (platform: Platform, name: string) =>
  fixturesOf(platform).find((each) => each.name === `${platform.adapter}/${name}`)!;

/** A page as the adapter meets it. Its own scripts do not run. */
export function openPage(html: string, expected: Pick<Expected, 'url' | 'timezone' | 'now'>): Page {
  const window = new Window({ url: expected.url, settings: { disableJavaScriptFileLoading: true } });
  window.document.write(html);
  const document = window.document as unknown as Document;
  return {
    url: expected.url,
    now: new Date(expected.now),
    timeZone: expected.timezone,
    lang: document.documentElement.getAttribute('lang'),
    document,
  };
}

/** The posts that would be kept. */
export function readPosts(platform: Platform, page: Page): Post[] {
  return platform
    .findPosts(page.document)
    .map((element) => ({ element, post: platform.extractPost(element, page) }))
    .filter(({ element, post }) => platform.hollow(element, post) === null)
    .map(({ post }) => post);
}

/** One element from a line of markup. */
export function elementOf(html: string, url = 'https://x.com/home'): Element {
  const page = openPage(`<!DOCTYPE html><html><body>${html}</body></html>`, {
    url,
    timezone: 'UTC',
    now: '2026-11-21T12:00:00.000Z',
  });
  return page.document.body.firstElementChild!;
}
