import type { Vault } from '../vault/vault';
import { database } from './database';
import { type FoundFlag, openable, openableCapture, postIndexes } from './flags';
import { areOtherAccounts } from './same-post';

/**
 * The other flags of a flag's post. `certain`: number or address is the same; `possible`: the author's name and the beginning
 * are, and no account says that somebody else wrote it.
 */
export interface OtherFlags {
  certain: FoundFlag[];
  possible: FoundFlag[];
}

/** A post has several flags where one was full, or was seen with less, or in two clients that number it differently. */
export async function otherFlags(vault: Vault, { record, flag }: FoundFlag): Promise<OtherFlags> {
  const last = await openableCapture(vault, flag.captures.at(-1)!);
  const post = last && (await postIndexes(vault, last.post));
  const seen = new Set([record.id]);
  const certain = await carrying(vault, [record.dedupe, post?.dedupe, post?.link], seen);
  const alike = await carrying(vault, [record.words, post?.words], seen);
  const { authorHandle } = flag.summary;
  return { certain, possible: alike.filter((one) => !areOtherAccounts(one.flag.summary.authorHandle, authorHandle)) };
}

/** A flag that gave up its post carries what it was found by in the place of its beginning. */
async function carrying(
  vault: Vault,
  indexes: readonly (string | null | undefined)[],
  seen: Set<string>,
): Promise<FoundFlag[]> {
  const db = await database();
  const flags: FoundFlag[] = [];
  for (const index of indexes) {
    if (index === null || index === undefined) continue;
    for (const by of ['dedupe', 'words'] as const) {
      for (const record of await db.getAllFromIndex('flags', by, index)) {
        if (seen.has(record.id)) continue;
        seen.add(record.id);
        const found = await openable(vault, record);
        if (found !== null) flags.push(found);
      }
    }
  }
  return flags;
}
