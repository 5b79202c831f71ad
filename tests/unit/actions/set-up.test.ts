// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { drainInbox, listFlags } from '../../../utils/actions/flags';
import {
  autoLockAlarm,
  changePassphrase,
  createVault,
  eraseEverything,
  lock,
  lockIfDue,
  openVault,
  startVault,
  touch,
  unlock,
  vaultState,
} from '../../../utils/actions/set-up';
import { readSettings, writeSettings } from '../../../utils/actions/settings';
import { saveCapture, storeBlob } from '../../../utils/storage/captures';
import { database } from '../../../utils/storage/database';
import { exampleCapture, passphrase } from '../storage/example';
import { counts, everything } from '../storage/look';
import { newProfile, restartContext } from '../storage/profile';
import type { FakeFiles } from '../vault/fake-files';

vi.mock('../../../utils/vault/scrypt', async (original) => ({
  ...(await original<typeof import('../../../utils/vault/scrypt')>()),
  stretchInPlace: async (...input: [Uint8Array, Uint8Array]) =>
    (await import('../vault/fake-world')).quickStretch(...input),
}));

const minute = 60_000;
const next = 'ember lantern marble thicket harbour';
let files: FakeFiles;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 23, 12) });
  files = await newProfile();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function later(milliseconds: number): void {
  vi.setSystemTime(Date.now() + milliseconds);
}

test('the first run: absent, then unlocked, and the pages are told', async () => {
  expect(await vaultState()).toBe('absent');
  await createVault({ passphrase });
  expect(await vaultState()).toBe('unlocked');
  expect((await readSettings()).vault).toBe('ready');
  expect((await browser.alarms.get(autoLockAlarm))?.scheduledTime).toBe(Date.now() + 5 * minute);
  expect((await everything()).events.get(1)?.type).toBe('key.created');
});

test('a weak passphrase makes no vault and changes none', async () => {
  await expect(createVault({ passphrase: 'password1234' })).rejects.toMatchObject({ code: 'weak-passphrase' });
  expect(await vaultState()).toBe('absent');
  expect(files.contents.size).toBe(0);
  await createVault({ passphrase });
  await expect(changePassphrase(passphrase, 'password1234')).rejects.toMatchObject({ code: 'weak-passphrase' });
  await lock();
  expect(await unlock(passphrase)).toEqual({ state: 'unlocked' });
});

test('locking empties the browser’s memory and stops the alarm', async () => {
  await createVault({ passphrase });
  await lock();
  expect(await browser.storage.session.get(null)).toEqual({});
  expect(await browser.alarms.get(autoLockAlarm)).toBeFalsy();
  expect([await vaultState(), await openVault()]).toEqual(['locked', null]);
});

test.each([
  [1, 1],
  [15, 15],
  [0, 1],
] as const)('a setting of %i minutes locks after %i', async (autoLockMinutes, locksAfter) => {
  await createVault({ passphrase });
  await writeSettings({ autoLockMinutes });
  await touch();
  later(locksAfter * minute - 1);
  expect(await lockIfDue()).toBe(false);
  later(1);
  expect(await lockIfDue()).toBe(true);
  expect(await vaultState()).toBe('locked');
});

test('use moves the deadline, looking does not; an early alarm is set again', async () => {
  await createVault({ passphrase });
  later(4 * minute);
  await touch();
  later(4 * minute);
  expect(await openVault()).not.toBeNull();
  await browser.alarms.clear(autoLockAlarm);
  expect(await lockIfDue()).toBe(false);
  expect((await browser.alarms.get(autoLockAlarm))?.scheduledTime).toBe(Date.now() + minute);
  later(minute);
  expect(await openVault()).toBeNull();
});

test('touching a locked vault opens nothing', async () => {
  await createVault({ passphrase });
  await lock();
  await touch();
  expect(await browser.storage.session.get(null)).toEqual({});
});

test('a time that is written while she locks does not bring the key back', async () => {
  await createVault({ passphrase });
  later(2_000);
  const set = vi.spyOn(browser.storage.session, 'set').mockImplementationOnce(async (values) => {
    set.mockRestore();
    await lock();
    await browser.storage.session.set(values);
  });
  await openVault();
  expect(await vaultState()).toBe('locked');
  expect(JSON.stringify(await browser.storage.session.get(null))).not.toContain('vaultKey');
});

test('a change of passphrase keeps everything and is in the log', async () => {
  await createVault({ passphrase });
  await saveCapture(exampleCapture());
  await drainInbox();
  await expect(changePassphrase('wrong words here', next)).rejects.toMatchObject({ code: 'wrong-passphrase' });
  later(minute);
  await changePassphrase(passphrase, next);
  await lock();
  expect(await unlock(passphrase)).toMatchObject({ state: 'wrong' });
  later(minute);
  expect(await unlock(next)).toEqual({ state: 'unlocked' });
  const { flags, events } = await everything();
  expect(flags).toHaveLength(1);
  expect([...events.values()].map(({ type }) => type)).toContain('passphrase.changed');
  await lock();
  await expect(changePassphrase(next, passphrase)).rejects.toMatchObject({ code: 'locked' });
});

test('erased while locked: everything is gone, and a new vault knows nothing of the old', async () => {
  await createVault({ passphrase });
  await saveCapture(exampleCapture());
  await lock();
  await eraseEverything();
  expect(files.contents.size).toBe(0);
  expect(await browser.storage.local.get(null)).toEqual({});
  expect(await vaultState()).toBe('absent');
  expect((await readSettings()).vault).toBe('absent');
  await createVault({ passphrase: next });
  expect((await listFlags({ limit: 9 })).total).toBe(0);
  expect(await counts()).toMatchObject({ inbox: 0, custody: 1 });
});

test('an erase gives back what was allowed on request; a browser that keeps it does not stop the erase', async () => {
  await createVault({ passphrase });
  const remove = vi.spyOn(browser.permissions, 'remove').mockResolvedValue(true as never);
  await eraseEverything();
  expect(remove.mock.calls).toEqual([
    [{ origins: ['https://web.whatsapp.com/*'] }],
    [{ origins: ['https://t.me/*', 'https://*.telesco.pe/*', 'https://*.cdn-telegram.org/*'] }],
  ]);
  await createVault({ passphrase });
  // The first one fails: the second is taken back all the same, and what stayed is told.
  remove.mockReset();
  remove.mockRejectedValueOnce(new Error('not now')).mockResolvedValueOnce(true as never);
  const contains = vi.spyOn(browser.permissions, 'contains').mockImplementation(async () => true);
  expect(await eraseEverything()).toEqual({ allowed: ['whatsapp'] });
  expect(remove).toHaveBeenCalledTimes(2);
  expect(await vaultState()).toBe('absent');
  contains.mockRestore();
  remove.mockRestore();
});

test('a browser that does not answer about its permissions: everything of hers is gone by then, and only the mark waits', async () => {
  await createVault({ passphrase });
  await saveCapture(exampleCapture());
  let answer: (removed: boolean) => void = () => undefined;
  const asked = new Promise<boolean>((resolve) => {
    answer = resolve;
  });
  const remove = vi.spyOn(browser.permissions, 'remove').mockImplementation((() => asked) as never);
  const erased = eraseEverything();
  await vi.waitFor(() => expect(remove).toHaveBeenCalled());
  expect(await browser.storage.local.get(null)).toEqual({});
  expect(await counts()).toMatchObject({ inbox: 0, custody: 0, meta: 0, blobs: 0 });
  expect([...files.contents.keys()]).toEqual(['erasing']);
  answer(true);
  await erased;
  expect([...files.contents.keys()]).toEqual([]);
  remove.mockRestore();
});

test('ended before the permissions were taken back, the next start takes them back', async () => {
  await createVault({ passphrase });
  const remove = vi.spyOn(browser.permissions, 'remove').mockResolvedValue(true as never);
  vi.spyOn(browser.action, 'setBadgeText').mockRejectedValueOnce(new Error('ended'));
  await expect(eraseEverything()).rejects.toThrow('ended');
  expect(remove).not.toHaveBeenCalled();
  await restartContext();
  await startVault();
  expect(remove).toHaveBeenCalledTimes(2);
  expect(files.contents.size).toBe(0);
  expect(await vaultState()).toBe('absent');
});

test('an erase that was interrupted is finished at the next start', async () => {
  await createVault({ passphrase });
  await saveCapture(exampleCapture());
  const stopped = vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(() => {
    throw new Error('the browser was closed');
  });
  await expect(eraseEverything()).rejects.toThrow('closed');
  stopped.mockRestore();
  await restartContext();
  expect((await counts()).inbox).toBe(1);
  await startVault();
  expect(await vaultState()).toBe('absent');
  expect(await counts()).toMatchObject({ inbox: 0, custody: 0, meta: 0 });
  expect(await browser.storage.local.get(null)).not.toHaveProperty('erasing');
  expect([...files.contents.keys()]).toEqual([]);
});

test('what a content script can write starts no erase', async () => {
  await createVault({ passphrase });
  await browser.storage.local.set({ erasing: true });
  await startVault();
  expect(await vaultState()).toBe('unlocked');
});

test('two starts at once finish an erase without touching the vault that is made after it', async () => {
  await createVault({ passphrase });
  await files.root.getFileHandle('erasing', { create: true });
  await Promise.all([vaultState(), createVault({ passphrase: next })]);
  // The second start saw the mark, and comes late.
  vi.spyOn(files.root, 'getFileHandle').mockResolvedValueOnce({} as never);
  expect(await vaultState()).toBe('unlocked');
  await lock();
  later(minute);
  expect(await unlock(next)).toEqual({ state: 'unlocked' });
});

test('the start tells the pages about a vault whose making was interrupted just after it was there', async () => {
  await createVault({ passphrase });
  await writeSettings({ vault: 'absent' });
  await startVault();
  expect((await readSettings()).vault).toBe('ready');
});

test('the start drops old orphans', async () => {
  await createVault({ passphrase });
  await storeBlob(new Uint8Array(3), 'image/png');
  later(11 * minute);
  await startVault();
  expect((await counts()).blobs).toBe(0);
});

test('a vanished database is lost, not a first run', async () => {
  await createVault({ passphrase });
  await lock();
  await (await database()).clear('meta');
  expect(await vaultState()).toBe('lost');
  await startVault();
  await eraseEverything();
  expect(await vaultState()).toBe('absent');
});
