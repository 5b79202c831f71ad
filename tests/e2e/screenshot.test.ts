import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pressToolbarIcon } from '../../scripts/walk/browser';
import { startWorld, type World } from './world';

let world: World;

beforeAll(async () => {
  world = await startWorld();
  await world.setUp();
  // What is hashed and stored is what leaves this canvas; the pixels are looked at here.
  await world.browser.worker().evaluate(`{
    const encode = OffscreenCanvas.prototype.convertToBlob;
    OffscreenCanvas.prototype.convertToBlob = async function (...given) {
      const { width, height } = this;
      globalThis.picture = { width, height, pixels: Array.from(this.getContext('2d').getImageData(0, 0, width, height).data) };
      return encode.apply(this, given);
    };
  }`);
});
afterAll(() => world.close());

interface Picture {
  width: number;
  height: number;
  pixels: number[];
}

/** Presses the toolbar icon, which permits a picture of this tab, then the button of the post. */
async function shoot(page: Page, selector: string, text: string): Promise<Picture | null> {
  await world.browser.worker().evaluate('globalThis.picture = null');
  await page.bringToFront();
  await pressToolbarIcon(world.browser, page);
  await page.waitForTimeout(1_000);
  await world.document(page, selector, text, /Saved/);
  return (await world.browser.worker().evaluate('globalThis.picture')) as Picture | null;
}

const boxOf = (page: Page, selector: string) =>
  page.evaluate((wanted) => {
    const { x, y, width, height } = document.querySelector(wanted)!.getBoundingClientRect();
    return { x, y, width, height };
  }, selector);

function colourAt({ width, pixels }: Picture, x: number, y: number): number[] {
  const at = 4 * (Math.round(y) * width + Math.round(x));
  return pixels.slice(at, at + 3);
}
const mask = [0x7f, 0x7f, 0x7f];

describe('a picture of the tab', () => {
  test('holds the post and nothing beside it, without our button', async () => {
    const page = await world.open('https://x.com/home');
    const picture = (await shoot(page, 'article', 'Two posters against her'))!;
    const post = await page.evaluate(() => {
      const article = [...document.querySelectorAll('article')].find((each) =>
        each.textContent.includes('Two posters'),
      )!;
      const { width, height } = article.getBoundingClientRect();
      return { width, height };
    });
    expect(picture.width).toBeLessThanOrEqual(Math.ceil(post.width) + 1);
    expect(picture.height).toBeLessThanOrEqual(Math.ceil(post.height) + 1);
    expect(picture.width).toBeGreaterThan(post.width * 0.8);
    // The button has the only green and no other ink at the end of the action bar: there is only the page's white.
    const bar = { y: picture.height - 16, from: picture.width - 60 };
    for (let x = bar.from; x < picture.width; x++) expect(colourAt(picture, x, bar.y)).toEqual([255, 255, 255]);
    await page.close();
  });

  test('shows grey where the page says "You and 3 others", and no comment of others', async () => {
    const page = await world.open('https://www.facebook.com/practice');
    const selector = '.dialog [role="article"][aria-posinset]';
    const picture = (await shoot(page, selector, 'She signs letters'))!;
    const you = await page.evaluate(() => {
      const words = [...document.querySelectorAll('.dialog *')].find(
        (each) => each.childElementCount === 0 && /You and 3 others/.test(each.textContent),
      )!;
      const card = document.querySelector('.dialog .card')!.getBoundingClientRect();
      const { x, y, width, height } = words.getBoundingClientRect();
      return { x: x - card.x, y: y - card.y, width, height };
    });
    for (const across of [0.02, 0.25, 0.5, 0.75, 0.98]) {
      for (const down of [0.1, 0.5, 0.9]) {
        expect(colourAt(picture, you.x + you.width * across, you.y + you.height * down)).toEqual(mask);
      }
    }
    const comment = await boxOf(page, '.dialog [role="article"][aria-label]');
    const card = await boxOf(page, '.dialog .card');
    expect(picture.height).toBeLessThanOrEqual(Math.ceil(comment.y - card.y) + 1);
    await page.close();
  });

  test('is not taken without the toolbar’s permission: the post is drawn instead', async () => {
    await world.browser.worker().evaluate('globalThis.picture = null');
    const page = await world.open('https://x.com/home');
    await world.document(page, 'article', 'Two posters against her', /Saved/);
    expect(await world.browser.worker().evaluate('globalThis.picture')).toBeNull();
    await page.close();
  });
});

test('media are asked for without our origin, cookies or referrer', () => {
  const asked = world.server.requests.filter(
    ({ host, path }) => host === 'pbs.twimg.com' && path.includes('name=orig'),
  );
  expect(asked.length).toBeGreaterThan(0);
  for (const { headers } of asked) {
    expect(headers.origin).toBeUndefined();
    expect(headers.cookie).toBeUndefined();
    expect(headers.referer).toBeUndefined();
  }
});
