import { newEvent } from '../evidence/custody';
import type { CustodyEvent } from '../evidence/custody-schema';
import { randomId } from '../evidence/ids';
import type { Capture } from '../schema/capture';
import type { Flag } from '../schema/flag';
import { emptyReview } from '../schema/review';
import type { Vault } from '../vault/vault';
import { removeBlobs } from './blobs';
import { chained, sealEvent } from './custody';
import { write } from './database';
import { flagOfPost, isFull, marks } from './flag-of-post';
import { type FoundFlag, mustBeUnchanged, type PostIndexes, postIndexes, sealCapture, sealFlag } from './flags';
import { openFromInbox } from './inbox';
import type { InboxEntry, SealedFlag } from './records';
import { picturesOf, withoutPictures } from './remove-pictures';
import { completedBy, observedBy, summaryOf } from './summary';

/**
 * Moves one entry of the inbox to where it belongs, in one strict transaction: it is either still there, or merged
 * whole. Within the lock `athar-inbox`. `damaged` = it does not open and stays.
 */
export async function mergeEntry(vault: Vault, entry: InboxEntry, now: string): Promise<'merged' | 'damaged'> {
  const waiting = await openFromInbox(vault, entry);
  if (waiting === null) return 'damaged';
  const event = await sealEvent(vault, entry.seq, waiting.event);
  if (waiting.capture === null) {
    await write(['inbox', 'events'], async (tx) => {
      await tx.objectStore('events').add(event);
      await tx.objectStore('inbox').delete(entry.id);
    });
    return 'merged';
  }
  const place = await placeFor(vault, waiting.capture, now);
  // She marked this post: what was captured of it while nobody could know comes without its pictures.
  const unwanted = place.flag.review.childShown ? picturesOf(waiting.capture) : [];
  const removed = { files: unwanted.length, capture: waiting.capture.id };
  const events = [
    ...place.events,
    ...(unwanted.length === 0 ? [] : [newEvent('item.pictures-removed', place.flag.id, now, removed)]),
  ];
  const capture = await sealCapture(vault, { flag: place.flag.id, capture: waiting.capture });
  await chained({
    events,
    stores: ['inbox', 'captures', 'flags', 'events', 'blobs', 'staged'],
    seal: (links) => Promise.all(links.map((link, at) => sealEvent(vault, link.seq, events[at]!))),
    async run(tx, observed) {
      if (place.changes !== null) await mustBeUnchanged(tx, place.changes);
      // The flag that steps aside first: two may not share a post.
      for (const record of place.records) await tx.objectStore('flags').put(record);
      // `add`: what was captured is written once.
      await tx.objectStore('captures').add(capture);
      await removeBlobs(tx, unwanted);
      for (const sealed of [event, ...observed]) await tx.objectStore('events').add(sealed);
      await tx.objectStore('inbox').delete(entry.id);
    },
  });
  return 'merged';
}

interface Place {
  flag: Flag;
  records: SealedFlag[];
  /** The record these writings were prepared for. */
  changes: SealedFlag | null;
  events: CustodyEvent[];
}

async function placeFor(vault: Vault, capture: Capture, now: string): Promise<Place> {
  const indexes = await postIndexes(vault, capture.post);
  const { record, found, by } = await flagOfPost(vault, capture, indexes);
  if (found !== null && !isFull(found)) {
    if (by === 'beginning') {
      const flag = { ...found.flag, summary: completedBy(found.flag.summary, capture) };
      return observed(vault, { ...found, flag }, capture, now, indexes);
    }
    return observed(vault, found, capture, now, found.flag.summary.origin === 'imported' ? indexes : undefined);
  }

  // A flag that is full gives up its post, but not what it says of a child; nor does one that only could be its post.
  const childShown = await marks(vault, found, { ...indexes, post: capture.post });
  const flag: Flag = {
    v: 1,
    id: randomId(),
    createdAt: now,
    captures: [capture.id],
    summary: summaryOf(childShown ? withoutPictures(capture) : capture),
    review: { ...emptyReview, childShown },
    reports: [],
    looks: [],
  };
  const fresh = await sealFlag(vault, flag, null, indexes);
  // A flag that is full or damaged keeps its bytes and gives up its post.
  const records = record === undefined ? [fresh] : [withoutPost(record, found !== null), fresh];
  return { flag, records, changes: record ?? null, events: [] };
}

async function observed(
  vault: Vault,
  { flag, record }: FoundFlag,
  capture: Capture,
  now: string,
  indexes?: PostIndexes,
): Promise<Place> {
  const summary = observedBy(flag.summary, flag.review.childShown ? withoutPictures(capture) : capture);
  const next = { ...flag, captures: [...flag.captures, capture.id], summary };
  const events = [newEvent('item.observed', flag.id, now, { capture: capture.id })];
  return { flag: next, records: [await sealFlag(vault, next, record, indexes)], changes: record, events };
}

/** A full one is still known as of this post: what she says of a child in it holds for both. */
function withoutPost({ dedupe, ...record }: SealedFlag, isFullOne: boolean): SealedFlag {
  return isFullOne && dedupe !== undefined ? { ...record, words: dedupe } : record;
}
