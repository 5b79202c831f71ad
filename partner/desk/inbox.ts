import { mkdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from '../../utils/schema/zod';
import { DeskError } from './desk-error';
import { namesIn, readIfThere, readTextIfThere, writeWhole } from './files';
import { onlyOne } from './only-one';
import type { RefusedBag } from './open-sealed';

/** Sealed envelopes of this desk: `inbox/` waits, `opened/` and `refused/` were looked at. Bytes never change. */
const places = ['inbox', 'opened', 'refused'] as const;
type Place = (typeof places)[number];

export async function keepSealed(data: string, id: string, sealed: Uint8Array, place: Place = 'inbox'): Promise<void> {
  await writeWhole(pathOf(data, place, id), sealed);
}

/** The one envelope that `start` is the beginning of. */
export async function findSealed(data: string, start: string): Promise<{ id: string; bytes: Uint8Array }> {
  const ids = (await Promise.all(places.map((place) => sealedIn(data, place)))).flat();
  const id = onlyOne(ids, start);
  const found = await readSealed(data, id);
  if (found === null) throw new DeskError('not-found', `No envelope ${id}.`);
  return { id, bytes: found.bytes };
}

/** Ids in one place, oldest first (they sort by their creation). */
export async function sealedIn(data: string, place: Place): Promise<string[]> {
  const names = await namesIn(join(data, place));
  return names.filter((name) => name.endsWith('.age')).map((name) => name.slice(0, -4));
}

/** When this desk fetched it: the intake keeps the hour only, and the time in an id is the sender's. */
export async function arrivedAt(data: string, id: string): Promise<string> {
  return (await stat(pathOf(data, 'inbox', id))).mtime.toISOString();
}

export async function readSealed(data: string, id: string): Promise<{ place: Place; bytes: Uint8Array } | null> {
  for (const place of places) {
    const bytes = await readIfThere(pathOf(data, place, id));
    if (bytes !== null) return { place, bytes };
  }
  return null;
}

export async function moveSealed(data: string, id: string, from: Place, to: Place): Promise<void> {
  if (from === to) return;
  await mkdir(join(data, to), { recursive: true, mode: 0o700 });
  await rename(pathOf(data, from, id), pathOf(data, to, id));
}

const Refusal = z.strictObject({ reason: z.string(), where: z.string(), at: z.iso.datetime() });
export type Refusal = z.infer<typeof Refusal>;

export async function keepRefusal(data: string, id: string, { reason, where }: RefusedBag, now: Date): Promise<void> {
  const refusal: Refusal = { reason, where, at: now.toISOString() };
  await writeWhole(join(data, 'refused', `${id}.json`), `${JSON.stringify(refusal)}\n`);
}

export async function readRefusal(data: string, id: string): Promise<Refusal | null> {
  const text = await readTextIfThere(join(data, 'refused', `${id}.json`));
  return text === null ? null : Refusal.parse(JSON.parse(text));
}

function pathOf(data: string, place: Place, id: string): string {
  return join(data, place, `${id}.age`);
}
