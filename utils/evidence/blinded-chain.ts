import { concatBytes, fromHex, toHex, utf8 } from './bytes';
import { type CustodyEntry, type CustodyEvent, commitOf, linkAfter } from './custody';
import { sha256 } from './hash';

/**
 * The vault's chain as one organisation sees it: every commit hashed once more with the public key that only this
 * organisation knows her by. Order and completeness stay checkable, the same log always gives the same chain, and two
 * organisations that compare theirs find nothing equal but its length.
 */
export async function blindChain(entries: readonly CustodyEntry[], publicKey: Uint8Array): Promise<CustodyEntry[]> {
  const blinded: CustodyEntry[] = [];
  let last: CustodyEntry | null = null;
  for (const { commit } of entries) {
    last = await linkAfter(last, await blindCommit(commit, publicKey));
    blinded.push(last);
  }
  return blinded;
}

/** What an event's entry says in that organisation's chain. */
export function blindedCommitOf(publicKey: Uint8Array): (event: CustodyEvent) => Promise<string> {
  return async (event) => blindCommit(await commitOf(event), publicKey);
}

async function blindCommit(commit: string, publicKey: Uint8Array): Promise<string> {
  return toHex(await sha256(concatBytes(utf8('athar-blind-v1\0'), publicKey, fromHex(commit))));
}
