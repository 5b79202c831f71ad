import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Listener } from '../../scripts/practice/server';
import { pressToolbarIcon } from '../../scripts/walk/browser';
import { buttonsOn, pressButton } from '../../scripts/walk/button';
import { until } from '../../scripts/walk/popup';
import { openFlag, rows, seen } from './our-pages';
import { documentFromPopup, shots } from './popup-press';
import { startWorld, type World } from './world';

const blog = 'https://blog.example.net/2026/03/the-paid-activist/';
const fixture = (name: string) => readFileSync(`tests/fixtures/web/${name}/page.html`, 'utf8');

/** A blog as long as blogs are, and a page of the same house that is gone. */
const answers: Listener = (request, response) => {
  const isGone = request.url?.includes('/gone/') === true;
  const long = `<p>${'More invented words. '.repeat(400)}</p>`;
  const html = isGone
    ? '<h1>Nothing here any more</h1><article><p>Words of the error page.</p></article>'
    : fixture('wordpress-blog').replace('<p>See', `${long}<p>See`);
  response.writeHead(isGone ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
};

let world: World;
beforeAll(async () => {
  world = await startWorld({ hosts: { 'blog.example.net': answers } });
  await world.setUp();
});
afterAll(() => world.close());

describe('"document this page" in the popup', () => {
  test('keeps a blog page with a picture of the visible part, and the page stays as it was', async () => {
    const page = await world.open(`${blog}?utm_campaign=x&fbclid=IwAR0`);
    const before = await page.content();
    await documentFromPopup(world, page, /Saved/, { shot: 'popup-saved' });
    expect(await page.content()).toBe(before);
    const ours = await world.ours();
    await openFlag(ours);
    await seen(ours, blog);
    await seen(ours, 'Screenshot of the part of the page that was visible.');
    await ours.getByRole('button', { name: 'Keep open' }).click();
    await seen(ours, 'She is paid from abroad, says the invention.');
    await seen(ours, 'An Invented Blogger');
    await ours.close();
    await page.close();
  });

  test('refuses what the server says is gone, with the reason, and keeps nothing', async () => {
    const ours = await world.ours();
    const kept = await rows(ours);
    const page = await world.open('https://blog.example.net/2019/01/gone/');
    const said = await documentFromPopup(world, page, /Not saved/, { shot: 'popup-gone' });
    expect(said).toMatch(/Not saved/);
    expect(await rows(ours)).toEqual(kept);
    await page.close();
    await ours.close();
  });

  test('says plainly where the browser lets no extension in', async () => {
    const page = await world.open('chrome://version');
    await documentFromPopup(world, page, /lets no extension into this page/, { shot: 'popup-protected' });
    await page.close();
  });
});

describe('the note in the page', () => {
  /** What the context menu and the shortcut do, by hand: no protocol presses either of them. */
  const say = (language: string) => `(async () => {
    const [{ id }] = await chrome.tabs.query({ active: true });
    const target = { tabId: id };
    await chrome.scripting.executeScript({ target, files: ['/in-page.js'] });
    const order = { language: '${language}', says: 'in-page', what: 'pointed' };
    const [{ result }] = await chrome.scripting.executeScript({ target, args: [order], func: (order) =>
      globalThis[Symbol.for('athar.in-page')].documentPage(order) });
    return result;
  })()`;
  const arm = `(async () => {
    const [{ id }] = await chrome.tabs.query({ active: true });
    const until = Date.now() + 60_000;
    await chrome.storage.session.set({ 'pages.asked': [{ tabId: id, documentId: null, origin: '${new URL(blog).origin}', until }] });
  })()`;

  test('a page where she pressed nothing cannot be reached; one that was not asked for cannot write', async () => {
    const page = await world.open(blog);
    await page.bringToFront();
    expect(await world.browser.worker().evaluate(`${say('en')}.catch(() => 'not reached')`)).toBe('not reached');
    await pressToolbarIcon(world.browser, page);
    const ours = await world.ours();
    const kept = await rows(ours);
    await page.bringToFront();
    expect(await world.browser.worker().evaluate(say('en'))).toMatchObject({
      at: 'not-saved',
      text: expect.stringContaining('not allowed on this page'),
    });
    expect(await rows(ours)).toEqual(kept);
    await ours.close();
    await page.close();
  });

  test('says in her language that the page is saved, and can be taken back there', async () => {
    const page = await world.open(blog);
    await pressToolbarIcon(world.browser, page);
    await page.bringToFront();
    await world.browser.worker().evaluate(arm);
    expect(await world.browser.worker().evaluate(say('ar'))).toMatchObject({
      at: 'saved',
      text: expect.stringMatching(/^حُفظ/),
    });
    const undo = await until(async () => (await buttonsOn(page)).buttons[0] ?? null, 'the note offers to take it back');
    const { cdp } = await buttonsOn(page);
    if (shots !== undefined) await page.screenshot({ path: `${shots}/note-ar.png` });
    await pressButton(page, { cdp, nodeId: undo.nodeId });
    await until(async () => ((await buttonsOn(page)).buttons.length === 0 ? true : null), 'it is taken back');
    await page.close();
  });
});
