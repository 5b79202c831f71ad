import { readBagInfo } from '../../utils/evidence/bag-info';
import { fromUtf8 } from '../../utils/evidence/bytes';
import { type ReadRefusal, readBag } from '../../utils/evidence/read-bag';
import { type SealRefusal, tryToOpen } from '../../utils/evidence/seal';
import type { Accepted, BagRefusal } from '../../utils/evidence/verdict';
import { verifyBag } from '../../utils/evidence/verify-bag';

export type RefusalReason = SealRefusal | ReadRefusal['reason'] | BagRefusal;

export interface RefusedBag {
  verdict: 'refused';
  reason: RefusalReason;
  where: string;
  /** Where a refusal can be told to the sender; null when the bag does not even say that. */
  replyRecipient: string | null;
}

export interface OpenedBag {
  verdict: 'accepted';
  zip: Uint8Array;
  facts: Accepted;
}

/** Sealed bytes → what they hold, or why not. Pure but for the key: nothing is stored. */
export async function openSealed(sealed: Uint8Array, identity: string): Promise<OpenedBag | RefusedBag> {
  const opened = await tryToOpen(sealed, identity);
  if ('refused' in opened) return { verdict: 'refused', reason: opened.refused, where: '', replyRecipient: null };
  const zip = opened.opened;
  const read = readBag(zip);
  if ('refused' in read) return { verdict: 'refused', ...read.refused, replyRecipient: null };
  const facts = await verifyBag(read.files);
  if (facts.verdict === 'accepted') return { verdict: 'accepted', zip, facts };
  const info = readBagInfo(fromUtf8(read.files.get('bag-info.txt') ?? new Uint8Array()) ?? '');
  const replyRecipient = typeof info === 'string' ? null : info.replyRecipient;
  return { verdict: 'refused', reason: facts.reason, where: facts.where, replyRecipient };
}
