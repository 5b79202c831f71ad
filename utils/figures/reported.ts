import type { Outcome } from '../schema/outcome';
import type { PlatformId } from '../schema/post';
import type { AttackType } from '../schema/review';

/** One report that a person says she sent. Nothing in it names a person, a post or an address. */
export interface Reported {
  platform: PlatformId;
  types: readonly AttackType[];
  /** How it was sent; `unknown` for a plan that this version does not know. */
  way: string;
  /** Times in milliseconds since 1970. */
  submittedAt: number;
  /** First answer that was more than a receipt; null: none yet. */
  decidedAt: number | null;
  /** The last decision, appeals included. */
  outcome: Outcome | null;
  /** When the post was first seen gone; null: not seen gone, or another report was sent between this one and that. */
  goneSeenAt: number | null;
  /** It went together with its account: the author may have left, or was made to. */
  accountGone: boolean;
}

const day = 86_400_000;

/** Days until the answer, or until now without one. Null: a clock jumped, so nobody knows how long it took. */
export function daysWaited(report: Reported, now: number): { days: number; came: boolean } | null {
  const until = report.decidedAt ?? now;
  const days = (until - report.submittedAt) / day;
  // A day that she names stands as its noon: sent in the evening and answered "that day" took less than a day.
  const isSameDay = Math.floor(until / day) === Math.floor(report.submittedAt / day);
  return days < 0 && !isSameDay ? null : { days: Math.max(0, days), came: report.decidedAt !== null };
}
