import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buttonIn, buttonsOn, pressButton, shadowText } from '../../scripts/walk/button';
import { intakeHost, type Organisation, startOrganisation } from '../../scripts/walk/organisation';
import { until } from '../../scripts/walk/popup';
import { endWorker, holdWorker, isHeld, never, startOf, uncommitted, wake } from './held';
import { acceptPassphrase, pair, press, rows, seen, unlock } from './our-pages';
import { startWorld, type World } from './world';

// The service worker is ended in a real browser, at places where our code waits: what she was told stays true.
// Sending and reports: `killed-reports.test.ts`.

let organisation: Organisation;
let world: World;
let passphrase: string;
/** An address of ours without any code of ours: it looks and wakes, and changes nothing. */
let look: Page;

beforeAll(async () => {
  organisation = await startOrganisation();
  world = await startWorld({ hosts: { [intakeHost]: organisation.listener } });
  passphrase = await world.setUp();
  look = await world.open(`chrome-extension://${world.browser.extensionId}/manifest.json`);
});
afterAll(async () => {
  await world.close();
  await organisation.close();
});

type Button = { cdp: Parameters<typeof shadowText>[0]['cdp']; nodeId: number };
const buttonOn = (page: Page, text: string): Promise<Button> =>
  until(() => buttonIn(page, 'article', text), `a button on "${text}"`);
const outcome = (button: Button): Promise<string> =>
  until(async () => /Saved|Not saved/.exec(await shadowText(button))?.[0], 'it says how it ended');

/** Presses until it is heard: two presses within a moment are one. */
async function pressAgain(page: Page, button: Button): Promise<void> {
  await until(async () => {
    await pressButton(page, button);
    return /Saving|Saved/.test(await shadowText(button));
  }, 'the second press is heard');
}

/** Ends the worker where it is held, and starts another one as the browser would. */
async function endHeld(): Promise<void> {
  await isHeld(world);
  const started = await startOf(world);
  await endWorker(world);
  await wake(world, look);
  expect(await startOf(world)).toBeGreaterThan(started);
}

/** Her list, opened anew, comes to this number of posts. */
async function listed(count: number): Promise<void> {
  const ours = await world.ours();
  await until(async () => (await ours.locator('[data-flag]').count()) === count, `${count} posts are listed`);
  await until(async () => (await rows(look)).inbox === 0, 'nothing waits');
  await ours.close();
}

const session = () => look.evaluate<Record<string, unknown>>('chrome.storage.session.get(null)');

describe('ended while a post is being saved', () => {
  const timeline = 'https://x.com/home?many=40';
  let page: Page;
  let posts = 0;
  beforeAll(async () => {
    page = await world.open(timeline);
  });
  afterAll(() => page.close());

  /** `kept`: it was committed before the end, so that it is in her list whatever the button knew. */
  async function pressAndEnd(text: string, hold: string, { says, kept }: { says: string; kept: boolean }) {
    await holdWorker(world, look, hold);
    await page.bringToFront();
    const button = await buttonOn(page, text);
    const before = (await rows(look)).custody!;
    await pressButton(page, button);
    await endHeld();
    expect(await outcome(button)).toBe(says);
    const entries = (await rows(look)).custody! - before;
    await listed(posts + (kept ? 1 : 0));
    if (says !== 'Saved') {
      expect(entries > 0).toBe(kept);
      await page.bringToFront();
      await pressAgain(page, button);
      expect(await outcome(button)).toBe('Saved');
    }
    // Saved before, the second press is another look at the same post.
    posts += 1;
    await listed(posts);
  }

  test.each([
    ['the part that a press needs is brought', never('chrome.scripting', 'executeScript'), 0, 'Saved', true],
    ['its picture is written, not committed', uncommitted('staged'), 1, 'Not saved', false],
    ['the capture is written, not committed', uncommitted('inbox'), 2, 'Not saved', false],
    ['it is committed, not answered', never('chrome.storage.session', 'set', 'undo.'), 3, 'Not saved', true],
    ['it is merged, not committed', uncommitted('captures'), 5, 'Not saved', true],
  ] as const)('while %s', async (_, hold, n, says, kept) => {
    await pressAndEnd(`Invented post number ${n}.`, hold, { says, kept });
  });

  test('while the picture of the tab is cut', async () => {
    await (await world.popup(page)).close();
    const hold = never('globalThis', 'createImageBitmap');
    await pressAndEnd('Invented post number 6.', hold, { says: 'Not saved', kept: false });
  });

  test('while its photos are fetched', async () => {
    await page.goto('https://x.com/home');
    const hold = never('globalThis', 'fetch', 'pbs.twimg.com');
    await pressAndEnd('Two posters', hold, { says: 'Not saved', kept: false });
  });

  test('while it is asleep: the press wakes it', async () => {
    await endWorker(world);
    const button = await buttonOn(page, 'Everyone who signed');
    await pressButton(page, button);
    expect(await outcome(button)).toBe('Saved');
    posts += 1;
    await listed(posts);
  });

  test('while it takes one back: it is taken back in the end', async () => {
    await holdWorker(world, look, uncommitted('events'));
    await page.bringToFront();
    const button = await buttonOn(page, 'Everyone who signed');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await endHeld();
    await until(async () => /Taken back/.test(await shadowText(button)), 'it says that it is taken back');
    posts -= 1;
    await listed(posts);
  });

  test('afterwards: what no capture took is thrown away at a later start, and all that is listed verifies', async () => {
    const { staged, blobs } = await rows(look);
    expect(staged).toBeGreaterThan(0);
    await look.evaluate(elevenMinutesAgo);
    await endWorker(world);
    await wake(world, look);
    await until(async () => (await rows(look)).staged === 0, 'nothing is staged any more');
    expect((await rows(look)).blobs).toBe(blobs! - staged!);
    const ours = await world.ours();
    await pair(ours, await organisation.desk.invite());
    await seen(ours, 'The test message arrived');
    await press(ours, 'Saved');
    await ours.getByText('Select all shown').click();
    await ours.getByText('sealed file').first().click();
    const href = await until(() => ours.locator('a[download]').getAttribute('href'), 'the file is there');
    const bytes = await ours.evaluate<number[]>(
      `fetch(${JSON.stringify(href)}).then((file) => file.arrayBuffer()).then((bytes) => [...new Uint8Array(bytes)])`,
    );
    const opened = await organisation.desk.importBytes(Uint8Array.from(bytes));
    expect(opened).toMatchObject({ verdict: 'accepted' });
    await ours.close();
  });
});

/** What is staged now was staged long ago. */
const elevenMinutesAgo = `new Promise((done, fail) => {
  const open = indexedDB.open('athar');
  open.onsuccess = () => {
    const tx = open.result.transaction('staged', 'readwrite');
    const store = tx.objectStore('staged');
    store.openCursor().onsuccess = ({ target: { result } }) => {
      if (result === null) return;
      result.update(result.value - 11 * 60_000);
      result.continue();
    };
    tx.onabort = () => fail(tx.error);
    tx.oncomplete = () => { open.result.close(); done(); };
  };
})`;

describe('ended around an unlock', () => {
  test('its time ran out while no worker was there: the next press finds it locked, saves, and the key is gone', async () => {
    expect(Object.keys(await session())).toContain('vaultKey');
    const page = await world.open('https://x.com/home');
    await endWorker(world);
    await look.evaluate('chrome.storage.session.set({ vaultDeadline: Date.now() })');
    await world.document(page, 'article', 'Everyone who signed', /Saved/);
    expect(Object.keys(await session())).not.toContain('vaultKey');
    expect((await rows(look)).inbox).toBe(1);
    const ours = await world.ours();
    await seen(ours, 'Athar is locked');
    await ours.close();
    await page.close();
  });

  test('her page is closed with the passphrase stretched and the key not yet handed over: it is locked', async () => {
    const ours = await world.ours();
    await ours.evaluate(never('chrome.storage.session', 'set', 'vaultKey'));
    await unlock(ours, passphrase);
    await isHeld(ours);
    await endWorker(world);
    await ours.close();
    expect(Object.keys(await session())).not.toContain('vaultKey');
    const again = await world.ours();
    await seen(again, 'Athar is locked');
    await again.close();
  });

  test('after the right passphrase, before the background did its part: it is open, merged, and the part is done', async () => {
    await look.evaluate('chrome.alarms.clearAll()');
    const ours = await world.ours();
    await seen(ours, 'Athar is locked');
    await holdWorker(world, look, never('chrome.alarms', 'create', 'replies'));
    await unlock(ours, passphrase);
    await endHeld();
    await until(async () => (await rows(look)).inbox === 0, 'what waited is merged');
    await seen(ours, 'Select all shown');
    expect(Object.keys(await session())).toContain('vaultKey');
    await until(() => look.evaluate<boolean>("chrome.alarms.get('replies').then(Boolean)"), 'it will ask for replies');
    await ours.close();
  });
});

describe('her page and the worker end in the middle of an erase', () => {
  const left = () =>
    look.evaluate<unknown>(`(async () => {
      const files = [];
      for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
      const [local, session, alarms] = await Promise.all([
        chrome.storage.local.get(null),
        chrome.storage.session.get(null),
        chrome.alarms.getAll(),
      ]);
      return { files, local, session, alarms };
    })()`);

  test.each([
    ['nothing is gone yet', never('chrome.storage.session', 'clear')],
    ['the erase key is being removed', never('FileSystemDirectoryHandle.prototype', 'removeEntry', 'e1')],
    ['all is gone but her settings', never('chrome.storage.local', 'clear')],
  ])('while %s: the next start brings it to its end', async (_, hold) => {
    const ours = await world.ours();
    await press(ours, 'Settings');
    await press(ours, 'Lock now');
    await seen(ours, 'Athar is locked');
    await ours.evaluate(hold);
    await press(ours, 'Erase everything');
    await press(ours, 'Erase for good');
    await isHeld(ours);
    await endWorker(world);
    await ours.close();
    await wake(world, look);
    await expect.poll(left, { timeout: 15_000 }).toEqual({ files: [], local: {}, session: {}, alarms: [] });
    const again = await world.ours();
    await seen(again, 'Welcome to Athar');
    expect(Object.values(await rows(look)).every((count) => count === 0)).toBe(true);
    await acceptPassphrase(again);
    await again.close();
  });
});

test('the extension is reloaded under an open page: the old buttons say so, save nothing, and go', async () => {
  const page = await world.open('https://x.com/home');
  const old = await buttonOn(page, 'Everyone who signed');
  // The browser closes our pages with the old extension. It does not load one anew that was given on the command line.
  const closed = look.waitForEvent('close');
  await look.evaluate('void setTimeout(() => chrome.runtime.reload(), 0)');
  await closed;
  const said: string[] = [];
  const isGone = async () => {
    const says = await pressButton(page, old).then(
      () => shadowText(old),
      () => 'gone',
    );
    said.push(says);
    return says === 'gone' && (await buttonsOn(page)).buttons.length === 0;
  };
  await until(isGone, 'the old buttons are gone');
  expect(said.filter((says) => /\bSaved\b/.test(says))).toEqual([]);
  expect(said.at(-2) ?? 'Reload the page').toContain('Reload the page');
});
