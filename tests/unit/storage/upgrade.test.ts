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
import { killedEverywhere } from './kill';
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
  await saveCapture(exampleCapture({ post: inChannel() }));
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

const timed = { postedAt: '2026-11-23T10:00:00.000Z', postedAtRaw: null, postedAtPrecision: 'hour' } as const;

function inFeed() {
  const author = { name: 'Invented Voice', handle: 'invented.voice', id: null, url: null };
  const text = 'She should not be allowed to speak in our town again.';
  return examplePost({ platform: 'facebook', postId: null, url: null, author, text, ...timed });
}

function inChannel() {
  const container = { name: 'Invented channel', id: '-1009', url: 'https://t.me/invented' };
  const text = 'Words of a channel, invented.';
  return examplePost({
    platform: 'telegram',
    kind: 'message',
    postId: '7',
    url: 'https://t.me/invented/7',
    text,
    container,
  });
}

/** The version 1 database of 2026-11-23: its stores and indexes written out here, its records copied without `words`. */
async function asVersion1(content?: Awaited<ReturnType<typeof rawContent>>): Promise<void> {
  const kept = content ?? (await rawContent());
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
  expect(texts.sort()).toEqual(['waits', inFeed().text, inChannel().text, examplePost().text].sort());
  expect(flags.map(({ flag }) => flag.review.note)).toContain('kept note');
  const withFile = flags.flatMap(({ captures }) => captures).find((capture) => capture.snapshot !== null)!;
  expect(await readFile(withFile.snapshot!)).toEqual(utf8('<p>invented</p>'));
  expect(counts).toMatchObject({ inbox: 0, captures: 4, deliveries: 1, partners: 1, blobs: before.blobs!.length });
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
  expect(flags).toHaveLength(5);
  expect(flags.filter(({ captures }) => captures.length === 2)).toHaveLength(2);
});

const opened = () => exampleCapture({ post: { ...inFeed(), ...timed, postId: '811000000000002' } });

test('a flag that version 1 began in a feed is completed by the opened post, as one of today is', async () => {
  await open();
  await saveCapture(opened());
  await drainInbox();
  const { flags } = await everything();
  expect(flags).toHaveLength(4);
  const whole = flags.find(({ flag }) => flag.summary.postId === '811000000000002');
  expect(whole?.captures.map(({ post }) => post.postId)).toEqual([null, '811000000000002']);
});

test('a flag that version 1 made of a post with an address is found by a link that she hands in', async () => {
  await open();
  const pasted = { ...inChannel(), postId: null, container: null, text: null };
  await saveCapture(exampleCapture({ origin: 'imported', post: pasted, pageUrl: pasted.url! }));
  await drainInbox();
  const { flags } = await everything();
  expect(flags).toHaveLength(4);
  expect(flags.find(({ captures }) => captures.length === 2)?.flag.summary.platform).toBe('telegram');
});

test('the mark is used up once; a vault that was never version 1 has none', async () => {
  await open();
  const marks = async () => (await rawContent()).meta!.map(({ key }) => key);
  expect(await marks()).not.toContain('wordless');
  await newProfile();
  await createVault({ passphrase });
  expect(await marks()).not.toContain('wordless');
});

test('killed anywhere while it looks through the old flags, it goes on at the next unlock', async () => {
  const version1 = await rawContent();
  const kills = await killedEverywhere({
    async prepare() {
      await newContext();
      await asked(indexedDB.deleteDatabase('athar'));
      await asVersion1(version1);
      expect(await unlock(passphrase)).toEqual({ state: 'unlocked' });
    },
    run: drainInbox,
    async look() {
      await open();
      const records = (await rawContent()).flags!.map(({ value }) => value as { words?: string });
      // X numbers its posts: those two flags need no other index.
      expect(records.filter(({ words }) => words !== undefined)).toHaveLength(2);
      expect((await rawContent()).meta!.map(({ key }) => key)).not.toContain('wordless');
      await saveCapture(opened());
      await drainInbox();
      expect((await everything()).flags).toHaveLength(4);
    },
  });
  expect(kills).toBeGreaterThan(20);
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
  expect((await open()).flags).toHaveLength(4);
});

async function newContext(): Promise<void> {
  await closeDatabase();
  await browser.storage.session.clear();
}
