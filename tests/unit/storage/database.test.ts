// @vitest-environment node
import { forceCloseDatabase, IDBDatabase, IDBObjectStore } from 'fake-indexeddb';
import { unwrap } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { closeDatabase, database, deleteDatabase, write } from '../../../utils/storage/database';
import { newProfile } from './profile';

beforeEach(async () => {
  vi.restoreAllMocks();
  await newProfile();
});

const put = (key: string) => write(['staged'], (tx) => tx.objectStore('staged').put(1, key));

test('every writing asks for the disk, not for the operating system’s memory', async () => {
  await database();
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await put('a');
  expect(transaction.mock.calls.map((call) => call.slice(1))).toEqual([['readwrite', { durability: 'strict' }]]);
});

test('what throws in the middle takes everything before it along', async () => {
  const failed = write(['staged', 'blobs'], async (tx) => {
    await tx.objectStore('staged').put(1, 'a');
    await tx.objectStore('blobs').put(new Uint8Array(1), 'a');
    throw new Error('half way');
  });
  await expect(failed).rejects.toThrow('half way');
  expect(await (await database()).count('staged')).toBe(0);
  expect(await (await database()).count('blobs')).toBe(0);
});

test.each<[string, unknown]>([
  ['of the request', new DOMException('full', 'QuotaExceededError')],
  ['as the newer class', Object.assign(new Error('full'), { name: 'QuotaExceededError' })],
])('a full disk is told as quota, and nothing half is written: %s', async (_what, full) => {
  const failed = write(['staged', 'blobs'], async (tx) => {
    await tx.objectStore('staged').put(1, 'a');
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw full;
    });
    await tx.objectStore('blobs').put(new Uint8Array(1), 'a');
  });
  await expect(failed).rejects.toMatchObject({ name: 'AtharError', code: 'quota' });
  expect(await (await database()).count('staged')).toBe(0);
});

test.each([
  ['only the commit notices', 'none'],
  ['stops a request on its way', 'one'],
])('a full disk that %s is told as well', async (_what, underWay) => {
  const failed = write(['staged'], async (tx) => {
    const request = underWay === 'one' ? tx.objectStore('staged').put(1, 'a') : null;
    // The browser aborts by itself then, and says why in `error`; a request under way hears of the abort only.
    Object.defineProperty(unwrap(tx), 'error', { get: () => new DOMException('full', 'QuotaExceededError') });
    unwrap(tx).abort();
    await request;
  });
  await expect(failed).rejects.toMatchObject({ code: 'quota' });
});

test('it opens again after the browser closed it', async () => {
  await put('a');
  const before = await database();
  // As the browser does when site data is cleared under an open page.
  forceCloseDatabase(unwrap(before) as unknown as Parameters<typeof forceCloseDatabase>[0]);
  await new Promise((resolve) => setImmediate(resolve));
  await put('b');
  expect(await database()).not.toBe(before);
});

test('it lets go at once when another context deletes it, and comes back empty', async () => {
  await put('a');
  const blocked = vi.fn();
  await new Promise((resolve) => {
    const request = indexedDB.deleteDatabase('athar');
    request.onblocked = blocked;
    request.onsuccess = resolve;
  });
  expect(blocked).not.toHaveBeenCalled();
  expect(await (await database()).count('staged')).toBe(0);
});

test('deleting needs no open connection, and may be done twice', async () => {
  await put('a');
  await deleteDatabase();
  await deleteDatabase();
  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual([]);
  await closeDatabase();
});
