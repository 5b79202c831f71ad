import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readSettings, watchSettings, writeSettings } from '../../../utils/actions/settings';
import { defaultSettings } from '../../../utils/schema/settings';

beforeEach(() => fakeBrowser.reset());

test('nothing stored: the defaults', async () => {
  expect(await readSettings()).toEqual(defaultSettings);
});

test.each([[null], ['{}'], [[]], [42], [{ language: 'xx', autoLockMinutes: 7, buttons: 'yes', vault: null }]])(
  'nonsense %j: the defaults',
  async (stored) => {
    await fakeBrowser.storage.local.set({ settings: stored });
    expect(await readSettings()).toEqual(defaultSettings);
  },
);

test('one unreadable field does not reset the others', async () => {
  await fakeBrowser.storage.local.set({
    settings: { language: 'ar', autoLockMinutes: 999, buttons: false, vault: 'ready', later: 1 },
  });
  expect(await readSettings()).toEqual({ language: 'ar', autoLockMinutes: 5, buttons: false, vault: 'ready' });
});

test('a write changes what it names, also when two pages write at once', async () => {
  await Promise.all([
    writeSettings({ language: 'fr' }),
    writeSettings({ buttons: false }),
    writeSettings({ vault: 'ready' }),
  ]);
  expect(await readSettings()).toEqual({ language: 'fr', autoLockMinutes: 5, buttons: false, vault: 'ready' });
});

test('a watcher hears every change of the settings, until its signal ends', async () => {
  const ended = new AbortController();
  const heard: string[] = [];
  watchSettings(({ language }) => heard.push(language), { signal: ended.signal });
  await writeSettings({ language: 'ar' });
  await fakeBrowser.storage.local.set({ other: 1 });
  await fakeBrowser.storage.local.set({ settings: 'nonsense' });
  ended.abort();
  await writeSettings({ language: 'fr' });
  expect(heard).toEqual(['ar', 'en']);
});
