import { browser } from 'wxt/browser';
import { type BagItem, buildBag } from '../evidence/bag';
import { fromBase64 } from '../evidence/bytes';
import { keptFiles } from '../evidence/evidence-capture';
import { sealToRecipients } from '../evidence/seal';
import { signBytes } from '../evidence/signing';
import { zipBag } from '../evidence/zip';
import type { Capture } from '../schema/capture';
import type { Delivery } from '../schema/delivery';
import type { Flag } from '../schema/flag';
import type { Partner } from '../schema/partner';
import { database } from '../storage/database';
import { picturesOf } from '../storage/remove-pictures';
import { custodyFor, readFile, readFlag } from './flags';

/** The delivery's evidence bag, padded and sealed to the partner. Null when none of its flags is left. Throws `locked`, `damaged`. */
export async function sealBag(
  delivery: Pick<Delivery, 'purpose' | 'flagIds'>,
  partner: Partner,
  now: Date,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const items: BagItem[] = [];
  for (const id of delivery.flagIds) {
    const item = await bagItem(id);
    if (item !== null) items.push(item); // deleted since she pressed "send"
  }
  if (delivery.purpose === 'flags' && items.length === 0) return null;
  const { entries, events } = await custodyFor(items.map(({ flag }) => flag.id));
  const own = new Set(items.flatMap(({ flag, captures }) => [flag.id, ...captures.map(({ capture }) => capture.id)]));
  const bag = await buildBag({
    items,
    purpose: delivery.purpose,
    custody: entries,
    // A post documented again while this runs belongs to the next bag.
    events: Object.fromEntries(Object.entries(events).filter(([, { item }]) => item !== null && own.has(item))),
    sender: {
      recipient: partner.replyRecipient,
      publicKey: fromBase64(partner.signingPublicKey),
      sign: (bytes) => signBytes(fromBase64(partner.signingKey), bytes),
    },
    tool: { version: browser.runtime.getManifest().version },
    now,
  });
  return sealToRecipients(zipBag(bag, { padded: true }), partner.card.recipients);
}

async function bagItem(id: string): Promise<BagItem | null> {
  const stored = await readFlag(id);
  // Marked since she pressed "send": pictures of children travel nowhere.
  if (stored === null || stored.flag.review.childShown) return null;
  const captures: BagItem['captures'] = [];
  const whole = await wholeCaptures(stored);
  if (whole.length === 0) return null;
  for (const capture of whole) {
    const files = new Map<string, Uint8Array>();
    for (const { ref } of keptFiles(capture)) files.set(ref.blob, await readFile(ref));
    captures.push({ capture, files });
  }
  return { flag: stored.flag, captures };
}

/**
 * Captures whose files are all here. A capture is written once and names its pictures by digest, so without them it can
 * prove nothing; only her own press "delete the pictures" leaves one out, any other loss stays an error.
 */
export async function wholeCaptures({ flag, captures }: { flag: Flag; captures: Capture[] }): Promise<Capture[]> {
  const { events } = await custodyFor([flag.id]);
  const removed = Object.values(events).some(({ type, item }) => type === 'item.pictures-removed' && item === flag.id);
  if (!removed) return captures;
  const db = await database();
  const whole: Capture[] = [];
  for (const capture of captures) {
    const keys = await Promise.all(picturesOf(capture).map((blob) => db.getKey('blobs', blob)));
    if (keys.every((key) => key !== undefined)) whole.push(capture);
  }
  return whole;
}
