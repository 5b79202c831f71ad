// @vitest-environment node
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { drainInbox, readFile, reviewFlags } from '../../../utils/actions/flags';
import { createVault, lock, unlock } from '../../../utils/actions/set-up';
import { utf8 } from '../../../utils/evidence/bytes';
import type { FileRef } from '../../../utils/schema/capture';
import { saveCapture, storeBlob } from '../../../utils/storage/captures';
import { closeDatabase } from '../../../utils/storage/database';
import { putDelivery } from '../../../utils/storage/deliveries';
import { putPartner } from '../../../utils/storage/partners';
import { exampleCapture, examplePost, passphrase } from './example';
import { exampleDelivery, examplePartner } from './example-partner';
import { everything } from './look';
import { newProfile } from './profile';

vi.mock('../../../utils/vault/scrypt', async (original) => ({
  ...(await original<typeof import('../../../utils/vault/scrypt')>()),
  stretchInPlace: async (...input: [Uint8Array, Uint8Array]) =>
    (await import('../vault/fake-world')).quickStretch(...input),
}));

let snapshot: FileRef;

// Merged flags (one of them reviewed), what was sent, and a capture that still waits in the inbox: all as version 1 kept it.
beforeEach(async () => {
  await newProfile();
  await browser.storage.session.clear();
  await createVault({ passphrase });
  snapshot = await storeBlob(utf8('<p>invented</p>'), 'text/html');
  await saveCapture(exampleCapture({ snapshot }));
  await saveCapture(exampleCapture({ post: inFeed() }));
  await drainInbox();
  const [first] = (await everything()).flags;
  await reviewFlags([first!.flag.id], { note: 'kept note', caseName: 'kept case' });
  await putPartner(examplePartner());
  await putDelivery(exampleDelivery());
  await lock();
  await saveCapture(exampleCapture({ post: examplePost({ postId: '1800000000000000077', text: 'waits' }) }));
  await closeDatabase();
  await asVersion1();
});
afterEach(() => vi.restoreAllMocks());

function inFeed() {
  const author = { name: 'Invented Voice', handle: 'invented.voice', id: null, url: null };
  const text = 'She should not be allowed to speak in our town again.';
  return examplePost({ platform: 'facebook', postId: null, url: null, author, text });
}

/** The version 1 database of 2026-11-23: its stores and indexes written out here, its records copied without `words`. */
async function asVersion1(): Promise<void> {
  const kept = await rawContent();
  await asked(indexedDB.deleteDatabase('athar'));
  const request = indexedDB.open('athar', 1);
  request.onupgradeneeded = () => {
    const db = request.result;
    for (const clear of ['meta', 'blobs', 'staged']) db.createObjectStore(clear);
    for (const sealed of ['inbox', 'captures', 'deliveries', 'partners'])
      db.createObjectStore(sealed, { keyPath: 'id' });
    db.createObjectStore('custody', { keyPath: 'seq' });
    db.createObjectStore('events', { keyPath: 'seq' }).createIndex('about', 'about');
    const flags = db.createObjectStore('flags', { keyPath: 'n', autoIncrement: true });
    flags.createIndex('id', 'id', { unique: true });
    flags.createIndex('dedupe', 'dedupe', { unique: true });
    flags.createIndex('page', ['page', 'n']);
    flags.createIndex('case', ['case', 'n']);
  };
  const db = await asked(request);
  const tx = db.transaction(Object.keys(kept), 'readwrite');
  for (const [name, records] of Object.entries(kept)) {
    const store = tx.objectStore(name);
    for (const { key, value } of records) {
      const { words: _, ...plain } = name === 'flags' ? (value as Record<string, unknown>) : { words: null };
      if (store.keyPath === null) store.put(value, key);
      else store.put(name === 'flags' ? plain : value);
    }
  }
  await new Promise((done) => tx.addEventListener('complete', done));
  db.close();
}

/** As it lies on the disk, past our own code. */
async function rawContent(): Promise<Record<string, { key: IDBValidKey; value: unknown }[]>> {
  const db = await asked(indexedDB.open('athar'));
  const content: Awaited<ReturnType<typeof rawContent>> = {};
  for (const name of db.objectStoreNames) {
    const store = db.transaction(name).objectStore(name);
    const [keys, values] = [await asked(store.getAllKeys()), await asked(store.getAll())];
    content[name] = keys.map((key, at) => ({ key, value: values[at] as unknown }));
  }
  db.close();
  return content;
}

async function version(): Promise<number | undefined> {
  return (await indexedDB.databases()).find(({ name }) => name === 'athar')?.version;
}

function asked<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
}

async function open(): Promise<Awaited<ReturnType<typeof everything>>> {
  expect(await unlock(passphrase)).toEqual({ state: 'unlocked' });
  expect(await drainInbox()).toMatchObject({ damaged: 0 });
  return everything();
}

test('nothing is lost, everything still opens', async () => {
  const before = await rawContent();
  expect(await version()).toBe(1);
  const { flags, counts } = await open();
  expect(await version()).toBe(2);
  const texts = flags.flatMap(({ captures }) => captures.map(({ post }) => post.text));
  expect(texts.sort()).toEqual(['waits', inFeed().text, examplePost().text].sort());
  expect(flags.map(({ flag }) => flag.review.note)).toContain('kept note');
  const withFile = flags.flatMap(({ captures }) => captures).find((capture) => capture.snapshot !== null)!;
  expect(await readFile(withFile.snapshot!)).toEqual(utf8('<p>invented</p>'));
  expect(counts).toMatchObject({ inbox: 0, captures: 3, deliveries: 1, partners: 1, blobs: before.blobs!.length });
});

test('new captures are kept: the known post joins its flag, another begins one that can be completed', async () => {
  await open();
  await saveCapture(exampleCapture());
  const words = 'Another invented sentence that is long enough to begin a flag by its words.';
  const begun = { ...inFeed(), text: words };
  await saveCapture(exampleCapture({ post: begun }));
  await drainInbox();
  await saveCapture(exampleCapture({ post: { ...begun, postId: '811000000000001' } }));
  await drainInbox();
  const { flags } = await everything();
  expect(flags).toHaveLength(4);
  expect(flags.filter(({ captures }) => captures.length === 2)).toHaveLength(2);
});

test('killed in the middle of the upgrade it is still version 1 with every byte, and the next start upgrades it', async () => {
  const before = await rawContent();
  const real = IDBObjectStore.prototype.createIndex;
  const killed = vi.spyOn(IDBObjectStore.prototype, 'createIndex').mockImplementation(function (
    this: IDBObjectStore,
    ...input: Parameters<typeof real>
  ) {
    real.apply(this, input);
    this.transaction.abort();
    throw new Error('killed');
  } as typeof real);
  await expect(unlock(passphrase)).rejects.toThrow();
  expect(killed).toHaveBeenCalledOnce();
  vi.restoreAllMocks();
  await newContext();
  expect(await version()).toBe(1);
  expect(await rawContent()).toEqual(before);
  expect((await open()).flags).toHaveLength(3);
});

async function newContext(): Promise<void> {
  await closeDatabase();
  await browser.storage.session.clear();
}
