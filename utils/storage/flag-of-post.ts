import type { Capture } from '../schema/capture';
import type { Vault } from '../vault/vault';
import { completedFlag } from './completed-flag';
import { database } from './database';
import { type FoundFlag, openable, type PostIndexes, postIndexes } from './flags';
import { linkedFlag, mostObservations } from './linked-flag';
import type { SealedFlag } from './records';
import { areOtherAccounts } from './same-post';

/** What tells which post a capture is of. */
export type OfPost = Pick<Capture, 'post' | 'endedAt' | 'origin'>;

export interface KnownPost {
  /** The record that holds this very post, even where it cannot be opened or is full. */
  record: SealedFlag | undefined;
  found: FoundFlag | null;
  by: 'post' | 'beginning' | 'link';
}

/** The flag that another capture of this post belongs to, and by what it was found. */
export async function flagOfPost(
  vault: Vault,
  capture: OfPost,
  { dedupe, words, link }: PostIndexes,
): Promise<KnownPost> {
  const record = dedupe === null ? undefined : await (await database()).getFromIndex('flags', 'dedupe', dedupe);
  if (record !== undefined) return { record, found: await openable(vault, record), by: 'post' };
  const begun = words === null ? null : await completedFlag(vault, words, capture);
  if (begun !== null && !isFull(begun)) return { record, found: begun, by: 'beginning' };
  const linked = link === null ? null : await linkedFlag(vault, link, capture);
  // A full one takes no more captures, but what she said of a child in it holds for the next flag of its post.
  return linked === null ? { record, found: begun, by: 'beginning' } : { record, found: linked, by: 'link' };
}

/** She said that a child is in the picture of this post, or of one that only could be it: a picture too few harms nobody. */
export async function isMarked(vault: Vault, capture: OfPost): Promise<boolean> {
  const indexes = await postIndexes(vault, capture.post);
  return marks(vault, (await flagOfPost(vault, capture, indexes)).found, { ...indexes, post: capture.post });
}

/** The same where its flag was looked for already. */
export async function marks(
  vault: Vault,
  found: FoundFlag | null,
  { dedupe, words, link, post }: PostIndexes & Pick<OfPost, 'post'>,
): Promise<boolean> {
  if (found?.flag.review.childShown === true) return true;
  const db = await database();
  for (const index of [dedupe, words, link]) {
    for (const record of index === null ? [] : await db.getAllFromIndex('flags', 'words', index)) {
      const flag = (await openable(vault, record))?.flag;
      const isOther = index === words && areOtherAccounts(flag?.summary.authorHandle ?? null, post.author.handle);
      if (flag?.review.childShown === true && !isOther) return true;
    }
  }
  return false;
}

export function isFull({ flag }: FoundFlag): boolean {
  return flag.captures.length >= mostObservations;
}
