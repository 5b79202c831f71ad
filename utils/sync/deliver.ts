import { AtharError } from '../errors';
import { sha256Hex } from '../evidence/hash';
import type { Delivery } from '../schema/delivery';
import type { Partner } from '../schema/partner';
import { type Mailbox, mailboxOf, putEnvelope, timeoutFor } from './ask';
import { backoff } from './backoff';
import { change } from './change';
import { judge, judgeFailure, type RefusedReason, type Verdict } from './judge';
import { attemptsOf, isReady, lease } from './queue';
import type { OutboxWorld } from './world';

export const largestEnvelope = 32 * 1024 * 1024;

type Sealed = Delivery & { sealed: NonNullable<Delivery['sealed']> };

/**
 * One try to send one delivery. Every step is written down before the next begins, so that it can end anywhere:
 * the bytes are sealed once and kept; the lease says that they may be under way; only a verified receipt makes it "sent".
 * Returns the delivery as it stands now; null when she took it back meanwhile.
 */
export async function deliver(delivery: Delivery, world: OutboxWorld): Promise<Delivery | null> {
  // She may have marked it since it was sealed: what waits stops here, and its bytes go.
  const stopped = await stopIfNotAllowed(delivery, world);
  if (stopped !== 'goes') return stopped;
  const partner = await world.partner(delivery.partnerId);
  const mailbox = openMailbox(partner, world.now());
  if (typeof mailbox === 'string') return refuse(delivery, mailbox, world);
  const sealed = await sealedOnce(delivery, mailbox.partner, world);
  if (sealed === null || typeof sealed === 'string') return sealed && refuse(delivery, sealed, world);
  const bytes = await kept(sealed, world);
  if (bytes === null) return refuse(delivery, 'damaged', world);
  const leased = await takeLease(sealed, bytes.length, world);
  if (leased === null) return null;
  // Sealing takes a while; the mark counts until the moment of sending.
  const late = await stopIfNotAllowed(leased, world, attemptsOf(delivery));
  if (late !== 'goes') return late;
  const { sha256, size } = sealed.sealed;
  await world.record('item.sent', leased, { sha256, size });
  return settle(leased, await send(sealed, mailbox, bytes, world), world);
}

type OpenMailbox = Mailbox & { partner: Partner };

function openMailbox(partner: Partner | null, now: Date): OpenMailbox | RefusedReason {
  if (partner === null) return 'no-partner';
  if (partner.card.origin === null || partner.capability === null) return 'no-intake';
  const { expiresAt } = partner.card;
  if (expiresAt !== null && Date.parse(expiresAt) <= now.getTime()) return 'expired';
  const mailbox = mailboxOf(partner);
  return mailbox === null ? 'address' : { ...mailbox, partner };
}

/** Age is randomised: sealing a second time would be other bytes under the same id, and the intake would answer 409. */
async function sealedOnce(
  delivery: Delivery,
  partner: Partner,
  world: OutboxWorld,
): Promise<Sealed | RefusedReason | null> {
  if (delivery.sealed !== null) return { ...delivery, sealed: delivery.sealed };
  const bytes = await unlessDamaged(() => world.seal(delivery, partner));
  if (typeof bytes === 'string') return bytes;
  if (bytes === null) return 'nothing-left';
  if (bytes.length > largestEnvelope) return 'too-large';
  const sealed = await world.bytes.keep(bytes);
  const written = await change(delivery.id, world, (now) => (now.sealed === null ? { ...now, sealed } : null));
  if (written === null) await world.bytes.drop(sealed.blob);
  return written && { ...written, sealed };
}

/** Null when the kept bytes are gone or changed. */
async function kept({ sealed }: Sealed, world: OutboxWorld): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = await unlessDamaged(() => world.bytes.read(sealed.blob));
  return typeof bytes === 'string' || (await sha256Hex(bytes)) !== sealed.sha256 ? null : bytes;
}

async function unlessDamaged<T>(read: () => Promise<T>): Promise<T | 'damaged'> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof AtharError && (error.code === 'not-found' || error.code === 'damaged')) return 'damaged';
    throw error;
  }
}

async function takeLease(delivery: Sealed, size: number, world: OutboxWorld): Promise<Delivery | null> {
  return change(delivery.id, world, (now) => {
    if (!isReady(now, world.now())) return null;
    const leaseUntil = new Date(world.now().getTime() + lease + timeoutFor(size)).toISOString();
    return { ...now, state: { at: 'sending', attempts: attemptsOf(now) + 1, leaseUntil } };
  });
}

async function send(
  { envelope, sealed: { sha256, size } }: Sealed,
  mailbox: Mailbox,
  bytes: Uint8Array<ArrayBuffer>,
  world: OutboxWorld,
): Promise<Verdict> {
  try {
    const response = await putEnvelope(world.fetch, mailbox, { envelope, bytes });
    return await judge(response, { envelope, sha256, size, intakeKey: mailbox.intakeKey }, world.now());
  } catch (error) {
    return judgeFailure(error);
  }
}

async function settle(leased: Delivery, verdict: Verdict, world: OutboxWorld): Promise<Delivery | null> {
  switch (verdict.outcome) {
    case 'refused':
      return refuse(leased, verdict.reason, world);
    case 'later': {
      const attempts = attemptsOf(leased);
      const wait = backoff({ attempts, retryAfter: verdict.retryAfter, random: world.random() });
      const notBefore = new Date(world.now().getTime() + wait).toISOString();
      return setState(leased, { at: 'queued', attempts, notBefore, lastError: verdict.reason }, world);
    }
    case 'received': {
      const { sha256, receivedAt } = verdict.receipt.receipt;
      await world.record('item.receipt', leased, { sha256, receivedAt });
      const sent = await setState(leased, { at: 'sent', receipt: verdict.receipt }, world);
      return sent && dropSealed(sent, world);
    }
  }
}

/** What arrived is not kept twice, what is stopped for good not at all. Called again at the next start when it was cut short. */
export async function dropSealed(sent: Delivery, world: OutboxWorld): Promise<Delivery> {
  if (sent.sealed === null) return sent;
  await world.bytes.drop(sent.sealed.blob);
  return (await change(sent.id, world, (now) => ({ ...now, sealed: null }))) ?? sent;
}

/** A post that cannot be opened stops its own delivery, and no other. */
async function stopIfNotAllowed(
  delivery: Delivery,
  world: OutboxWorld,
  attempts = attemptsOf(delivery),
): Promise<Delivery | null | 'goes'> {
  const allowed = await unlessDamaged(() => world.mayLeave(delivery));
  if (allowed === 'damaged') return refuse(delivery, 'damaged', world);
  return allowed ? 'goes' : stopForChild(delivery, attempts, world);
}

/** Refused, with a reason she can read, and nothing sealed is kept. */
async function stopForChild(delivery: Delivery, attempts: number, world: OutboxWorld): Promise<Delivery | null> {
  const since = world.now().toISOString();
  const stopped = await setState(delivery, { at: 'refused', reason: 'child-shown', since, attempts }, world);
  return stopped && dropSealed(stopped, world);
}

async function refuse(delivery: Delivery, reason: RefusedReason, world: OutboxWorld): Promise<Delivery | null> {
  return setState(delivery, { at: 'refused', reason, since: world.now().toISOString() }, world);
}

async function setState({ id }: Delivery, state: Delivery['state'], world: OutboxWorld): Promise<Delivery | null> {
  return change(id, world, (now) => ({ ...now, state }));
}
