import type { ReportStep } from '../schema/report';
import type { Review } from '../schema/review';
import type { Purpose } from './bag-info';
import type { NotHere } from './bag-records';
import type { EvidenceCapture } from './evidence-capture';

export type BagRefusal =
  | 'unknown-file'
  | 'missing-file'
  | 'planted-file'
  | 'hash-mismatch'
  | 'malformed'
  | 'unknown-version'
  | 'unknown-guide'
  | 'wrong-size'
  | 'weak-key'
  | 'key-mismatch'
  | 'bad-signature'
  | 'chain-broken'
  | 'other-checkpoint'
  | 'foreign-event'
  | 'event-mismatch'
  | 'no-custody-event'
  | 'bad-record'
  | 'record-mismatch'
  | 'impossible-step'
  | 'wrong-purpose';

export interface Refused {
  verdict: 'refused';
  reason: BagRefusal;
  /** Path in the bag, with a line or sequence number where that helps. */
  where: string;
}

export interface VerifiedCapture {
  capture: EvidenceCapture;
  /** Folder in the bag, without a slash at its end. */
  folder: string;
  /** Names beside `capture.json` that hold kept bytes. */
  files: string[];
}

/** What she says became of one report; each step is bound by its custody event, and so is that she took it back. */
export interface VerifiedReport {
  id: string;
  plan: string;
  steps: {
    told: ReportStep;
    /** When she said that it was a mistake (her clock); null: it stands. */
    takenBackAt: string | null;
    /** The page that shows it, as the log names it; null: she named none. */
    evidence: { capture: string; sha256: string; notHere: NotHere | null } | null;
    /** The page itself; null where it is not here. */
    shownBy: VerifiedCapture | null;
  }[];
}

export interface VerifiedItem {
  flag: string;
  createdAt: string;
  review: Review;
  captures: VerifiedCapture[];
  reports: VerifiedReport[];
}

export interface Accepted {
  verdict: 'accepted';
  purpose: Purpose;
  /** Version of Athar that made the bag, and the day, as the sender says. */
  tool: string;
  date: string;
  items: VerifiedItem[];
  head: string;
  seq: number;
  replyRecipient: string;
  /** Hexadecimal Ed25519 key: the sender's pseudonym at this organisation. */
  senderKey: string;
  /** Who stands behind which claim. Nobody here vouches that the platform sent the post. */
  vouchers: { bytes: 'manifest'; content: 'sender-key'; order: 'sender-key'; times: 'sender-clock' };
}

export function refuse(reason: BagRefusal, where: string): Refused {
  return { verdict: 'refused', reason, where };
}
