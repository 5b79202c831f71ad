import type { Delivery } from '../schema/delivery';
import { longestRetryAfter } from './backoff';

/** Milliseconds a context that began to send may be silent before another one may try. Added to the request's own time. */
export const lease = 60_000;
/** No honest wait is longer, so a later date was written by a clock that has been put back since. */
const longestWait = longestRetryAfter + 60_000;
const longestLease = 60 * 60_000;

/** Not to be asked again before (ms), by partner: it failed a moment ago, and its other envelopes would too. */
export type Resting = ReadonlyMap<string, number>;

/** The next delivery to send; fresh ones first, so that one that always fails holds nobody up. */
export function nextDue(deliveries: readonly Delivery[], now: Date, resting: Resting): Delivery | null {
  const due = deliveries.filter((delivery) => isReady(delivery, now, resting));
  const [first] = due.sort((a, b) => attemptsOf(a) - attemptsOf(b) || a.createdAt.localeCompare(b.createdAt));
  return first ?? null;
}

/** It waits to be sent, and its time has come. */
export function isReady(delivery: Delivery, now: Date, resting: Resting = new Map()): boolean {
  const at = readyAt(delivery, now, resting);
  return at !== null && at <= now.getTime();
}

/** When to come back; null when nothing waits. */
export function nextTime(deliveries: readonly Delivery[], now: Date, resting: Resting): Date | null {
  const times = deliveries.map((delivery) => readyAt(delivery, now, resting)).filter((time) => time !== null);
  return times.length === 0 ? null : new Date(Math.max(now.getTime(), Math.min(...times)));
}

/** Milliseconds since 1970; null for what is not waiting to be sent. */
function readyAt({ state, partnerId }: Delivery, now: Date, resting: Resting): number | null {
  const own =
    state.at === 'queued'
      ? plausible(state.notBefore, now, longestWait)
      : state.at === 'sending'
        ? plausible(state.leaseUntil, now, longestLease)
        : null;
  return own === null ? null : Math.max(own, resting.get(partnerId) ?? 0);
}

function plausible(time: string, now: Date, longest: number): number {
  const at = Date.parse(time);
  return at - now.getTime() > longest ? now.getTime() : at;
}

export function attemptsOf({ state }: Delivery): number {
  return state.at === 'queued' || state.at === 'sending' ? state.attempts : 0;
}
