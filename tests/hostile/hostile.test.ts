import type { CDPSession, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as tools from '../../scripts/ensure-tools';
import { type Browser, startBrowser } from '../../scripts/walk/browser';
import { buttonsOn, pressButton, shadowText } from '../../scripts/walk/button';
import { until } from '../../scripts/walk/popup';
import { extension } from '../e2e/world';
import { hostilePages } from './pages';

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser({
    chromiumPath: tools.findTool(tools.chromium)!,
    extension,
    headless: true,
    // Nothing can leave this machine; the pages come from `route`.
    arguments: ['--host-resolver-rules=MAP * ~NOTFOUND'],
  });
  const popup = await browser.context.newPage();
  await popup.goto(`chrome-extension://${browser.extensionId}/popup.html`);
  await popup.getByRole('button', { name: 'I have kept it' }).click();
  await until(
    () => popup.evaluate("chrome.storage.local.get('settings').then(({ settings }) => settings?.vault === 'ready')"),
    'the vault is there',
  );
  await popup.close();
});
afterAll(() => browser.close());

interface Seen {
  messages: number;
  opened: number;
  hooks: number;
  removed: number;
}

async function open(name: keyof typeof hostilePages): Promise<Page> {
  const page = await browser.context.newPage();
  await page.route('https://x.com/**', (route) =>
    route.fulfill({ body: hostilePages[name], contentType: 'text/html; charset=utf-8' }),
  );
  await page.goto('https://x.com/home');
  return page;
}
const seenOn = (page: Page) => page.evaluate(() => (window as unknown as { seen: Seen }).seen);

async function twoButtons(page: Page): Promise<void> {
  await expect.poll(async () => (await buttonsOn(page)).buttons.length, { timeout: 10_000 }).toBe(2);
}

/** Not by the page's own selectors: some of these pages break them. */
async function nthButton(page: Page, index: number) {
  const { cdp, buttons } = await buttonsOn(page);
  return { cdp, nodeId: buttons[index]!.nodeId };
}

async function press(page: Page, index: number): Promise<string> {
  const button = await nthButton(page, index);
  await pressButton(page, button);
  await expect.poll(() => shadowText(button), { timeout: 20_000 }).toMatch(/Saved|Not saved/);
  return shadowText(button);
}

/** Captures in the vault's own database, sealed or merged: counted where they lie. */
async function captures(): Promise<number> {
  return browser.worker().evaluate(async () => {
    const open = indexedDB.open('athar');
    const database = await new Promise<IDBDatabase>((done, fail) => {
      open.onsuccess = () => done(open.result);
      open.onerror = () => fail(open.error);
    });
    const count = (store: string) =>
      new Promise<number>((done) => {
        const request = database.transaction(store).objectStore(store).count();
        request.onsuccess = () => done(request.result);
      });
    const all = (await count('inbox')) + (await count('captures'));
    database.close();
    return all;
  });
}

describe('a page that', () => {
  test('is quiet sees one empty element for each post, and nothing else', async () => {
    const page = await open('quiet');
    await twoButtons(page);
    const seen = await page.evaluate(() => {
      const hosts = [...document.querySelectorAll('[role=group] > div')];
      const html = document.documentElement.outerHTML;
      for (const host of hosts) host.remove();
      return {
        hosts: hosts.map((host) => host.outerHTML),
        roots: hosts.map((host) => host.shadowRoot),
        changed: html.replaceAll('<div></div>', '') !== document.documentElement.outerHTML,
        sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
        resources: performance.getEntriesByType('resource').filter(({ name }) => name.includes('extension')).length,
      };
    });
    expect(seen).toEqual({
      hosts: ['<div></div>', '<div></div>'],
      roots: [null, null],
      changed: false,
      sheets: 1,
      resources: 0,
    });
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
    expect((await seenOn(page)).messages).toBe(0);
    await page.close();
  });

  test('is pressed: the post is saved, and it did not open', async () => {
    const page = await open('quiet');
    await twoButtons(page);
    const before = await captures();
    expect(await press(page, 0)).toContain('Saved');
    expect(await captures()).toBe(before + 1);
    expect(await seenOn(page)).toMatchObject({ opened: 0, messages: 0 });
    await page.close();
  });

  test('clobbers the names of the DOM is read like any other', async () => {
    const page = await open('clobbering');
    await twoButtons(page);
    const before = await captures();
    expect(await press(page, 1)).toMatch(/Saved(?!, some parts)/);
    expect(await captures()).toBe(before + 1);
    await page.close();
  });

  test('forges clicks and keys saves nothing', async () => {
    const page = await open('forging');
    await twoButtons(page);
    const before = await captures();
    await page.waitForTimeout(1_500);
    for (const index of [0, 1]) {
      expect(await shadowText(await nthButton(page, index))).not.toMatch(/Saved|Saving|Not saved/);
    }
    expect(await captures()).toBe(before);
    await page.close();
  });

  test('floods messages and mutations changes nothing, and a press still works', async () => {
    const page = await open('flooding');
    await twoButtons(page);
    const before = await captures();
    await page.waitForTimeout(1_000);
    expect(await captures()).toBe(before);
    expect(await press(page, 0)).toContain('Saved');
    expect(await captures()).toBe(before + 1);
    await page.close();
  });

  test('removes our host wins after a few times; neither side loops', async () => {
    const page = await open('removing');
    await expect.poll(async () => (await seenOn(page)).removed, { timeout: 10_000 }).toBeGreaterThanOrEqual(10);
    await page.waitForTimeout(3_000);
    expect((await seenOn(page)).removed).toBeLessThanOrEqual(14);
    await page.close();
  });

  test('hooks built-ins sees no call of ours and cannot fake a press', async () => {
    const page = await open('hooking');
    await twoButtons(page);
    const before = await captures();
    const hooks = (await seenOn(page)).hooks;
    await page.evaluate(() => {
      for (const host of document.querySelectorAll<HTMLElement>('[role=group] > div')) host.click();
    });
    expect(await captures()).toBe(before);
    expect(await press(page, 0)).toContain('Saved');
    expect(await captures()).toBe(before + 1);
    // Two clicks of the page's own went through its hook on `createElement` or `dispatchEvent`; none of ours did.
    expect((await seenOn(page)).hooks).toBe(hooks);
    await page.close();
  });
});

describe('a content script that was taken over', () => {
  /** Evaluates in our own isolated world, as somebody would who controls the page's process. */
  async function asContentScript(page: Page): Promise<(expression: string) => Promise<unknown>> {
    const cdp: CDPSession = await browser.context.newCDPSession(page);
    const contexts: { id: number; origin: string }[] = [];
    cdp.on('Runtime.executionContextCreated', ({ context }) => void contexts.push(context));
    await cdp.send('Runtime.enable');
    const mine = contexts.find(({ origin }) => origin.startsWith('chrome-extension://'))!;
    return async (expression) => {
      const { result } = await cdp.send('Runtime.evaluate', {
        contextId: mine.id,
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      return result.value;
    };
  }
  const refused = (reason: string) => ({ state: 'refused', reason });

  test.each([
    ['reads flags', { athar: 'readFlag', input: {} }, 'bad-message'],
    ['sends what waits', { athar: 'drainOutbox', input: {} }, 'not-allowed'],
    ['says that the vault was opened', { athar: 'vaultOpened', input: {} }, 'not-allowed'],
    ['sends a post that is none', { athar: 'documentPost', input: { post: 'x' } }, 'bad-message'],
    ['takes back what is not hers', { athar: 'undoCapture', input: { undo: '1' } }, 'bad-message'],
    ['sends nothing', null, 'bad-message'],
  ])('%s: refused, and nothing is written', async (_, message, reason) => {
    const page = await open('quiet');
    const before = await captures();
    const evaluate = await asContentScript(page);
    expect(await evaluate(`chrome.runtime.sendMessage(${JSON.stringify(message)})`)).toEqual(refused(reason));
    expect(await captures()).toBe(before);
    await page.close();
  });

  test('sends 5 MiB: refused for its size', async () => {
    const page = await open('quiet');
    const evaluate = await asContentScript(page);
    const message = `chrome.runtime.sendMessage({ athar: 'documentPost', input: { snapshot: 'x'.repeat(5 * 1024 * 1024) } })`;
    expect(await evaluate(message)).toEqual(refused('too-large'));
    await page.close();
  });

  test('cannot read the session’s memory, and finds nothing sensitive in what it can read', async () => {
    const page = await open('quiet');
    const evaluate = await asContentScript(page);
    expect(await evaluate(`chrome.storage.session.get(null).then(() => 'read', () => 'refused')`)).toBe('refused');
    const local = (await evaluate('chrome.storage.local.get(null)')) as Record<string, unknown>;
    expect(Object.keys(local)).toEqual(['settings']);
    await page.close();
  });
});

test('an extension that is replaced under open pages: the old buttons go, new ones come and work', async () => {
  const page = await open('quiet');
  await twoButtons(page);
  const old = await nthButton(page, 0);
  // What an update does; `runtime.reload` leaves an extension from the command line switched off (Chromium 156).
  const send = browser.cdp.send.bind(browser.cdp) as (method: string, parameters: unknown) => Promise<unknown>;
  await send('Extensions.loadUnpacked', { path: extension });
  const isGone = () =>
    shadowText(old).then(
      (text) => text === '',
      () => true,
    );
  await expect.poll(isGone, { timeout: 15_000 }).toBe(true);
  await twoButtons(page);
  const before = await captures();
  expect(await press(page, 0)).toContain('Saved');
  expect(await captures()).toBe(before + 1);
  await page.close();
});
