import type { Delivery } from '../schema/delivery';

/** Queues one sealed envelope and starts the outbox. Throws `locked`, `not-found`, `partner-has-no-intake`, `partner-expired`. */
export async function sendFlags(_input: { flagIds: string[]; partnerId: string }): Promise<Delivery> {
  throw new Error('not written yet');
}

/** The same evidence as one `.age` file for mail, Signal or USB. The delivery ends as `handed-over`. */
export async function sealToFile(_input: {
  flagIds: string[];
  partnerId: string;
}): Promise<{ delivery: Delivery; fileName: string; bytes: Uint8Array }> {
  throw new Error('not written yet');
}

/** Newest first. Throws `locked`. */
export async function listDeliveries(): Promise<Delivery[]> {
  throw new Error('not written yet');
}

/** Sends what is due; `next` says when to come back (null = nothing waits). Touches nothing while locked. */
export async function drainOutbox(): Promise<{ next: Date | null }> {
  throw new Error('not written yet');
}

/** Asks the intakes for sealed answers of the desks, at most four times a day for each delivery. Returns how many were opened. */
export async function pollReplies(): Promise<number> {
  throw new Error('not written yet');
}

/** A queued or refused delivery goes at once. Throws `locked`, `not-found`. */
export async function retryNow(_id: string): Promise<void> {
  throw new Error('not written yet');
}

/** Takes back what has not been sent. `too-late` once it may have arrived. */
export async function cancelDelivery(_id: string): Promise<'cancelled' | 'too-late'> {
  throw new Error('not written yet');
}
