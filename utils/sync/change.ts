import type { Delivery } from '../schema/delivery';
import type { OutboxWorld } from './world';

/**
 * Reads a delivery again, and writes what `next` makes of it; `next` answers null when it is no longer in the state
 * it was meant for. Returns what was written, or null: her "take back" in the popup and the outbox in the background
 * may meet at any time, and the second one must see what the first one did.
 */
export async function change(
  id: string,
  world: Pick<OutboxWorld, 'changing' | 'deliveries'>,
  next: (now: Delivery) => Delivery | null,
): Promise<Delivery | null> {
  return world.changing(async () => {
    const now = await world.deliveries.get(id);
    const changed = now && next(now);
    if (changed !== null) await world.deliveries.put(changed);
    return changed;
  });
}
