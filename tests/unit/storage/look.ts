import { expect } from 'vitest';
import { custodyFor, listFlags, readFlag } from '../../../utils/actions/flags';
import { type CustodyEvent, checkChain } from '../../../utils/evidence/custody';
import { CustodyEvent as EventSchema } from '../../../utils/evidence/custody-schema';
import type { Capture } from '../../../utils/schema/capture';
import type { Flag } from '../../../utils/schema/flag';
import { unlockedVault } from '../../../utils/storage/browser-world';
import { custodyEntries } from '../../../utils/storage/custody';
import { database, type Store } from '../../../utils/storage/database';

/** Everything that is kept, opened, with the custody log checked against every event that is left. */
export async function everything() {
  const flags: { flag: Flag; captures: Capture[] }[] = [];
  for (const flag of (await listFlags({ limit: 1_000 })).flags) flags.push((await readFlag(flag.id))!);
  const entries = await custodyEntries();
  const events = await allEvents();
  expect(await checkChain(entries, events)).toMatchObject({ ok: true });
  for (const { flag, captures } of flags) await expectOwnEvents(flag, captures);
  return { flags, entries, events, counts: await counts() };
}

export async function counts(): Promise<Record<Store, number>> {
  const db = await database();
  const stores = [...db.objectStoreNames];
  const numbers = await Promise.all(stores.map((store) => db.count(store)));
  return Object.fromEntries(stores.map((store, at) => [store, numbers[at]])) as Record<Store, number>;
}

async function allEvents(): Promise<Map<number, CustodyEvent>> {
  const vault = await unlockedVault();
  const events = new Map<number, CustodyEvent>();
  for (const { seq, sealed } of await (await database()).getAll('events')) {
    const opened = await vault.openRecord({ store: 'events', id: String(seq), rev: 1 }, sealed);
    events.set(seq, EventSchema.parse(opened));
  }
  return events;
}

/** Each capture's event is found by its flag, and nobody else's. */
async function expectOwnEvents(flag: Flag, captures: Capture[]): Promise<void> {
  const { events } = await custodyFor([flag.id]);
  const items = [flag.id, ...captures.map((capture) => capture.id)];
  for (const event of Object.values(events)) expect(items).toContain(event.item);
  const captured = Object.values(events).filter(
    (event) => event.type === 'item.captured' || event.type === 'item.imported',
  );
  expect(captured.map((event) => event.item).sort()).toEqual(captures.map((capture) => capture.id).sort());
}
