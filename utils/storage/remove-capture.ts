import { newEvent } from '../evidence/custody';
import type { Vault } from '../vault/vault';
import { removeBlobs } from './blobs';
import { blobsOf } from './capture-files';
import { about, chained, removeEvents, sealEvent } from './custody';
import { database } from './database';
import {
  type FoundFlag,
  findCapture,
  findFlag,
  mustBeUnchanged,
  openableCapture,
  postIndexes,
  sealFlag,
} from './flags';
import type { SealedFlag } from './records';
import { completedBy, observedBy, summaryOf } from './summary';

/** Takes a merged capture out of its flag, and the flag with it when it was the only one. Within the lock `athar-inbox`. */
export async function removeCapture(vault: Vault, id: string, at: string): Promise<boolean> {
  const kept = await findCapture(vault, id);
  const found = kept === null ? null : await findFlag(vault, kept.flag);
  if (kept === null || found === null) return false;
  const { flag, record } = found;
  const captures = flag.captures.filter((other) => other !== id);
  const next = captures.length === 0 ? null : await without(vault, found, captures);
  const abouts = [await about(vault, id), ...(next === null ? [await about(vault, flag.id)] : [])];
  const event = newEvent('item.undone', id, at, {});
  await chained({
    events: [event],
    stores: ['flags', 'captures', 'blobs', 'staged', 'events'],
    seal: ([entry]) => sealEvent(vault, entry!.seq, event),
    async run(tx, sealed) {
      await mustBeUnchanged(tx, record);
      await tx.objectStore('captures').delete(id);
      await removeBlobs(tx, blobsOf(kept.capture));
      if (next === null) await tx.objectStore('flags').delete(record.n!);
      else await tx.objectStore('flags').put(next);
      for (const index of abouts) await removeEvents(tx, index);
      await tx.objectStore('events').add(sealed);
    },
  });
  return true;
}

/** What is left says no more than its captures do: number and address may have come from the one that goes. */
async function without(vault: Vault, { flag, record }: FoundFlag, captures: string[]): Promise<SealedFlag> {
  const left = { ...flag, captures };
  const [first, last] = [await openableCapture(vault, captures[0]!), await openableCapture(vault, captures.at(-1)!)];
  if (first === null || last === null) return sealFlag(vault, left, record);
  const indexes = await postIndexes(vault, last.post);
  if (first.origin === 'imported') {
    let summary = summaryOf(first);
    for (const id of captures.slice(1)) {
      const capture = await openableCapture(vault, id);
      if (capture !== null) summary = observedBy(summary, capture);
    }
    return sealFlag(vault, { ...left, summary }, record);
  }
  if (indexes.dedupe === (record.dedupe ?? null)) return sealFlag(vault, left, record);
  const told = captures.length === 1 ? summaryOf(first) : completedBy(summaryOf(first), last);
  // Pictures that she deleted do not come back because another capture was taken back.
  const { image, mediaKept } = flag.summary;
  const summary = image === null && mediaKept === 0 ? { ...told, image, mediaKept } : told;
  const holder =
    indexes.dedupe === null ? undefined : await (await database()).getFromIndex('flags', 'dedupe', indexes.dedupe);
  const dedupe = holder === undefined ? indexes.dedupe : null;
  return sealFlag(vault, { ...left, summary }, record, { ...indexes, dedupe });
}
