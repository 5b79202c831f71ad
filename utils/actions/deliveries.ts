import { AtharError } from '../errors';
import { keptFiles } from '../evidence/evidence-capture';
import { sha256Hex } from '../evidence/hash';
import { randomId, uuidv7 } from '../evidence/ids';
import { send } from '../messaging';
import type { Delivery } from '../schema/delivery';
import type { Partner } from '../schema/partner';
import { listDeliveries, putDelivery, queueDeliveries } from '../storage/deliveries';
import { getPartner } from '../storage/partners';
import { drain } from '../sync/outbox';
import { type Cause, pollOpened } from '../sync/replies';
import { flagOverhead, splitBySize } from '../sync/split';
import { retry, takeBack } from '../sync/take-back';
import type { OutboxWorld } from '../sync/world';
import { anyShowsChild, readFlag, recordEvent } from './flags';
import { outboxWorld } from './outbox-world';
import { sealBag } from './seal-bag';
import { stepEvidence } from './step-evidence';
import { wholeCaptures } from './whole-captures';

export { listDeliveries };

/**
 * Queues what was selected and starts the outbox. What does not fit into one envelope goes in several. Throws `child-shown`,
 * `pictures-removed`, `locked`, `not-found`, `damaged`, `partner-has-no-intake`, `partner-expired`.
 */
export async function sendFlags({ flagIds, partnerId }: { flagIds: string[]; partnerId: string }): Promise<Delivery[]> {
  const partner = await usablePartner(partnerId, new Date());
  if (partner.card.origin === null || partner.capability === null) throw new AtharError('partner-has-no-intake');
  await mustShowNoChild(flagIds);
  const sized = await sizesOf(flagIds);
  const deliveries = splitBySize(sized).map((group) => ({
    ...newDelivery({ purpose: 'flags', partner, flagIds: group, now: new Date() }),
    shows: shownWith(group, sized),
  }));
  if (deliveries.length === 0) throw new AtharError('not-found', 'nothing was selected');
  await queueDeliveries(deliveries);
  kickOutbox();
  return deliveries;
}

/** The same evidence as one `.age` file for mail, Signal or USB. The delivery is kept, as `handed-over`, for the list. */
export async function sealToFile({
  flagIds,
  partnerId,
}: {
  flagIds: string[];
  partnerId: string;
}): Promise<{ delivery: Delivery; fileName: string; bytes: Uint8Array<ArrayBuffer> }> {
  const now = new Date();
  const partner = await usablePartner(partnerId, now);
  await mustShowNoChild(flagIds);
  const shows = shownWith(flagIds, await sizesOf(flagIds));
  const queued = { ...newDelivery({ purpose: 'flags', partner, flagIds, now }), shows };
  const bytes = await sealBag(queued, partner, now);
  if (bytes === null) throw new AtharError('not-found', 'nothing was selected');
  const sha256 = await sha256Hex(bytes);
  // It lies in a downloads folder: the name says when, and not what or for whom.
  const fileName = `sealed-${now.toISOString().slice(0, 10)}-${sha256.slice(0, 6)}.age`;
  const since = now.toISOString();
  const delivery: Delivery = { ...queued, state: { at: 'handed-over', since, fileName, sha256 } };
  await putDelivery(delivery);
  for (const id of flagIds) await recordEvent('item.exported', id, { sha256, partner: partnerId });
  return { delivery, fileName, bytes };
}

/** Sends what is due; `next` says when to come back (null = nothing waits). Touches nothing while locked. */
export async function drainOutbox(world: OutboxWorld = outboxWorld()): Promise<{ next: Date | null }> {
  return drain(world);
}

/**
 * Asks the intakes for the desks' sealed replies: at most four times a day for each delivery, but always when she
 * presses for it. Returns how many turned out to be opened. 0 while locked.
 */
export async function pollReplies(cause: Cause = 'alarm', world: OutboxWorld = outboxWorld()): Promise<number> {
  try {
    return await pollOpened(world, cause);
  } catch (error) {
    if (error instanceof AtharError && error.code === 'locked') return 0;
    throw error;
  }
}

/** A waiting or refused delivery goes at once, with the same bytes. Throws `locked`, `not-found`. */
export async function retryNow(id: string, world: OutboxWorld = outboxWorld()): Promise<void> {
  await retry(id, world);
  kickOutbox();
}

/**
 * `cancelled`: it never left, or was never accepted, and is gone from the list. `too-late`: it may have arrived; if it
 * was still waiting it is not tried again. Throws `locked`, `not-found`.
 */
export async function cancelDelivery(
  id: string,
  world: OutboxWorld = outboxWorld(),
): Promise<'cancelled' | 'too-late'> {
  return takeBack(id, world);
}

/** The background sends, so that a closing popup cuts nothing; where it does not answer, this page does. */
export function kickOutbox(): void {
  void askBackground().then((done) => (done ? null : drainOutbox()));
}

async function askBackground(): Promise<boolean> {
  try {
    return (await send('drainOutbox', {})).state === 'done';
  } catch {
    return false; // it is being restarted
  }
}

export function newDelivery(input: {
  purpose: Delivery['purpose'];
  partner: Partner;
  flagIds: string[];
  now: Date;
}): Delivery {
  const { purpose, partner, flagIds, now } = input;
  const hour = 60 * 60_000;
  return {
    v: 1,
    id: randomId(),
    // The intake sees the id; to the hour, it tells no more than the intake keeps (partner.md §3).
    envelope: uuidv7(Math.floor(now.getTime() / hour) * hour),
    purpose,
    partnerId: partner.id,
    partnerName: partner.card.name,
    flagIds,
    createdAt: now.toISOString(),
    sealed: null,
    state: { at: 'queued', attempts: 0, notBefore: now.toISOString(), lastError: null },
  };
}

async function usablePartner(id: string, now: Date): Promise<Partner> {
  const partner = await getPartner(id);
  if (partner === null) throw new AtharError('not-found', 'partner');
  const { expiresAt } = partner.card;
  if (expiresAt !== null && Date.parse(expiresAt) <= now.getTime()) throw new AtharError('partner-expired');
  return partner;
}

/** Throws `child-shown`, before anything is sealed. */
async function mustShowNoChild(flagIds: string[]): Promise<void> {
  if (await anyShowsChild(flagIds)) throw new AtharError('child-shown');
}

interface Sized {
  id: string;
  size: number;
  /** Flags of the pages that go along. */
  shows: string[];
}

function shownWith(group: readonly string[], sized: readonly Sized[]): string[] {
  return [...new Set(sized.flatMap(({ id, shows }) => (group.includes(id) ? shows : [])))];
}

async function sizesOf(flagIds: string[]): Promise<Sized[]> {
  const sized: Sized[] = [];
  for (const id of flagIds) {
    const stored = await readFlag(id);
    if (stored === null) throw new AtharError('not-found', 'flag');
    const whole = await wholeCaptures(stored);
    if (whole.length === 0) throw new AtharError('pictures-removed');
    const shown = [...(await stepEvidence(stored.flag)).values()].filter((one) => typeof one !== 'string');
    const kept = [...whole, ...shown.map(({ capture }) => capture)];
    const files = kept.flatMap(keptFiles);
    const size = files.reduce((sum, { ref }) => sum + ref.size, flagOverhead * kept.length);
    sized.push({ id, size, shows: shown.map(({ page }) => page) });
  }
  return sized;
}
