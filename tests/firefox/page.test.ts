import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Firefox } from '../../scripts/walk/firefox';
import { until } from '../../scripts/walk/popup';
import { chooseEntry, pressShortcut } from './chrome-part';
import { buttonIn, pressButton, words } from './see';
import { setUp, startWorld, type World } from './world';

// "Document this page" by Firefox's own shortcut and context menu, and the question that lies above the page.

const blogHost = 'blog.example.net';
const article = `<article><h1>About her</h1><p>${'Invented words about her. '.repeat(80)}</p></article>`;
let world: World;
let firefox: Firefox;
let ours: Page;

beforeAll(async () => {
  world = await startWorld({
    [blogHost]: (_, response) =>
      void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(article),
  });
  ({ firefox, ours } = world);
  await setUp(world);
});
afterAll(() => world?.close());

async function open(url: string): Promise<Page> {
  const page = await firefox.browser.newPage();
  await page.goto(url);
  await page.bringToFront();
  return page;
}

/** Which platforms stand in her list, the newest first. */
async function listed(): Promise<string[]> {
  await firefox.openOwnPage(ours, 'popup.html');
  await until(() => ours.$('h1'), 'our page is there');
  return until(async () => {
    const found = await ours.$$eval('[data-flag] .platform', (all) => all.map((one) => one.textContent));
    return found.length > 0 ? found : null;
  }, 'the list has something');
}

const note = (page: Page, outcome: RegExp) =>
  until(
    async () => {
      // Outside of the body: no post's button.
      const found = await buttonIn(page, ':root > div', '');
      const said = found === null ? '' : await words(found);
      return outcome.test(said) ? said : null;
    },
    `the page says ${outcome}`,
    30_000,
  );

test('the shortcut keeps a page of the web that Athar may not see otherwise', async () => {
  const page = await open(`https://${blogHost}/about-her/`);
  await pressShortcut(firefox.browser);
  expect(await note(page, /Saved|Not saved/)).toMatch(/^Saved/);
  await page.close();
  expect(await listed()).toEqual([blogHost]);
});

test('the shortcut among several posts keeps none, and says which button to press', async () => {
  const page = await open('https://www.facebook.com/');
  await pressShortcut(firefox.browser);
  expect(await note(page, /Saved|Not saved/)).toContain('Press the shield on the post itself.');
  await page.close();
  expect(await listed()).toEqual([blogHost]);
});

test('the entry of the context menu keeps the post under the pointer', async () => {
  const page = await open('https://x.com/home');
  await until(() => buttonIn(page, 'article', 'Everyone who signed'), 'our script is there');
  const post = await page.evaluateHandle(
    () => [...document.querySelectorAll('article')].find((one) => one.textContent.includes('Everyone who signed'))!,
  );
  await (await post.asElement()!.$('[data-testid="tweetText"]'))!.click({ button: 'right' });
  expect(await until(() => chooseEntry(firefox.browser), 'the menu is open')).toBe('Athar: keep this page');
  await page.bringToFront();
  expect(await note(page, /Saved|Not saved/)).toMatch(/^Saved/);
  await page.close();
  expect((await listed()).toSorted()).toEqual(['X', blogHost]);
});

test('beside a short message of a private chat the question lies above what covers it, and can be answered', async () => {
  const page = await open('https://web.telegram.org/a/#700000011');
  const button = await until(() => buttonIn(page, '.Message', 'You have been warned'), 'a button');
  await page.evaluate(() => {
    const message = [...document.querySelectorAll<HTMLElement>('.Message')].find((one) =>
      one.textContent.includes('You have been warned'),
    )!;
    const { bottom } = message.getBoundingClientRect();
    message.style.overflow = 'clip';
    const cover = document.createElement('aside');
    cover.style.cssText = `position:fixed;inset:${bottom}px 0 0 0;z-index:2147483647;background:#fff`;
    document.body.append(cover);
  });
  await pressButton(button);
  await until(async () => /private chat/.test(await words(button)) || null, 'it asks first');
  // With the mouse: under the cover, the press would land on it.
  await pressButton(button, '.answer');
  await until(async () => /^Saved/.test(await words(button)) || null, 'it is saved');
  await page.close();
});
