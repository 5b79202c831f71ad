import { browser } from 'wxt/browser';
import { type BagItem, buildBag } from '../evidence/bag';
import type { NotHere } from '../evidence/bag-records';
import type { CaptureWithFiles } from '../evidence/bag-reports';
import { fromBase64 } from '../evidence/bytes';
import { keptFiles } from '../evidence/evidence-capture';
import { sealToRecipients } from '../evidence/seal';
import { signBytes } from '../evidence/signing';
import { zipBag } from '../evidence/zip';
import type { Capture } from '../schema/capture';
import type { Delivery } from '../schema/delivery';
import type { Partner } from '../schema/partner';
import { anyShowsChild, custodyFor, readFile, readFlag } from './flags';
import { stepEvidence } from './step-evidence';
import { wholeCaptures } from './whole-captures';

/** The delivery's evidence bag, padded and sealed to the partner. Null when none of its flags is left. Throws `locked`, `damaged`. */
export async function sealBag(
  delivery: Pick<Delivery, 'purpose' | 'flagIds' | 'shows'>,
  partner: Partner,
  now: Date,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const items: BagItem[] = [];
  for (const id of delivery.flagIds) {
    const item = await bagItem(id, delivery.shows ?? []);
    if (item !== null) items.push(item); // deleted since she pressed "send"
  }
  if (delivery.purpose === 'flags' && items.length === 0) return null;
  const shown = items.flatMap(({ evidence }) => [...(evidence ?? new Map()).keys()]);
  const flagIds = items.map(({ flag }) => flag.id);
  const { entries, events } = await custodyFor(flagIds, shown);
  const captures = items.flatMap((item) => item.captures.map(({ capture }) => capture.id));
  const own = new Set([...flagIds, ...captures, ...shown]);
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

async function bagItem(id: string, shows: readonly string[]): Promise<BagItem | null> {
  const stored = await readFlag(id);
  // Marked since she pressed "send": pictures of children travel nowhere.
  if (stored === null || (await anyShowsChild([id]))) return null;
  const captures: BagItem['captures'] = [];
  const whole = await wholeCaptures(stored);
  if (whole.length === 0) return null;
  for (const capture of whole) captures.push(await withFiles(capture));
  const evidence = new Map<string, CaptureWithFiles | NotHere>();
  for (const [capture, found] of await stepEvidence(stored.flag)) {
    if (typeof found === 'string') evidence.set(capture, found);
    // Only pages the delivery names go along: those a mark can still stop.
    else if (shows.includes(found.page)) evidence.set(capture, await withFiles(found.capture));
  }
  return { flag: stored.flag, captures, evidence };
}

async function withFiles(capture: Capture): Promise<CaptureWithFiles> {
  const files = new Map<string, Uint8Array>();
  for (const { ref } of keptFiles(capture)) files.set(ref.blob, await readFile(ref));
  return { capture, files };
}
