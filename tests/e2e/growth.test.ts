import { type Browser, chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as tools from '../../scripts/ensure-tools';
import { platforms } from '../../utils/platforms';
import { Post } from '../../utils/schema/post';
import { fixturesOf } from '../unit/platforms/fixture';
import type { Grown } from './bad-input/growth';
import { bundled, onFixture } from './fixture-page';

let browser: Browser;
let bundle = '';

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: tools.findTool(tools.chromium)!,
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND'],
  });
  bundle = await bundled('tests/e2e/bad-input/growth.ts', 'growth');
});
afterAll(() => browser.close());

// A page of the web is one post, read from the toolbar: no list grows there.
const lists = platforms.filter(({ adapter }) => adapter !== 'web');
describe.each(lists.map((platform) => [platform.adapter, platform] as const))('%s', (_, platform) => {
  const fixture = fixturesOf(platform).find(
    ({ expected }) => expected.posts.filter(({ text }) => text !== null).length > 1,
  )!;
  const { url, now, timezone } = fixture.expected;
  const at = JSON.stringify({ url, now: Date.parse(now), timeZone: timezone });
  const grown = (call: string) =>
    onFixture(browser, fixture, (page) => page.evaluate<Grown[]>(`${bundle}; growth.${call}`));

  test('a megabyte of text asks the page no more than a kilobyte, and is cut at the limit', async () => {
    const [kilobyte, megabyte] = await grown(`withText(${at}, [1_200, 1_200_000])`);
    expect(kilobyte!.post.truncated).toBe(false);
    expect(megabyte!.reads).toBe(kilobyte!.reads);
    Post.parse(megabyte!.post);
    expect(megabyte!.post.text!.length).toBeLessThanOrEqual(100_000);
    expect(megabyte!.post.text!.length).toBeGreaterThan(90_000);
    expect(megabyte!.post.truncated).toBe(true);
    expect({ ...megabyte!.post.author }).toEqual(kilobyte!.post.author);
  });

  test('four times the posts, ten thousand in the end, ask the page four times as much', async () => {
    const [some, many] = await grown(`withSiblings(${at}, [2_500, 10_000])`);
    expect(many!.found).toBeGreaterThanOrEqual(10_000);
    expect(many!.reads / some!.reads).toBeLessThan(4.4);
    Post.parse(many!.post);
    expect(many!.post.author).toEqual(some!.post.author);
    expect(many!.post.postId).toBe(some!.post.postId);
  });
});
