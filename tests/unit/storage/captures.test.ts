// @vitest-environment node
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { drainInbox, listFlags } from '../../../utils/actions/flags';
import { createVault, eraseEverything, lock, unlock } from '../../../utils/actions/set-up';
import { utf8 } from '../../../utils/evidence/bytes';
import {
  collectOrphans,
  dropBlob,
  readBlob,
  saveCapture,
  storeBlob,
  undoCapture,
} from '../../../utils/storage/captures';
import { database } from '../../../utils/storage/database';
import { exampleCapture, examplePost, passphrase } from './example';
import { counts, everything } from './look';
import { newProfile } from './profile';

vi.mock('../../../utils/vault/scrypt', async (original) => ({
  ...(await original<typeof import('../../../utils/vault/scrypt')>()),
  stretchInPlace: async (...input: [Uint8Array, Uint8Array]) =>
    (await import('../vault/fake-world')).quickStretch(...input),
}));

const minute = 60_000;
const bytes = utf8('invented bytes');

beforeEach(async () => {
  await newProfile();
  await createVault({ passphrase });
  await lock();
});

test('without a vault nothing is kept', async () => {
  await newProfile();
  await expect(storeBlob(bytes, 'text/html')).rejects.toMatchObject({ code: 'no-vault' });
  await expect(saveCapture(exampleCapture())).rejects.toMatchObject({ code: 'no-vault' });
  expect(Object.values(await counts()).every((count) => count === 0)).toBe(true);
});

test('an erase while a capture is being sealed: it is not written into the new, empty database', async () => {
  await database();
  const sealing = vi.spyOn(crypto.subtle, 'digest').mockImplementationOnce(async (...input) => {
    sealing.mockRestore();
    await eraseEverything();
    return crypto.subtle.digest(...input);
  });
  await expect(saveCapture(exampleCapture())).rejects.toMatchObject({ code: 'no-vault' });
  expect(Object.values(await counts()).every((count) => count === 0)).toBe(true);
});

test('a file comes back; another key, other bytes or another place do not open', async () => {
  const [one, other] = [await storeBlob(bytes, 'text/html'), await storeBlob(bytes, 'text/html')];
  expect(one).toMatchObject({ size: bytes.length, mediaType: 'text/html' });
  expect(await readBlob(one)).toEqual(bytes);
  expect(one.key).not.toBe(other.key);
  await expect(readBlob({ ...one, key: other.key })).rejects.toMatchObject({ code: 'damaged' });
  const db = await database();
  await db.put('blobs', (await db.get('blobs', one.blob))!, other.blob);
  await expect(readBlob({ ...other, key: one.key })).rejects.toMatchObject({ code: 'damaged' });
  await dropBlob(one.blob);
  await expect(readBlob(one)).rejects.toMatchObject({ code: 'not-found' });
});

test('a capture that names a file which is gone is not saved', async () => {
  const snapshot = await storeBlob(bytes, 'text/html');
  await dropBlob(snapshot.blob);
  await expect(saveCapture(exampleCapture({ snapshot }))).rejects.toMatchObject({ code: 'not-found' });
  expect(await counts()).toMatchObject({ inbox: 0, custody: 1 });
});

test('what does not fit the schema is refused now, not lost at the next unlock', async () => {
  await expect(saveCapture(exampleCapture({ monotonicMs: 0.5 }))).rejects.toThrow();
  expect(await counts()).toMatchObject({ inbox: 0, custody: 1 });
});

test('orphans go after ten minutes, and never what a capture names', async () => {
  const snapshot = await storeBlob(bytes, 'text/html');
  await storeBlob(bytes, 'image/png');
  await saveCapture(exampleCapture({ snapshot }));
  expect(await collectOrphans(Date.now() + 9 * minute)).toBe(0);
  expect(await collectOrphans(Date.now() + 11 * minute)).toBe(1);
  expect(await readBlob(snapshot)).toEqual(bytes);
});

test('many captures at once make one chain without a gap', async () => {
  await Promise.all(
    Array.from({ length: 20 }, (_, at) => saveCapture(exampleCapture({ post: examplePost({ postId: `${at}` }) }))),
  );
  await unlock(passphrase);
  await drainInbox();
  const { entries, flags } = await everything();
  expect(entries.map((entry) => entry.seq)).toEqual(Array.from({ length: 21 }, (_, at) => at + 1));
  expect(flags).toHaveLength(20);
});

test('a writer that does not hold the lock cannot fork the chain', async () => {
  const db = await database();
  const digest = crypto.subtle.digest.bind(crypto.subtle);
  let calls = 0;
  vi.spyOn(crypto.subtle, 'digest').mockImplementation(async (...input) => {
    // The last hash is that of the new entry: the head has been read, the transaction is not yet open.
    if (++calls === 3) await db.add('custody', { v: 1, seq: 2, prev: '0'.repeat(64), commit: '0'.repeat(64) });
    return digest(...input);
  });
  await expect(saveCapture(exampleCapture())).rejects.toThrow('without its lock');
  vi.restoreAllMocks();
  expect(await counts()).toMatchObject({ inbox: 0, custody: 2 });
});

test.each([
  ['while locked', false],
  ['after it was merged', true],
])('taken back %s: capture and files go, the chain stays whole', async (_when, merged) => {
  if (merged) await unlock(passphrase);
  const snapshot = await storeBlob(bytes, 'text/html');
  const { undo } = await saveCapture(exampleCapture({ snapshot }));
  if (merged) await drainInbox();
  expect(await undoCapture(undo)).toBe('undone');
  // The worker ended before its answer arrived, and the page asks again: "too late" would say that it is still kept.
  expect(await undoCapture(undo)).toBe('undone');
  await unlock(passphrase);
  await drainInbox();
  const { flags, entries, events } = await everything();
  expect(flags).toEqual([]);
  expect(entries).toHaveLength(3);
  expect([...events.values()].map((event) => event.type)).toEqual(['key.created', 'item.undone']);
  expect(await counts()).toMatchObject({ inbox: 0, captures: 0, blobs: 0, staged: 0 });
});

test.each<[string, (undo: string) => Promise<string>]>([
  ['after two minutes', (undo) => undoCapture(undo, Date.now() + 2 * minute + 1)],
  ['when the clock has gone back', (undo) => undoCapture(undo, Date.now() - minute)],
  ['with an invented token', () => undoCapture(crypto.randomUUID())],
  ['after locking, which forgets it', (undo) => lock().then(() => undoCapture(undo))],
])('too late %s', async (_when, take) => {
  const { undo } = await saveCapture(exampleCapture());
  expect(await take(undo)).toBe('too-late');
  expect(await counts()).toMatchObject({ inbox: 1, custody: 2 });
});

test('too late where it was merged and the vault closed by itself: it is still kept', async () => {
  await unlock(passphrase);
  const { undo } = await saveCapture(exampleCapture());
  await drainInbox();
  // Its time is over, but nobody has cleared the browser's memory yet.
  const session = await browser.storage.session.get(`undo.${undo}`);
  await lock();
  await browser.storage.session.set(session);
  expect(await undoCapture(undo)).toBe('too-late');
  expect((await counts()).captures).toBe(1);
});

test('the token of an undo is not the id of a capture', async () => {
  const { undo } = await saveCapture(exampleCapture());
  const session = await browser.storage.session.get(`undo.${undo}`);
  expect(JSON.stringify(session)).toContain((await (await database()).getAllKeys('inbox'))[0]);
  expect((await (await database()).getAllKeys('inbox'))[0]).not.toBe(undo);
});

test('a damaged entry of the inbox stays where it is, and the others are merged', async () => {
  await saveCapture(exampleCapture());
  await saveCapture(exampleCapture({ post: examplePost({ postId: '2' }) }));
  const db = await database();
  const [first] = await db.getAll('inbox');
  const sealed = Uint8Array.from(first!.sealed);
  sealed[sealed.length - 1]! ^= 1;
  await db.put('inbox', { ...first!, sealed });
  await unlock(passphrase);
  expect(await drainInbox()).toEqual({ merged: 1, damaged: 1 });
  expect(await drainInbox()).toEqual({ merged: 0, damaged: 1 });
  expect((await listFlags({ limit: 10 })).total).toBe(1);
});
