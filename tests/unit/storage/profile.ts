import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { browser } from 'wxt/browser';
import { closeDatabase } from '../../../utils/storage/database';
import { type FakeFiles, fakeFiles } from '../vault/fake-files';

/** An empty browser profile: database, private files, session. Returns its files. */
export async function newProfile(): Promise<FakeFiles> {
  await closeDatabase();
  vi.stubGlobal('indexedDB', new IDBFactory());
  const files = fakeFiles();
  vi.stubGlobal('navigator', { language: 'en', storage: { getDirectory: async () => files.root } });
  vi.spyOn(browser.runtime, 'getURL').mockReturnValue('chrome-extension://athar/kdf-worker.js');
  return files;
}

/** As a killed worker starts again: the browser's memory and the disk stay. */
export async function restartContext(): Promise<void> {
  await closeDatabase();
}
