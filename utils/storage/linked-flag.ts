import type { Capture } from '../schema/capture';
import type { Vault } from '../vault/vault';
import { database } from './database';
import { type FoundFlag, openable } from './flags';

/** As many as are looked through: each has to be opened. */
const mostAlike = 50;
/** As the schema of `Flag.captures` has it. */
export const mostObservations = 500;

/**
 * The flag of the post that a pasted link names: the clients of one platform number and name one post differently, its
 * address is the same. Two real captures are never joined by it.
 */
export async function linkedFlag(
  vault: Vault,
  link: string,
  capture: Pick<Capture, 'origin'>,
): Promise<FoundFlag | null> {
  const records = await (await database()).getAllFromIndex('flags', 'words', link, mostAlike);
  for (const record of records) {
    const found = await openable(vault, record);
    if (found === null || found.flag.captures.length >= mostObservations) continue;
    if (capture.origin === 'imported' || found.flag.summary.origin === 'imported') return found;
  }
  return null;
}
