import { newEvent } from '../evidence/custody';
import { bindingType } from '../evidence/custody-schema';
import { captureDigest } from '../evidence/evidence-capture';
import { randomId } from '../evidence/ids';
import { Capture } from '../schema/capture';
import { claimBlobs } from './blobs';
import { blobsOf } from './capture-files';
import { chained } from './custody';
import { sealForInbox } from './inbox';
import { inboxRecipient, mustHaveVault } from './meta';
import { rememberUndo } from './undo';

export { collectOrphans, dropBlob, readBlob, storeBlob } from './blobs';
export { undoCapture } from './undo';

/**
 * Seals the capture to the vault's public recipient and chains it, in one strict transaction: works while locked.
 * Every blob it names must be staged. Throws `quota`, `no-vault`, `not-found` (a blob is gone).
 */
export async function saveCapture(content: Omit<Capture, 'v' | 'id'>): Promise<{ undo: string }> {
  const recipient = await inboxRecipient();
  // Parsed now: what does not fit the schema could not be opened at the next unlock.
  const capture = Capture.parse({ v: 1, id: randomId(), ...content });
  const event = newEvent(bindingType(capture), capture.id, capture.endedAt, { sha256: await captureDigest(capture) });
  const sealed = await sealForInbox({ v: 1, capture, event }, recipient);
  const blobs = blobsOf(capture);
  await chained({
    events: [event],
    stores: ['meta', 'inbox', 'blobs', 'staged'],
    seal: async ([entry]) => entry!.seq,
    async run(tx, seq) {
      await mustHaveVault(tx);
      await claimBlobs(tx, blobs);
      await tx.objectStore('inbox').add({ id: capture.id, seq, sealed, blobs });
    },
  });
  return { undo: await rememberUndo(capture.id) };
}
