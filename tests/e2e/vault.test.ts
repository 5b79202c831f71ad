import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../../scripts/walk/popup';
import { newIdentity } from '../../utils/evidence/seal';
import { openFlag, pair, press, rows, seen, unlock } from './our-pages';
import { filesWith, marker, plantedTimeline, postNumber } from './planted';
import { startWorld, type World } from './world';

/** What the page itself shows: the browser keeps parts of visited pages by itself. */
const onPage = {
  name: marker(),
  handle: marker(15),
  id: postNumber(),
  text: marker(),
  photo: marker(15),
  alt: marker(),
};
/** What only she typed: it may lie nowhere. */
const hers = {
  passphrase: `${marker(12)} ${marker(12)}`,
  note: marker(),
  caseName: marker(),
  explanation: marker(),
  report: marker(),
  organisation: marker(),
};

/**
 * Where Chromium itself keeps addresses, pages and pictures of what was visited: the history, tabs to restore, caches,
 * and addresses for its own statistics. No extension can promise anything about these; all the rest is searched.
 */
const browsersOwn =
  /^(Default\/(History|Sessions|Cache|Code Cache|Favicons|Top Sites|Shortcuts)|segmentation_platform)\b/;

let world: World;
let passphrase: string;
let eraseKey: Uint8Array;
const copy = await mkdtemp(path.join(os.tmpdir(), 'athar-copy-'));

const readEraseKey = (): Promise<number[]> =>
  world.browser.worker().evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const bytes: number[] = [];
    for (const name of ['e1', 'e2']) {
      const handle = await root.getFileHandle(name).catch(() => null);
      if (handle !== null) bytes.push(...new Uint8Array(await (await handle.getFile()).arrayBuffer()));
    }
    return bytes;
  });

beforeAll(async () => {
  world = await startWorld({ hosts: { 'x.com': await plantedTimeline(onPage) } });
  passphrase = await world.setUp(hers.passphrase);
  // The scan's own proof: what lies in the clear is found.
  await world.browser.worker().evaluate(
    `new Promise((done) => {
      const open = indexedDB.open('control', 1);
      open.onupgradeneeded = () => open.result.createObjectStore('clear');
      open.onsuccess = () => {
        const tx = open.result.transaction('clear', 'readwrite', { durability: 'strict' });
        tx.objectStore('clear').put('${control}', 1);
        tx.oncomplete = () => { open.result.close(); done(); };
      };
    })`,
  );
});
const control = marker();
afterAll(async () => {
  await world.close();
  await rm(copy, { recursive: true, force: true });
});

test('a post is kept, sorted, reported and prepared for an organisation, then left by the quick exit', async () => {
  const page = await world.open('https://x.com/home');
  expect(await world.document(page, 'article', onPage.text, /Saved/)).not.toContain('some parts');
  const ours = await world.ours();
  await pair(ours, (await newIdentity()).recipient, hers.organisation);
  await seen(ours, 'Sealed files only');
  await press(ours, 'Saved');
  await openFlag(ours);
  await ours.getByLabel('Threat to kill or hurt').check();
  await ours.getByLabel('It is about me').check();
  await ours.getByLabel('Note').fill(hers.note);
  await ours.getByLabel('Case').fill(hers.caseName);
  await seen(ours, 'Kept.');
  await press(ours, 'Report to X');
  await ours.getByLabel(/^In your own words/).fill(hers.explanation);
  await press(ours, 'Keep open');
  const composed = ours.getByLabel(/^The report, yours to change/);
  await composed.fill(`${await composed.inputValue()} ${hers.report}`);
  await ours.locator('details[data-more] > summary').click();
  const form = world.browser.context.waitForEvent('page');
  await ours.locator('[data-plan]').filter({ hasText: 'European Union' }).getByRole('button').click();
  await (await form).close();
  await press(ours, 'Saved');
  await openFlag(ours);
  await press(ours, 'Keep open');
  await seen(ours, onPage.text);
  await press(ours, 'Leave');
  await until(async () => ours.isClosed() || ours.url() === 'about:blank', 'our page is gone');
});

test('the profile on disk holds none of twelve markers', async () => {
  eraseKey = Uint8Array.from(await readEraseKey());
  await world.stop();
  expect(await filesWith(world.profile, control), 'the control').not.toEqual([]);
  const found: Record<string, string[]> = {};
  for (const [name, text] of Object.entries(onPage)) {
    const files = await filesWith(world.profile, text);
    found[name] = files.filter((file) => !browsersOwn.test(file));
  }
  for (const [name, text] of Object.entries(hers)) found[name] = await filesWith(world.profile, text);
  expect(Object.keys(found)).toHaveLength(12);
  expect(Object.entries(found).filter(([, files]) => files.length > 0)).toEqual([]);
});

test('after a restart it is locked; a wrong passphrase opens nothing, the right one everything', async () => {
  await world.start();
  const ours = await world.ours();
  await seen(ours, 'Athar is locked');
  await unlock(ours, `${passphrase} no`);
  await seen(ours, 'That is not the passphrase');
  await until(async () => ours.getByRole('button', { name: 'Unlock' }).isEnabled(), 'she may try again');
  await unlock(ours, passphrase);
  await openFlag(ours);
  expect(await ours.getByLabel('Note').inputValue()).toBe(hers.note);
  await press(ours, 'Keep open');
  await seen(ours, onPage.text);
  await press(ours, 'Settings');
  await press(ours, 'Lock now');
  await seen(ours, 'Athar is locked');
  await ours.close();
});

test('erase while locked: stopped once, then done; the right passphrase opens nothing, not with old files either', async () => {
  expect(eraseKey).toHaveLength(32);
  await world.stop();
  expect(await filesWith(world.profile, eraseKey), 'the erase key lies in one file').toHaveLength(1);
  await cp(path.join(world.profile, 'Default/IndexedDB'), copy, { recursive: true });
  await world.start();

  let ours = await world.ours();
  await press(ours, 'Erase everything');
  await press(ours, 'Erase for good');
  await seen(ours, /Erasing in \d s/);
  await press(ours, 'Stop');
  await ours.waitForTimeout(4_000);
  await unlock(ours, passphrase);
  await openFlag(ours);
  await press(ours, 'Settings');
  await press(ours, 'Lock now');
  await press(ours, 'Erase everything');
  await press(ours, 'Erase for good');
  await seen(ours, 'Welcome to Athar');
  expect(Object.values(await rows(ours)).every((count) => count === 0)).toBe(true);
  await world.stop();
  expect(await filesWith(world.profile, eraseKey)).toEqual([]);

  await rm(path.join(world.profile, 'Default/IndexedDB'), { recursive: true });
  await cp(copy, path.join(world.profile, 'Default/IndexedDB'), { recursive: true });
  await world.start();
  ours = await world.ours();
  await seen(ours, 'Nothing can be opened here any more');
  expect(await ours.locator('input').count()).toBe(0);
  expect(await ours.evaluate('chrome.storage.session.get(null)')).toEqual({});
});
