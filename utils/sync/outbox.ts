import { AtharError } from '../errors';
import { deliver, dropSealed } from './deliver';
import { nextDue, nextTime } from './queue';
import type { OutboxWorld } from './world';

/** How soon to look again when the browser says that it is offline. */
const offlineWait = 5 * 60_000;

/**
 * Sends what is due, one after the other. `next`: when to come back, null = nothing waits (or the vault is locked:
 * then nothing was touched, and the unlock starts it again). Safe to call at any time, from any context, in parallel.
 */
export async function drain(world: OutboxWorld): Promise<{ next: Date | null }> {
  return world.alone(async () => {
    try {
      return { next: await sendDue(world) };
    } catch (error) {
      // Locked in the middle: what was under way has its lease and comes again.
      if (error instanceof AtharError && error.code === 'locked') return { next: null };
      throw error;
    }
  });
}

async function sendDue(world: OutboxWorld): Promise<Date | null> {
  const resting = new Map<string, number>();
  for (const delivery of await world.deliveries.list()) {
    // Arrived, but the worker died before it could drop the bytes.
    if (delivery.state.at === 'sent' || delivery.state.at === 'opened') await dropSealed(delivery, world);
  }
  for (;;) {
    const deliveries = await world.deliveries.list();
    const due = nextDue(deliveries, world.now(), resting);
    if (due === null) return nextTime(deliveries, world.now(), resting);
    if (!world.online()) return new Date(world.now().getTime() + offlineWait);
    const after = await deliver(due, world);
    if (after?.state.at === 'queued') resting.set(due.partnerId, restUntil(after.state.notBefore, world));
  }
}

/** At least a second, whatever the jitter says: no delivery is tried twice in one breath. */
function restUntil(notBefore: string, world: OutboxWorld): number {
  return Math.max(Date.parse(notBefore), world.now().getTime() + 1000);
}
