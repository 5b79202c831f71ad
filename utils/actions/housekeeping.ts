import { browser } from 'wxt/browser';
import { AtharError } from '../errors';
import { drainOutbox, pollReplies } from './deliveries';
import { drainInbox } from './flags';
import { dueAlarm, lookAtDue, showDot } from './reminders';
import { autoLockAlarm, lockIfDue, startVault } from './set-up';

// Names of alarms; they survive the worker.
const outbox = 'outbox';
const replies = 'replies';
const repliesMinutes = 60;

/** What the background does without being asked: locking, sending, merging. */
export function keepHouse(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === autoLockAlarm) quietly(lockIfDue);
    if (name === outbox) quietly(sendWaiting);
    if (name === replies) quietly(pollReplies);
    if (name === dueAlarm) quietly(() => showDot(true));
  });
  quietly(async () => {
    await startVault();
    // The worker may have been ended between an unlock and what follows it.
    if (!(await lockIfDue())) await afterUnlock();
  });
}

/** Merges and sends what waited; doing it twice changes nothing. */
export async function afterUnlock(): Promise<void> {
  await browser.alarms.create(replies, { periodInMinutes: repliesMinutes });
  await drainInbox();
  await lookAtDue();
  await sendWaiting();
  await pollReplies();
}

/** Sends what is due, and comes back when the next is. */
export async function sendWaiting(): Promise<void> {
  const { next } = await drainOutbox();
  if (next !== null) await browser.alarms.create(outbox, { when: Math.max(next.getTime(), Date.now() + 1_000) });
}

/** Locked in the middle, no space, no network: each is tried again later. Anything else is a bug and stays loud. */
function quietly(work: () => Promise<unknown>): void {
  work().catch((error: unknown) => {
    if (!(error instanceof AtharError)) throw error;
  });
}
