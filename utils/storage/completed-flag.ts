import type { Vault } from '../vault/vault';
import { completes, type Seen } from './completes';
import { database } from './database';
import { type FoundFlag, openable, openableCapture } from './flags';

/** More posts that begin alike than a person keeps by accident: nothing tells any more which is which. */
const mostAlike = 50;

/**
 * The one flag that was begun with less than this capture shows, if it is certain. The same threat posted twice has two
 * numbers: when a second post could have been the one that was seen first, nothing is joined.
 */
export async function completedFlag(vault: Vault, words: string, capture: Seen): Promise<FoundFlag | null> {
  const records = await (await database()).getAllFromIndex('flags', 'words', words, mostAlike + 1);
  if (records.length > mostAlike) return null;
  const alike: { found: FoundFlag; seen: Seen }[] = [];
  for (const record of records) {
    const found = await openable(vault, record);
    const seen = found === null ? null : await seenBy(vault, found);
    // What cannot be opened could be any post.
    if (found === null || seen === null) return null;
    alike.push({ found, seen });
  }
  const begun = alike.filter(({ seen }) => completes(seen, capture));
  const [only] = begun;
  if (only === undefined || begun.length > 1) return null;
  return alike.some(({ seen }) => completes(only.seen, seen)) ? null : only.found;
}

// Its last capture is its fullest, and its post was there when the first was made.
async function seenBy(vault: Vault, { flag }: FoundFlag): Promise<Seen | null> {
  const last = await openableCapture(vault, flag.captures.at(-1)!);
  return last && { post: last.post, endedAt: flag.summary.capturedAt };
}
