import { AtharError } from '../errors';
import type { z } from '../schema/zod';
import type { Vault } from '../vault/vault';
import { database, type Store, type Writing, write } from './database';
import type { Sealed } from './records';

type Name = 'deliveries' | 'partners';

/** Writes a value whole. `alsoIn` and `also`: what must happen in the same transaction. */
export function putSealed(
  vault: Vault,
  store: Name,
  value: { id: string },
  alsoIn?: Store[],
  also?: (tx: Writing) => Promise<void>,
): Promise<void> {
  return putAllSealed(vault, store, [value], alsoIn, also);
}

/** All of them or none. */
export async function putAllSealed(
  vault: Vault,
  store: Name,
  values: readonly { id: string }[],
  alsoIn: Store[] = [],
  also: (tx: Writing) => Promise<void> = async () => {},
): Promise<void> {
  const records: Sealed[] = [];
  for (const value of values) {
    const { id } = value;
    const rev = ((await (await database()).get(store, id))?.rev ?? 0) + 1;
    records.push({ id, rev, sealed: await vault.sealRecord({ store, id, rev }, value) });
  }
  await write([store, ...alsoIn], async (tx) => {
    await also(tx);
    for (const record of records) await tx.objectStore(store).put(record);
  });
}

/** Null = not there. Throws `damaged`. */
export async function getSealed<Shape extends z.ZodType>(
  vault: Vault,
  store: Name,
  shape: Shape,
  id: string,
): Promise<z.infer<Shape> | null> {
  const record = await (await database()).get(store, id);
  return record === undefined ? null : opened(vault, store, shape, record);
}

/** Damaged records are left out: one must not take the others with it. */
export async function listSealed<Shape extends z.ZodType>(
  vault: Vault,
  store: Name,
  shape: Shape,
): Promise<z.infer<Shape>[]> {
  const records = await (await database()).getAll(store);
  const values = await Promise.allSettled(records.map((record) => opened(vault, store, shape, record)));
  return values.flatMap((value) => {
    if (value.status === 'fulfilled') return [value.value];
    if (value.reason instanceof AtharError && value.reason.code === 'damaged') return [];
    throw value.reason;
  });
}

async function opened<Shape extends z.ZodType>(
  vault: Vault,
  store: Name,
  shape: Shape,
  { id, rev, sealed }: Sealed,
): Promise<z.infer<Shape>> {
  const parsed = shape.safeParse(await vault.openRecord({ store, id, rev }, sealed));
  if (!parsed.success) throw new AtharError('damaged');
  return parsed.data;
}
