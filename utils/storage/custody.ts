import { AtharError } from '../errors';
import { type CustodyEntry, type CustodyEvent, nextEntry } from '../evidence/custody';
import { CustodyEvent as EventSchema } from '../evidence/custody-schema';
import type { Vault } from '../vault/vault';
import { alone } from './alone';
import { database, type Store, type Writing, write } from './database';
import type { SealedEvent } from './records';

/**
 * Appends events to the log and does `run` in the same strict transaction. The head is read inside the lock and again
 * inside the transaction; `seal` is where WebCrypto may be awaited, since the numbers are known there.
 */
export async function chained<Prepared, Result>(input: {
  events: CustodyEvent[];
  stores: Store[];
  seal(entries: CustodyEntry[]): Promise<Prepared>;
  run(tx: Writing, prepared: Prepared): Promise<Result>;
}): Promise<Result> {
  return alone('athar-custody', async () => {
    const last = await lastEntry();
    const entries = await linksAfter(last, input.events);
    const prepared = await input.seal(entries);
    return write(['custody', ...input.stores], async (tx) => {
      const head = (await tx.objectStore('custody').openKeyCursor(null, 'prev'))?.key ?? 0;
      if (head !== (last?.seq ?? 0)) throw new Error('the custody log grew without its lock');
      for (const entry of entries) await tx.objectStore('custody').add(entry);
      return input.run(tx, prepared);
    });
  });
}

/** The public skeleton, oldest first. Readable while locked. */
export async function custodyEntries(): Promise<CustodyEntry[]> {
  return (await database()).getAll('custody');
}

/** For the store `events`: found again by the item it is about, without telling which that is. */
export async function sealEvent(vault: Vault, seq: number, event: CustodyEvent): Promise<SealedEvent> {
  const sealed = await vault.sealRecord(address(seq), event);
  return { seq, sealed, about: await about(vault, event.item) };
}

/** Events about these items, by sequence number. Damaged ones are left out: their commits remain. */
export async function eventsAbout(vault: Vault, items: readonly string[]): Promise<Map<number, CustodyEvent>> {
  const db = await database();
  const events = new Map<number, CustodyEvent>();
  for (const item of items) {
    for (const { seq, sealed } of await db.getAllFromIndex('events', 'about', await about(vault, item))) {
      const event = await openEvent(vault, seq, sealed);
      if (event !== null) events.set(seq, event);
    }
  }
  return events;
}

/** Drops what the log says about an item; the entries stay, so that the chain holds. */
export async function removeEvents(tx: Writing, aboutIndex: string): Promise<void> {
  const keys = await tx.objectStore('events').index('about').getAllKeys(aboutIndex);
  for (const key of keys) await tx.objectStore('events').delete(key);
}

export function about(vault: Vault, item: string | null): Promise<string> {
  return vault.blindIndex(`event about ${item ?? 'the vault'}`);
}

async function openEvent(vault: Vault, seq: number, sealed: Uint8Array): Promise<CustodyEvent | null> {
  try {
    return EventSchema.safeParse(await vault.openRecord(address(seq), sealed)).data ?? null;
  } catch (error) {
    if (error instanceof AtharError && error.code === 'damaged') return null;
    throw error;
  }
}

function address(seq: number) {
  return { store: 'events', id: String(seq), rev: 1 } as const;
}

async function lastEntry(): Promise<CustodyEntry | null> {
  const cursor = await (await database()).transaction('custody').store.openCursor(null, 'prev');
  return cursor?.value ?? null;
}

async function linksAfter(last: CustodyEntry | null, events: CustodyEvent[]): Promise<CustodyEntry[]> {
  const entries: CustodyEntry[] = [];
  for (const event of events) entries.push(await nextEntry(entries.at(-1) ?? last, event));
  return entries;
}
