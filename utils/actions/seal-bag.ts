import { browser } from 'wxt/browser';
import { type BagItem, buildBag } from '../evidence/bag';
import { fromBase64 } from '../evidence/bytes';
import { keptFiles } from '../evidence/evidence-capture';
import { sealToRecipients } from '../evidence/seal';
import { signBytes } from '../evidence/signing';
import { zipBag } from '../evidence/zip';
import type { Delivery } from '../schema/delivery';
import type { Partner } from '../schema/partner';
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
  for (const capture of stored.captures) {
    const files = new Map<string, Uint8Array>();
    for (const { ref } of keptFiles(capture)) files.set(ref.blob, await readFile(ref));
    captures.push({ capture, files });
  }
  return { flag: stored.flag, captures };
}
