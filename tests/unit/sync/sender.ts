import { AtharError } from '../../../utils/errors';
import { toBase64 } from '../../../utils/evidence/bytes';
import { sha256Hex } from '../../../utils/evidence/hash';
import { randomId, uuidv7 } from '../../../utils/evidence/ids';
import { signReceipt } from '../../../utils/evidence/receipt';
import { newIdentity } from '../../../utils/evidence/seal';
import { newSigningKey, type SigningKey } from '../../../utils/evidence/signing';
import type { Delivery, SignedReceipt } from '../../../utils/schema/delivery';
import type { Partner } from '../../../utils/schema/partner';
import type { Fetch } from '../../../utils/sync/ask';
import type { OutboxWorld } from '../../../utils/sync/world';

export const startOfTest = new Date('2026-11-20T10:20:30.456Z');
export const origin = 'https://intake.athar.test';

export interface Sender {
  world: OutboxWorld;
  clock: { now: Date };
  /** What lies on disk: it survives the death of a worker. */
  disk: Disk;
  partner: Partner;
  keys: { intake: SigningKey; desk: SigningKey };
  add(change?: Partial<Delivery>): Delivery;
  only(): Delivery;
}

export interface Disk {
  deliveries: Map<string, Delivery>;
  blobs: Map<string, Uint8Array<ArrayBuffer>>;
  /** Blobs that no record names yet; the next start of the background drops them. */
  staged: Set<string>;
  events: { type: string; flag: string; envelope: string }[];
  partners: Map<string, Partner>;
  locked: boolean;
}

/** A defender's browser with one organisation, in memory; sealing is random, as age's is. */
export async function sender(fetch: Fetch, change: Partial<OutboxWorld> = {}): Promise<Sender> {
  const [intake, desk] = [await newSigningKey(), await newSigningKey()];
  const partner = await somePartner(intake.publicKey, desk.publicKey);
  const clock = { now: startOfTest };
  const disk: Disk = {
    deliveries: new Map(),
    blobs: new Map(),
    staged: new Set(),
    events: [],
    partners: new Map([[partner.id, partner]]),
    locked: false,
  };
  const world = { ...worldOn(disk, clock, fetch), ...change };
  const add = (with_: Partial<Delivery> = {}) => {
    const delivery = someDelivery(partner, clock.now, with_);
    disk.deliveries.set(delivery.id, delivery);
    return delivery;
  };
  const only = () => [...disk.deliveries.values()][0]!;
  return { world, clock, disk, partner, keys: { intake, desk }, add, only };
}

/** A new worker on the same disk: no lock is held, nothing is remembered. */
export function worldOn(disk: Disk, clock: { now: Date }, fetch: Fetch): OutboxWorld {
  const unlocked = <T>(value: () => T | Promise<T>): Promise<T> => {
    if (disk.locked) return Promise.reject(new AtharError('locked'));
    return Promise.resolve().then(value);
  };
  return {
    fetch,
    now: () => clock.now,
    random: () => 0.5,
    online: () => true,
    alone: queue(),
    changing: queue(),
    deliveries: {
      list: () => unlocked(() => structuredClone([...disk.deliveries.values()])),
      get: (id) => unlocked(() => structuredClone(disk.deliveries.get(id) ?? null)),
      put: (delivery) =>
        unlocked(() => {
          disk.deliveries.set(delivery.id, structuredClone(delivery));
          disk.staged.delete(delivery.sealed?.blob ?? '');
        }),
      remove: (id) =>
        unlocked(() => {
          disk.blobs.delete(disk.deliveries.get(id)?.sealed?.blob ?? '');
          disk.deliveries.delete(id);
        }),
    },
    partner: (id) => unlocked(() => disk.partners.get(id) ?? null),
    mayLeave: () => unlocked(() => true),
    seal: () => unlocked(() => sealedLike()),
    bytes: {
      keep: (bytes) =>
        unlocked(async () => {
          const blob = randomId();
          disk.blobs.set(blob, Uint8Array.from(bytes));
          disk.staged.add(blob);
          return { blob, sha256: await sha256Hex(bytes), size: bytes.length };
        }),
      read: (blob) =>
        unlocked(() => {
          const bytes = disk.blobs.get(blob);
          if (bytes === undefined) throw new AtharError('not-found', 'a blob');
          return bytes;
        }),
      drop: (blob) => unlocked(() => void disk.blobs.delete(blob)),
    },
    record: (type, { envelope, flagIds }) =>
      unlocked(() => {
        for (const flag of flagIds) {
          const known = disk.events.some((e) => e.type === type && e.flag === flag && e.envelope === envelope);
          if (!known) disk.events.push({ type, flag, envelope });
        }
      }),
  };
}

export function collectOrphans(disk: Disk): void {
  for (const blob of disk.staged) disk.blobs.delete(blob);
  disk.staged.clear();
}

/** Web Locks in miniature: one after the other. */
function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work, work);
    last = turn.catch(() => {});
    return turn;
  };
}

export function sealedLike(): Uint8Array<ArrayBuffer> {
  const header = new TextEncoder().encode('age-encryption.org/v1\n-> X25519 invented\n');
  const bytes = crypto.getRandomValues(new Uint8Array(400));
  bytes.set(header);
  return bytes;
}

export async function somePartner(intakeKey: Uint8Array, deskKey: Uint8Array): Promise<Partner> {
  const [organisation, reply, signing] = [await newIdentity(), await newIdentity(), await newSigningKey()];
  return {
    v: 1,
    id: randomId(),
    card: {
      v: 1,
      name: 'Invented Helpline',
      origin,
      recipients: [organisation.recipient],
      intakeKey: toBase64(intakeKey),
      deskKey: toBase64(deskKey),
      issuedAt: startOfTest.toISOString(),
      expiresAt: null,
    },
    capability: 'c'.repeat(43),
    fingerprint: 'one two three four five six',
    pairedAt: startOfTest.toISOString(),
    storeConsentAt: startOfTest.toISOString(),
    replyIdentity: reply.identity,
    replyRecipient: reply.recipient,
    signingKey: toBase64(signing.pkcs8),
    signingPublicKey: toBase64(signing.publicKey),
  };
}

export function someDelivery(partner: Partner, now: Date, change: Partial<Delivery> = {}): Delivery {
  return {
    v: 1,
    id: randomId(),
    envelope: uuidv7(now.getTime()),
    purpose: 'flags',
    partnerId: partner.id,
    partnerName: partner.card.name,
    flagIds: [randomId()],
    createdAt: now.toISOString(),
    sealed: null,
    state: { at: 'queued', attempts: 0, notBefore: now.toISOString(), lastError: null },
    ...change,
  };
}

/** The receipt an honest intake gives for this request. */
export async function receiptFor(url: string, init: RequestInit, key: SigningKey): Promise<SignedReceipt> {
  const bytes = init.body as Uint8Array;
  return signReceipt(
    {
      v: 1,
      type: 'athar.receipt',
      envelope: url.slice(url.lastIndexOf('/') + 1),
      sha256: await sha256Hex(bytes),
      size: bytes.length,
      receivedAt: startOfTest.toISOString(),
    },
    key.pkcs8,
  );
}

export function json(value: unknown, status = 201, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json', ...headers } });
}
