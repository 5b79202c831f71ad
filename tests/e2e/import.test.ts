import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { png } from '../unit/evidence/sample-bag';
import { press, rows, seen } from './our-pages';
import { startWorld, type World } from './world';

let world: World;
let page: Page;

beforeAll(async () => {
  world = await startWorld();
  await world.setUp();
  page = await world.ours('options');
  await page.goto(`${page.url()}#add`);
  await page.reload();
});
afterAll(() => world.close());

const links = [
  'https://x.com/invented_person/status/1800000000000000001?s=20',
  'https://www.facebook.com/invented.page/posts/1000000000000001',
  'https://blog.invalid/about-her',
];

test('a picture and three links are kept as imported; what only calls itself a picture is refused in words', async () => {
  await page.getByLabel('Choose pictures').setInputFiles([
    { name: 'invented.png', mimeType: 'image/png', buffer: Buffer.from(png) },
    { name: 'invented.png', mimeType: 'image/png', buffer: Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0', 'latin1') },
  ]);
  await seen(page, '2 pictures chosen');
  await press(page, 'Add pictures');
  await seen(page, '1 saved: imported, not captured.');
  expect(await page.getByRole('alert').textContent()).toBe(
    'Picture 2: this is an HEIC picture. Export it as JPEG, or take a screenshot of it, and add that.',
  );
  await page.getByRole('textbox', { name: 'Links' }).fill(links.join('\n'));
  await press(page, 'Add links');
  await seen(page, '3 saved: imported, not captured.');
  expect(await page.getByRole('textbox', { name: 'Links' }).inputValue()).toBe('');

  await press(page, 'Saved');
  const cards = page.locator('[data-flag]');
  await cards.nth(3).waitFor();
  const labels = page.locator('[data-flag] .label-imported');
  expect(await labels.allTextContents()).toEqual(Array(4).fill('Imported, not captured'));
  const platforms = await page.locator('[data-flag] .platform').allTextContents();
  expect(platforms.sort()).toEqual(['Facebook', 'Picture', 'X', 'blog.invalid']);
  expect(await rows(page)).toMatchObject({ flags: 4, captures: 4, inbox: 0, staged: 0 });
});
