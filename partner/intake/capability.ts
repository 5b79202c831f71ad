import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Problem } from './problem';

const shape = /^[A-Za-z0-9_-]{43}$/;

/** 32 random bytes as base64url: what an invite carries. */
export function newCapability(): string {
  return randomBytes(32).toString('base64url');
}

/** What the intake may keep of a capability: SHA-256 of its text, lower-case hexadecimal. */
export function capabilityHash(capability: string): string {
  return createHash('sha256').update(capability).digest('hex');
}

export function bearerOf(authorization: string | undefined): string {
  const token = /^Bearer ([^ ]+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined || !shape.test(token)) throw new Problem('no-capability');
  return token;
}

/** The desk's own token, compared as hashes so that the time tells nothing. */
export function requireDesk(authorization: string | undefined, deskTokenHash: string): void {
  const hash = capabilityHash(bearerOf(authorization));
  if (!timingSafeEqual(Buffer.from(hash, 'hex'), Buffer.from(deskTokenHash, 'hex'))) throw new Problem('not-the-desk');
}

/**
 * Whose envelope it is, as only the holder of the capability can show it: the database alone does not tell which
 * envelopes came from one person.
 */
export function ownerTag(capability: string, envelope: string): Uint8Array {
  return createHmac('sha256', capability).update(`athar-owner-v1\0${envelope}`).digest();
}

/**
 * The signed receipt holds the exact second, and a replay must get the very same one back, so it is kept; but sealed
 * with the capability (AES-256-GCM), which the sender shows at every replay and the intake does not keep. At rest the
 * exact time is unreadable; what is readable is the hour.
 */
export function sealReceipt(capability: string, envelope: string, receipt: string): Uint8Array {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', receiptKey(capability, envelope), iv);
  return Buffer.concat([iv, cipher.update(receipt, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

export function openReceipt(capability: string, envelope: string, sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed);
  const open = createDecipheriv('aes-256-gcm', receiptKey(capability, envelope), bytes.subarray(0, 12));
  open.setAuthTag(bytes.subarray(-16));
  return open.update(bytes.subarray(12, -16), undefined, 'utf8') + open.final('utf8');
}

function receiptKey(capability: string, envelope: string): Uint8Array {
  return createHmac('sha256', capability).update(`athar-receipt-v1\0${envelope}`).digest();
}
