import { AtharError } from '../errors';
import { Capture } from '../schema/capture';
import { Flag } from '../schema/flag';
import type { Post } from '../schema/post';
import { RandomId, z } from '../schema/zod';
import type { Vault } from '../vault/vault';
import { wordsOf } from './completes';
import { database, type Writing } from './database';
import type { Sealed, SealedFlag } from './records';
import { linkOf, samePost } from './same-post';

/** A capture never changes; it remembers the flag that it became part of. */
const KeptCapture = z.strictObject({ flag: RandomId, capture: Capture });
export type KeptCapture = z.infer<typeof KeptCapture>;

export interface FoundFlag {
  record: SealedFlag;
  flag: Flag;
}

/** The blind indexes by which another capture of its post finds a flag. */
export interface PostIndexes {
  dedupe: string | null;
  words: string | null;
  link: string | null;
}

/** A writing of the flag, with its blind indexes. `post`: by what it is found from now on; by default as before. */
export async function sealFlag(
  vault: Vault,
  flag: Flag,
  previous: SealedFlag | null,
  post: PostIndexes = { dedupe: previous?.dedupe ?? null, words: previous?.words ?? null, link: null },
): Promise<SealedFlag> {
  const rev = (previous?.rev ?? 0) + 1;
  const sealed = await vault.sealRecord({ store: 'flags', id: flag.id, rev }, flag);
  const record: SealedFlag = { id: flag.id, rev, sealed, page: await pageIndex(vault, flag.summary.pageUrl) };
  if (previous?.n !== undefined) record.n = previous.n;
  if (post.dedupe !== null) record.dedupe = post.dedupe;
  const begins = post.words ?? post.link;
  if (begins !== null) record.words = begins;
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

/** Null when it is damaged. */
export async function openable(vault: Vault, record: SealedFlag): Promise<FoundFlag | null> {
  const flag = await undamaged(openFlag(vault, record));
  return flag && { record, flag };
}

/** A capture with the flag it belongs to. Null when either is damaged or not there. */
export async function openableWithFlag(vault: Vault, id: string): Promise<{ flag: Flag; capture: Capture } | null> {
  const kept = await undamaged(findCapture(vault, id));
  const found = kept && (await undamaged(findFlag(vault, kept.flag)));
  return kept && found && { flag: found.flag, capture: kept.capture };
}

/** Null when it is damaged or not there. */
export async function openableCapture(vault: Vault, id: string): Promise<Capture | null> {
  return (await undamaged(findCapture(vault, id)))?.capture ?? null;
}

async function undamaged<Opened>(opening: Promise<Opened>): Promise<Opened | null> {
  try {
    return await opening;
  } catch (error) {
    if (error instanceof AtharError && error.code === 'damaged') return null;
    throw error;
  }
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

export async function postIndexes(vault: Vault, post: Post): Promise<PostIndexes> {
  const blind = async (known: string | null) => (known === null ? null : vault.blindIndex(`post ${known}`));
  return {
    dedupe: await blind(samePost(post)),
    words: await blind(wordsOf(post)),
    link: await blind(linkOf(post)),
  };
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
