import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { killWorker, targetsOf } from '../../scripts/walk/browser';
import { buttonIn, buttonsOn, shadowText } from '../../scripts/walk/button';
import { until } from '../../scripts/walk/popup';
import { openFlag, rows, seen } from './our-pages';
import { documentFromPopup } from './popup-press';
import { startWorld, type World } from './world';

// "Document this page" on a page of a platform: the one post that is certain, or nothing and what to press instead.

const status = 'https://x.com/cedar_pictures/status/2123518046499794944';
const feed = 'https://www.facebook.com/';
const chat = 'https://web.telegram.org/a/#700000011';
const blog = 'https://blog.example.net/about-her/';

let world: World;
let ours: Page;
beforeAll(async () => {
  world = await startWorld({
    hosts: {
      'blog.example.net': (_, response) =>
        void response
          .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
          .end(`<article><h1>About her</h1><p>${'Invented words about her. '.repeat(80)}</p></article>`),
    },
  });
  await world.setUp();
  ours = await world.ours('options');
});
afterAll(() => world.close());

let page: Page;
afterEach(() => page.close());

async function speak(language: 'en' | 'ar'): Promise<void> {
  await ours.evaluate(
    `chrome.storage.local.get('settings').then(({ settings }) => chrome.storage.local.set({ settings: { ...settings, language: '${language}' } }))`,
  );
}

describe('the button in the popup', () => {
  test('on the page of one X post, that post is kept, under its number, and no page of the web', async () => {
    page = await world.open(status);
    await documentFromPopup(world, page, /Saved/, { shot: 'x-status' });
    const list = await world.ours();
    await list.locator('[data-flag]').first().waitFor();
    expect(await list.locator('[data-flag] .platform').allTextContents()).toEqual(['X']);
    await openFlag(list, '@cedar_pictures');
    await seen(list, status);
    await list.getByRole('button', { name: 'Keep open' }).click();
    await seen(list, 'Two posters against her, seen this morning.');
    await list.close();
  });

  test('among several posts nothing is kept, and she is told which button to press', async () => {
    const before = await rows(ours);
    page = await world.open(feed);
    const said = await documentFromPopup(world, page, /Not saved/, { shot: 'facebook-feed' });
    expect(said).toContain('Press the shield on the post itself.');
    expect(await rows(ours)).toEqual(before);
  });

  test('a private chat is refused as a whole, and the page is not offered either', async () => {
    const before = await rows(ours);
    page = await world.open(chat);
    const said = await documentFromPopup(world, page, /Press the shield/, { shot: 'private-chat' });
    expect(said).toContain('Press the shield on the message itself');
    expect(said).not.toContain('Document it as a page');
    expect(await rows(ours)).toEqual(before);
  });

  test('in Arabic she reads the same, from right to left', async () => {
    await speak('ar');
    const label = 'توثيق هذه الصفحة';
    const before = await rows(ours);
    page = await world.open(feed);
    const feedSaid = await documentFromPopup(world, page, /لم يُحفظ/, { shot: 'facebook-feed-ar', label });
    expect(feedSaid).toContain('اضغطي الدرع على المنشور نفسه');
    await page.close();
    page = await world.open(chat);
    const said = await documentFromPopup(world, page, /اضغطي الدرع/, { shot: 'private-chat-ar', label });
    expect(said).not.toContain('توثيقها كصفحة');
    expect(await rows(ours)).toEqual(before);
    await speak('en');
  });
});

describe('the context menu and the keyboard shortcut', () => {
  const stopped = async () => {
    const all = await targetsOf(world.browser);
    return all.every(({ type, url }) => type !== 'service_worker' || !url.includes(world.browser.extensionId));
  };
  /** The real key: the browser knows it as the shortcut of the manifest, and as her press on this one page. */
  async function pressShortcut(): Promise<void> {
    await page.bringToFront();
    const cdp = await page.context().newCDPSession(page);
    // Without the native code the browser takes it for words of the page.
    const key = { key: 'D', code: 'KeyD', windowsVirtualKeyCode: 68, nativeVirtualKeyCode: 68, modifiers: 1 + 8 };
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  }
  const tabOf = (url: string) => `chrome.tabs.query({}).then((all) => all.find((tab) => tab.url === '${url}'))`;
  const signs = () =>
    ours.evaluate<string>(
      `chrome.tabs.query({}).then((all) => Promise.all(all.map(({ id: tabId }) => chrome.action.getBadgeText({ tabId })))).then((all) => all.join(''))`,
    );
  const sign = (text: string) => until(async () => (await signs()).includes(text), `the toolbar says ${text}`, 30_000);

  /** The browser's own menu is out of reach of every protocol: what it would send is sent to the listeners. */
  async function pressMenu(): Promise<void> {
    const worker = world.browser.worker();
    expect(await worker.evaluate('chrome.contextMenus.onClicked.hasListeners()')).toBe(true);
    await worker.evaluate(
      `${tabOf(page.url())}.then((tab) => chrome.contextMenus.onClicked.dispatch({ menuItemId: 'document-page', frameId: 0 }, tab))`,
    );
  }

  test('a worker that was ended is woken by the shortcut: its listener is there in time; the page is kept', async () => {
    const before = await rows(ours);
    page = await world.open(blog);
    await killWorker(world.browser);
    await until(stopped, 'the worker has ended');
    await pressShortcut();
    await sign('✓');
    expect(await stopped()).toBe(false);
    expect((await rows(ours)).custody).toBe(before.custody! + 1);
    const list = await world.ours();
    await list.locator('[data-flag] .platform', { hasText: 'blog.example.net' }).waitFor();
    await list.close();
  });

  test('the shortcut among several posts keeps none, and says so in the page', async () => {
    const before = await rows(ours);
    page = await world.open(feed);
    await pressShortcut();
    await sign('!');
    const answers = await until(async () => {
      const { buttons, cdp } = await buttonsOn(page);
      const said = await Promise.all(buttons.map(({ nodeId }) => shadowText({ cdp, nodeId })));
      return said.find((text) => text.includes('Not saved')) ?? null;
    }, 'the page says it');
    expect(answers).toContain('Press the shield on the post itself.');
    expect(await rows(ours)).toEqual(before);
  });

  test('the menu entry keeps the post under the pointer, in a worker that has just been woken', async () => {
    page = await world.open('https://x.com/home');
    const post = page.locator('article', { hasText: 'Everyone who signed' });
    await until(() => buttonIn(page, 'article', 'Everyone who signed'), 'our script is there');
    await killWorker(world.browser);
    await until(stopped, 'the worker has ended');
    await post.getByText('Everyone who signed').first().click({ button: 'right' });
    await ours.evaluate("chrome.runtime.sendMessage('wake').catch(() => null)");
    await until(async () => !(await stopped()), 'it is awake');
    await pressMenu();
    await sign('✓');
    const list = await world.ours();
    await list.locator('[data-flag]', { hasText: '@' }).nth(1).waitFor();
    await openFlag(list);
    await list.getByRole('button', { name: 'Keep open' }).click();
    await seen(list, /Everyone who signed/);
    await list.close();
  });

  test('a page that keeps right clicks from all scripts after its own does not keep them from ours', async () => {
    page = await world.browser.context.newPage();
    const keeping =
      "<script>let n = 0; addEventListener('contextmenu', (e) => n++ && e.stopImmediatePropagation(), true)</script>";
    const html = (await readFile('tests/practice/x.com/home.html', 'utf8')).replace('<head>', `<head>${keeping}`);
    await page.route('https://x.com/home', (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.goto('https://x.com/home');
    expect(await page.content()).toContain(keeping);
    await until(() => buttonIn(page, 'article', 'Everyone who signed'), 'our script is there');
    const post = (words: string) => page.locator('article', { hasText: words }).getByText(words).first();
    await post('Everyone who signed').click({ button: 'right' });
    await post('The library should stay open').click({ button: 'right' });
    const before = await rows(ours);
    await pressMenu();
    await sign('✓');
    const list = await world.ours();
    await openFlag(list);
    await list.getByRole('button', { name: 'Keep open' }).click();
    await seen(list, /The library should stay open on Sundays/);
    expect((await rows(ours)).custody).toBeGreaterThan(before.custody!);
    await list.close();
  });
});
