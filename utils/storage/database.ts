import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import { AtharError } from '../errors';
import type { CustodyEntry } from '../evidence/custody-schema';
import type { InboxEntry, Sealed, SealedEvent, SealedFlag } from './records';

export interface Schema extends DBSchema {
  /** Clear: header and public recipient of the vault, wrong tries, a creation that has begun, flags without `words`. */
  meta: { key: 'vault' | 'attempts' | 'creating' | 'wordless'; value: unknown };
  inbox: { key: string; value: InboxEntry };
  /** `iv || ciphertext` under a one-time key, or bytes sealed with age. */
  blobs: { key: string; value: Uint8Array<ArrayBuffer> };
  /** Blob id → when it was written (ms), until a capture or a delivery claims it. */
  staged: { key: string; value: number };
  captures: { key: string; value: Sealed };
  flags: {
    key: number;
    value: SealedFlag;
    indexes: { id: string; dedupe: string; words: string; page: [string, number]; case: [string, number] };
  };
  deliveries: { key: string; value: Sealed };
  partners: { key: string; value: Sealed };
  /** Clear: the public skeleton of the custody log. */
  custody: { key: number; value: CustodyEntry };
  events: { key: number; value: SealedEvent; indexes: { about: string } };
}

export type Store = StoreNames<Schema>;
export type Database = IDBPDatabase<Schema>;
export type Writing = IDBPTransaction<Schema, Store[], 'readwrite'>;

const name = 'athar';
let opening: Promise<Database> | null = null;

/** One connection for each context; opened again after the browser or an erase closed it. */
export function database(): Promise<Database> {
  opening ??= open();
  opening.catch(forget);
  return opening;
}

/** Nothing may hold the database while it is being deleted. */
export async function closeDatabase(): Promise<void> {
  const open = opening;
  forget();
  (await open?.catch(() => null))?.close();
}

/** Every context lets go by itself (`blocking`), so this waits only for transactions under way. */
export async function deleteDatabase(): Promise<void> {
  await closeDatabase();
  await deleteDB(name);
}

/**
 * All or nothing, on disk before it returns. `run` may await only requests of this transaction:
 * awaiting anything else (WebCrypto!) lets IndexedDB commit it early, so seal before. One request after the other:
 * of several at once, only the first failure has somebody who hears of it.
 * Throws `AtharError('quota')` when the disk is full.
 */
export async function write<Result>(stores: Store[], run: (tx: Writing) => Promise<Result>): Promise<Result> {
  const tx = (await database()).transaction(stores, 'readwrite', { durability: 'strict' });
  // A failed transaction rejects `done` as well; the reason below is the one to tell.
  tx.done.catch(() => {});
  try {
    const result = await run(tx);
    await tx.done;
    return result;
  } catch (error) {
    abort(tx);
    throw isFull(error) || isFull(tx.error) ? new AtharError('quota') : error;
  }
}

function open(): Promise<Database> {
  return openDB<Schema>(name, 2, {
    upgrade(db, from, _to, tx) {
      // An upgrade that fails rejects `done` as well; the opening is what tells.
      tx.done.catch(() => {});
      if (from < 1) create(db);
      // 2026-11-24: a fuller capture finds the flag that was begun with less.
      tx.objectStore('flags').createIndex('words', 'words');
      // Only an open vault can tell by what older flags are found: `fillWords`.
      if (from === 1) void tx.objectStore('meta').put(true, 'wordless');
    },
    // Another context erases or upgrades: let go at once, so that it need not wait.
    blocking: () => void closeDatabase(),
    terminated: forget,
  });
}

function create(db: Database): void {
  for (const clear of ['meta', 'blobs', 'staged'] as const) db.createObjectStore(clear);
  for (const sealed of ['inbox', 'captures', 'deliveries', 'partners'] as const) {
    db.createObjectStore(sealed, { keyPath: 'id' });
  }
  db.createObjectStore('custody', { keyPath: 'seq' });
  db.createObjectStore('events', { keyPath: 'seq' }).createIndex('about', 'about');
  const flags = db.createObjectStore('flags', { keyPath: 'n', autoIncrement: true });
  flags.createIndex('id', 'id', { unique: true });
  // The database itself refuses a second flag for one post.
  flags.createIndex('dedupe', 'dedupe', { unique: true });
  flags.createIndex('page', ['page', 'n']);
  flags.createIndex('case', ['case', 'n']);
}

function forget(): void {
  opening = null;
}

function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // Already aborted by the failed request.
  }
}

function isFull(error: unknown): boolean {
  // A DOMException, or the newer QuotaExceededError class: both carry this name.
  return error instanceof Error && error.name === 'QuotaExceededError';
}
