import { newEvent } from '../evidence/custody';
import { Flag } from '../schema/flag';
import type { Review } from '../schema/review';
import type { Vault } from '../vault/vault';
import { alone } from './alone';
import { type FlagChange, writeFlags } from './change-flag';
import { type FoundFlag, findFlag } from './flags';
import { otherFlags } from './other-flags';

/**
 * A review that says whether a child is in the picture says so of the post, not of one flag: it reaches every flag of it, each
 * with its own event, in one transaction. A mark also reaches what only could be the same post; taken back, it stays there
 * until she takes it back there. An unknown flag is skipped.
 */
export async function markPost(
  vault: Vault,
  id: string,
  { patch, at }: { patch: Partial<Review> & Pick<Review, 'childShown'>; at: string },
): Promise<void> {
  await alone('athar-inbox', async () => {
    const found = await findFlag(vault, id);
    if (found === null) return;
    const { childShown } = patch;
    const { certain, possible } = await otherFlags(vault, found);
    const others = childShown ? [...certain, ...possible] : certain;
    await writeFlags(vault, [
      reviewed(found, patch, at),
      ...others
        .filter(({ flag }) => flag.review.childShown !== childShown)
        .map((each) => reviewed(each, { childShown }, at)),
    ]);
  });
}

/** She marked this flag, or another one of its very post. Throws `damaged`. */
export async function isMarkedFlag(vault: Vault, id: string): Promise<boolean> {
  const found = await findFlag(vault, id);
  if (found === null) return false;
  if (found.flag.review.childShown) return true;
  return (await otherFlags(vault, found)).certain.some(({ flag }) => flag.review.childShown);
}

function reviewed(found: FoundFlag, patch: Partial<Review>, at: string): FlagChange {
  const { flag } = found;
  const told = newEvent('item.reviewed', flag.id, at, {});
  return { found, next: Flag.parse({ ...flag, review: { ...flag.review, ...patch } }), told };
}
