import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import { AtharError } from '../errors';
import type { CustodyEntry } from '../evidence/custody-schema';
import type { Attempts } from '../vault/back-off';
import type { VaultMeta } from '../vault/meta';

/** Ciphertext with what its address needs; ids are random and tell nothing. */
export interface Sealed {
  id: string;
  rev: number;
  sealed: Uint8Array<ArrayBuffer>;
}

/** Sealed to the vault's public recipient, because it may be written while locked. */
export interface InboxEntry {
  /** Id of the capture; of nothing else when it only carries an event. */
  id: string;
  /** Custody entry that commits to it. */
  seq: number;
  sealed: Uint8Array<ArrayBuffer>;
  /** Blobs of the capture, so that it can be taken back while locked. */
  blobs: string[];
}

/** Blind indexes (keyed digests) are the only thing a search can see; absent = not findable this way. */
export interface SealedFlag extends Sealed {
  n?: number;
  dedupe?: string;
  page: string;
  case?: string;
}

export interface SealedEvent extends Sealed {
  seq: number;
  /** Blind index of the item it is about. */
  about: string;
}

export interface Schema extends DBSchema {
  meta: { key: 'vault' | 'attempts' | 'creating'; value: VaultMeta | Attempts | true };
  inbox: { key: string; value: InboxEntry };
  /** `iv || ciphertext` under a one-time key, or bytes sealed with age. */
  blobs: { key: string; value: Uint8Array<ArrayBuffer> };
  /** Blob id → when it was written (ms), until a capture or a delivery claims it. */
  staged: { key: string; value: number };
  captures: { key: string; value: Sealed };
  flags: {
    key: number;
    value: SealedFlag;
    indexes: { id: string; dedupe: string; page: [string, number]; case: [string, number] };
  };
  deliveries: { key: string; value: Sealed };
  partners: { key: string; value: Sealed };
  custody: { key: number; value: CustodyEntry };
  events: { key: number; value: SealedEvent; indexes: { about: string } };
}

export type Store = StoreNames<Schema>;
export type Writing<Stores extends Store[]> = IDBPTransaction<Schema, Stores, 'readwrite'>;

export const databaseName = 'athar';
let opening: Promise<IDBPDatabase<Schema>> | null = null;

/** One connection for each context; opened again after the browser or an erase closed it. */
export function database(): Promise<IDBPDatabase<Schema>> {
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

/**
 * All or nothing, on disk before it returns. `run` may await only requests of this transaction:
 * awaiting anything else (WebCrypto!) lets IndexedDB commit it early, so seal before.
 * Throws `AtharError('quota')` when the disk is full.
 */
export async function write<Stores extends Store[], Result>(
  stores: [...Stores],
  run: (tx: Writing<Stores>) => Promise<Result>,
): Promise<Result> {
  const tx = (await database()).transaction(stores, 'readwrite', { durability: 'strict' });
  // A failed transaction rejects `done` as well; the reason below is the one to tell.
  tx.done.catch(() => {});
  try {
    const result = await run(tx as Writing<Stores>);
    await tx.done;
    return result;
  } catch (error) {
    abort(tx);
    throw full(error) || full(tx.error) ? new AtharError('quota') : error;
  }
}

function open(): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(databaseName, 1, {
    upgrade(db) {
      for (const name of ['meta', 'blobs', 'staged'] as const) db.createObjectStore(name);
      for (const name of ['inbox', 'captures', 'deliveries', 'partners'] as const) {
        db.createObjectStore(name, { keyPath: 'id' });
      }
      db.createObjectStore('custody', { keyPath: 'seq' });
      db.createObjectStore('events', { keyPath: 'seq' }).createIndex('about', 'about');
      const flags = db.createObjectStore('flags', { keyPath: 'n', autoIncrement: true });
      flags.createIndex('id', 'id', { unique: true });
      // The database itself refuses a second flag for one post.
      flags.createIndex('dedupe', 'dedupe', { unique: true });
      flags.createIndex('page', ['page', 'n']);
      flags.createIndex('case', ['case', 'n']);
    },
    // Another context erases or upgrades: let go at once, so that it need not wait.
    blocking: () => void closeDatabase(),
    terminated: forget,
  });
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

function full(error: unknown): boolean {
  // Chromium and Firefox: DOMException, or the newer QuotaExceededError class; both carry this name.
  return error instanceof Error && error.name === 'QuotaExceededError';
}
