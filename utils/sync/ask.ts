import { toBase64 } from '../evidence/bytes';
import { sha256 } from '../evidence/hash';
import type { Partner } from '../schema/partner';
import { checkOrigin } from './endpoint';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Nothing of the browser travels along, and a redirect is an error: the address in the card is the only one. */
const alone = {
  credentials: 'omit',
  cache: 'no-store',
  referrerPolicy: 'no-referrer',
  redirect: 'error',
} as const satisfies RequestInit;

const patience = 60_000;
/** A slow telephone line, in bytes for each millisecond (32 kB/s). */
const slowest = 32;

/** Milliseconds one request may take. */
export function timeoutFor(size: number): number {
  return patience + Math.ceil(size / slowest);
}

export interface Mailbox {
  origin: string;
  capability: string;
  /** Ed25519, base64. */
  intakeKey: string;
}

/** Where and as whom; null when this organisation takes nothing over the network. Checked again at every use. */
export function mailboxOf(partner: Partner): Mailbox | null {
  const { origin, intakeKey } = partner.card;
  if (origin === null || intakeKey === null || partner.capability === null) return null;
  return 'refused' in checkOrigin(origin) ? null : { origin, capability: partner.capability, intakeKey };
}

export async function putEnvelope(
  fetch: Fetch,
  mailbox: Mailbox,
  { envelope, bytes }: { envelope: string; bytes: Uint8Array<ArrayBuffer> },
): Promise<Response> {
  return fetch(`${mailbox.origin}/v1/envelopes/${envelope}`, {
    ...alone,
    method: 'PUT',
    body: bytes,
    headers: {
      authorization: `Bearer ${mailbox.capability}`,
      'content-type': 'application/vnd.age',
      'content-digest': `sha-256=:${toBase64(await sha256(bytes))}:`,
    },
    signal: AbortSignal.timeout(timeoutFor(bytes.length)),
  });
}

export async function getStatus(fetch: Fetch, mailbox: Mailbox, envelope: string): Promise<Response> {
  return fetch(`${mailbox.origin}/v1/envelopes/${envelope}`, {
    ...alone,
    method: 'GET',
    headers: { authorization: `Bearer ${mailbox.capability}` },
    signal: AbortSignal.timeout(patience),
  });
}
