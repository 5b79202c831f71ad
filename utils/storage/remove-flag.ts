import { newEvent } from '../evidence/custody';
import type { Vault } from '../vault/vault';
import { alone } from './alone';
import { removeBlobs } from './blobs';
import { blobsOf } from './capture-files';
import { about, chained, removeEvents, sealEvent } from './custody';
import { findCapture, findFlag, mustBeUnchanged } from './flags';

/** Flag, captures, files and private events go together; `item.deleted` is what remains to be said. */
export async function removeFlag(vault: Vault, id: string, at: string): Promise<void> {
  await alone('athar-inbox', async () => {
    const found = await findFlag(vault, id);
    if (found === null) return;
    const { record, flag } = found;
    const kept = await Promise.all(flag.captures.map((capture) => findCapture(vault, capture)));
    const blobs = kept.flatMap((one) => (one === null ? [] : blobsOf(one.capture)));
    const abouts = await Promise.all([id, ...flag.captures].map((item) => about(vault, item)));
    const event = newEvent('item.deleted', id, at, {});
    await chained({
      events: [event],
      stores: ['flags', 'captures', 'blobs', 'staged', 'events'],
      seal: ([link]) => sealEvent(vault, link!.seq, event),
      async run(tx, sealed) {
        await mustBeUnchanged(tx, record);
        await tx.objectStore('flags').delete(record.n!);
        for (const capture of flag.captures) await tx.objectStore('captures').delete(capture);
        await removeBlobs(tx, blobs);
        for (const index of abouts) await removeEvents(tx, index);
        await tx.objectStore('events').add(sealed);
      },
    });
  });
}
