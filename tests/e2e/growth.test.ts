import { type Browser, chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as tools from '../../scripts/ensure-tools';
import { platforms } from '../../utils/platforms';
import { facebook } from '../../utils/platforms/facebook';
import { telegramA } from '../../utils/platforms/telegram-a';
import { telegramK } from '../../utils/platforms/telegram-k';
import { Post } from '../../utils/schema/post';
import { type Fixture, fixture, fixturesOf } from '../unit/platforms/fixture';
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

const atOf = ({ expected: { url, now, timezone } }: Fixture) =>
  JSON.stringify({ url, now: Date.parse(now), timeZone: timezone });
const grownOn = <T>(on: Fixture, call: string) =>
  onFixture(browser, on, (page) => page.evaluate<T[]>(`${bundle}; growth.${call}`));

// A page of the web is one post, read from the toolbar, and so is a page for phones: no list grows there.
const lists = platforms.filter(({ adapter }) => adapter !== 'web' && adapter !== 'facebook-mobile');
describe.each(lists.map((platform) => [platform.adapter, platform] as const))('%s', (_, platform) => {
  const page = fixturesOf(platform).find(
    ({ expected }) => expected.posts.filter(({ text }) => text !== null).length > 1,
  )!;
  const at = atOf(page);
  const grown = (call: string) => grownOn<Grown>(page, call);

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

test('Facebook: a post with ten thousand comments is asked four times what one with 2,500 is, and nobody gets its author', async () => {
  const on = fixture(facebook, 'permalink-a');
  const call = `withComments(${atOf(on)}, '[role="article"][aria-label]', [2_500, 10_000])`;
  const [some, many] = await grownOn<Grown & { comment: Post }>(on, call);
  expect(many!.found - some!.found).toBe(7_500);
  expect(many!.reads / some!.reads).toBeLessThan(4.4);
  const byId = new Map(on.expected.posts.map((post) => [post.postId, post]));
  for (const post of [many!.post, many!.comment]) {
    Post.parse(post);
    expect(post.postId).not.toBeNull();
    expect(post.author).toEqual(byId.get(post.postId)!.author);
    expect(post.text).toBe(byId.get(post.postId)!.text);
  }
  expect(many!.comment.postId).not.toBe(many!.post.postId);
});

test.each([
  [telegramA, 'group-arabic-ui'],
  [telegramK, 'group-private-arabic-ui'],
] as const)(
  'Telegram: ten thousand messages of one chat, each with its own number and author',
  async (platform, name) => {
    const on = fixture(platform, name);
    type Chat = Grown & { keys: number; posts: Post[]; ids: string[] };
    const [some, many] = await grownOn<Chat>(on, `withMessages(${atOf(on)}, [2_500, 10_000])`);
    expect([many!.found, many!.keys]).toEqual([10_000, 10_000]);
    expect(many!.reads / some!.reads).toBeLessThan(4.4);
    const [first, middle, last] = many!.posts;
    expect([first!.postId, last!.postId]).toEqual(many!.ids);
    expect(new Set(many!.posts.map(({ postId }) => postId)).size).toBe(3);
    for (const post of [first!, middle!, last!]) {
      Post.parse(post);
      expect(post.author.name).not.toBeNull();
      expect(post.author).toEqual(first!.author);
      expect(post.container).toEqual(first!.container);
    }
  },
);
