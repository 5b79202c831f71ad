import { browser } from 'wxt/browser';
import { AtharError } from '../errors';
import { drainOutbox, pollReplies } from './deliveries';
import { drainInbox } from './flags';
import { lockIfDue, openVault, startVault } from './set-up';
import { isStagedKey } from './staged';

// Names of alarms; they survive the worker.
const autoLock = 'auto-lock';
const outbox = 'outbox';
const replies = 'replies';
/** The browser's shortest; a deadline that passed also counts without the alarm. */
const autoLockMinutes = 0.5;
const repliesMinutes = 60;

/** What the background does without being asked: locking, sending, merging. */
export function keepHouse(): void {
  let isOpen = false;

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === autoLock) quietly(checkLock);
    if (name === outbox) quietly(sendWaiting);
    if (name === replies) quietly(pollReplies);
  });
  // Unlocking happens in our own pages; what they put into `storage.session` is how the background hears of it.
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'session' && !Object.keys(changes).every(isStagedKey)) quietly(checkLock);
  });
  quietly(async () => {
    await startVault();
    await checkLock();
  });

  async function checkLock(): Promise<void> {
    await lockIfDue();
    const wasOpen = isOpen;
    isOpen = (await openVault()) !== null;
    if (isOpen && !wasOpen) await afterUnlock();
    if (!isOpen) await browser.alarms.clear(autoLock);
  }
}

/** Merges and sends what waited; doing it twice changes nothing. */
export async function afterUnlock(): Promise<void> {
  await browser.alarms.create(autoLock, { periodInMinutes: autoLockMinutes });
  await browser.alarms.create(replies, { periodInMinutes: repliesMinutes });
  await drainInbox();
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
