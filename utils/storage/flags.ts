import { AtharError } from '../errors';
import { Capture } from '../schema/capture';
import { Flag } from '../schema/flag';
import { RandomId, z } from '../schema/zod';
import type { Vault } from '../vault/vault';
import { database, type Writing } from './database';
import type { Sealed, SealedFlag } from './records';

/** A capture never changes; it remembers the flag that it became part of. */
const KeptCapture = z.strictObject({ flag: RandomId, capture: Capture });
export type KeptCapture = z.infer<typeof KeptCapture>;

export interface FoundFlag {
  record: SealedFlag;
  flag: Flag;
}

/** A writing of the flag, with its blind indexes. `previous` null = a first one, findable by `dedupe`. */
export async function sealFlag(
  vault: Vault,
  flag: Flag,
  previous: SealedFlag | null,
  dedupe: string | null = null,
): Promise<SealedFlag> {
  const rev = (previous?.rev ?? 0) + 1;
  const sealed = await vault.sealRecord({ store: 'flags', id: flag.id, rev }, flag);
  const record: SealedFlag = { id: flag.id, rev, sealed, page: await pageIndex(vault, flag.summary.pageUrl) };
  if (previous?.n !== undefined) record.n = previous.n;
  const known = previous === null ? dedupe : previous.dedupe;
  if (known !== null && known !== undefined) record.dedupe = known;
  if (flag.review.caseName !== null) record.case = await caseIndex(vault, flag.review.caseName);
  return record;
}

/** Null = not there. Throws `damaged`. */
export async function findFlag(vault: Vault, id: string): Promise<FoundFlag | null> {
  const record = await (await database()).getFromIndex('flags', 'id', id);
  return record === undefined ? null : { record, flag: await openFlag(vault, record) };
}

export async function openFlag(vault: Vault, record: SealedFlag): Promise<Flag> {
  return parsed(Flag, await vault.openRecord({ store: 'flags', id: record.id, rev: record.rev }, record.sealed));
}

export async function sealCapture(vault: Vault, kept: KeptCapture): Promise<Sealed> {
  const { id } = kept.capture;
  return { id, rev: 1, sealed: await vault.sealRecord({ store: 'captures', id, rev: 1 }, kept) };
}

/** Null = not there. Throws `damaged`. */
export async function findCapture(vault: Vault, id: string): Promise<KeptCapture | null> {
  const record = await (await database()).get('captures', id);
  if (record === undefined) return null;
  return parsed(KeptCapture, await vault.openRecord({ store: 'captures', id, rev: record.rev }, record.sealed));
}

/** The writing that was prepared for `record` no longer fits when another came in between. */
export async function mustBeUnchanged(tx: Writing, record: SealedFlag): Promise<void> {
  const now = await tx.objectStore('flags').index('id').get(record.id);
  if (now?.rev !== record.rev) throw new Error('a flag changed without its lock');
}

export function pageIndex(vault: Vault, pageUrl: string): Promise<string> {
  return vault.blindIndex(`page ${pageUrl}`);
}

export function caseIndex(vault: Vault, caseName: string): Promise<string> {
  return vault.blindIndex(`case ${caseName}`);
}

function parsed<Shape extends z.ZodType>(shape: Shape, value: unknown): z.infer<Shape> {
  const result = shape.safeParse(value);
  if (!result.success) throw new AtharError('damaged');
  return result.data;
}
