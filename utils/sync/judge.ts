import { fromBase64 } from '../evidence/bytes';
import { verifyReceipt } from '../evidence/receipt';
import { SignedReceipt } from '../schema/delivery';
import { retryAfterOf } from './backoff';
import { readJson } from './read-capped';

/** Worth another try. `wrong-receipt`: somebody answered who is not this organisation, or about other bytes. */
export type LaterReason = 'offline' | 'timeout' | 'redirect' | 'server' | 'busy' | 'not-a-receipt' | 'wrong-receipt';
/** Final until she acts. */
export type RefusedReason =
  | 'conflict'
  | 'unauthorised'
  | 'gone'
  | 'too-large'
  | 'not-accepted'
  | 'no-partner'
  | 'no-intake'
  | 'expired'
  | 'address'
  | 'nothing-left'
  | 'child-shown'
  | 'damaged';

export type Verdict =
  | { outcome: 'received'; receipt: SignedReceipt }
  | { outcome: 'later'; reason: LaterReason; retryAfter: number | null }
  | { outcome: 'refused'; reason: RefusedReason };

export interface Expected {
  envelope: string;
  sha256: string;
  size: number;
  /** The intake's Ed25519 key, base64. */
  intakeKey: string;
}

const receiptBytes = 16 * 1024;

/** What an answer means. Only a receipt that this organisation's intake signed for these bytes is "received". */
export async function judge(response: Response, expected: Expected, now: Date): Promise<Verdict> {
  const { status } = response;
  if (response.redirected || response.type === 'opaqueredirect') return later('redirect');
  if (status === 200 || status === 201) return judgeReceipt(await readJson(response, receiptBytes), expected);
  const retryAfter = retryAfterOf(response.headers.get('retry-after'), now);
  if (status === 408 || status === 425 || status === 429 || status === 503) return later('busy', retryAfter);
  if (status >= 300 && status < 400) return later('redirect');
  const refusal = refusals[status] ?? 'not-accepted';
  return status >= 400 && status < 500 ? { outcome: 'refused', reason: refusal } : later('server', retryAfter);
}

const refusals: Readonly<Record<number, RefusedReason>> = {
  401: 'unauthorised',
  403: 'unauthorised',
  409: 'conflict',
  410: 'gone',
  413: 'too-large',
};

async function judgeReceipt(answer: unknown, expected: Expected): Promise<Verdict> {
  const signed = SignedReceipt.safeParse(answer).data;
  if (signed === undefined) return later('not-a-receipt');
  const verified = await verifyReceipt(signed, fromBase64(expected.intakeKey), expected);
  return verified === true ? { outcome: 'received', receipt: signed } : later('wrong-receipt');
}

/** `fetch` tells a refused certificate, a forbidden redirect and a dead line apart for nobody but itself. */
export function judgeFailure(error: unknown): Verdict {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return later(name === 'TimeoutError' || name === 'AbortError' ? 'timeout' : 'offline');
}

function later(reason: LaterReason, retryAfter: number | null = null): Verdict {
  return { outcome: 'later', reason, retryAfter };
}
