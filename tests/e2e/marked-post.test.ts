import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../../scripts/walk/popup';
import { openFlag, rows, seen } from './our-pages';
import { startWorld, type World } from './world';

// A child is in the picture: she says so once, and no picture of that post comes to be again.

let world: World;
let ours: Page;

beforeAll(async () => {
  world = await startWorld();
  await world.setUp();
  ours = await world.ours();
  await world.browser.worker().evaluate(`{
    globalThis.uploads = 0;
    chrome.runtime.onConnect.addListener(() => void globalThis.uploads++);
  }`);
});
afterAll(() => world.close());

/** Presses the post with two pictures, and tells what that made: uploads from the page, requests of ours, bytes kept. */
async function pressOnce(says: RegExp): Promise<{ uploads: number; asked: number; blobs: number; staged: number }> {
  const page = await world.open('https://x.com/home');
  await page.waitForLoadState('networkidle');
  const uploads = () => world.browser.worker().evaluate('globalThis.uploads') as Promise<number>;
  const kept = await rows(ours);
  const before = { uploads: await uploads(), asked: world.server.requests.length };
  await world.document(page, 'article', 'Two posters against her', says);
  const after = await rows(ours);
  const ofPictures = world.server.requests.slice(before.asked).filter(({ path }) => path.includes('name=orig'));
  await page.close();
  return {
    uploads: (await uploads()) - before.uploads,
    asked: ofPictures.length,
    blobs: after.blobs! - kept.blobs!,
    staged: after.staged!,
  };
}

/** Until the log says that it is kept. */
async function pressSwitch(): Promise<void> {
  const { custody } = await rows(ours);
  await ours.getByRole('switch', { name: 'A child is in the picture' }).click();
  await until(async () => (await rows(ours)).custody! > custody!, 'what she said is kept');
}

test('a press on a marked post draws, uploads and asks for no picture; taken back, the next press does', async () => {
  // Its copy in words, its drawing, two photos.
  expect(await pressOnce(/Saved/)).toEqual({ uploads: 1, asked: 2, blobs: 4, staged: 0 });
  await ours.reload();
  await openFlag(ours);
  await pressSwitch();
  await seen(ours, /hotline/i);
  expect(await pressOnce(/some parts/)).toEqual({ uploads: 0, asked: 0, blobs: 1, staged: 0 });
  await pressSwitch();
  expect(await pressOnce(/Saved/)).toEqual({ uploads: 1, asked: 2, blobs: 4, staged: 0 });
});
