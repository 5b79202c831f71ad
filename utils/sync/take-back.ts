import { AtharError } from '../errors';
import { attemptsOf, isReady } from './queue';
import type { OutboxWorld } from './world';

/** See `cancelDelivery`. Throws `not-found`. */
export async function takeBack(id: string, world: OutboxWorld): Promise<'cancelled' | 'too-late'> {
  return world.changing(async () => {
    const delivery = await world.deliveries.get(id);
    if (delivery === null) throw new AtharError('not-found', 'delivery');
    const { state } = delivery;
    const neverLeft = state.at === 'queued' && state.attempts === 0;
    const mayHaveArrived = state.at === 'refused' && (state.reason === 'cancelled' || (state.attempts ?? 0) > 0);
    const neverAccepted = state.at === 'refused' && !mayHaveArrived;
    if (neverLeft || neverAccepted) {
      await world.deliveries.remove(id);
      return 'cancelled';
    }
    // An earlier try may have reached the mailbox although no answer came back.
    const stopped = state.at === 'queued' || (state.at === 'sending' && isReady(delivery, world.now()));
    const since = world.now().toISOString();
    if (stopped) await world.deliveries.put({ ...delivery, state: { at: 'refused', reason: 'cancelled', since } });
    return 'too-late';
  });
}

/** Due now: what waits, and what was refused. Other states stay as they are. Throws `not-found`. */
export async function retry(id: string, world: OutboxWorld): Promise<void> {
  await world.changing(async () => {
    const delivery = await world.deliveries.get(id);
    if (delivery === null) throw new AtharError('not-found', 'delivery');
    if (delivery.state.at !== 'queued' && delivery.state.at !== 'refused') return;
    const lastError = delivery.state.at === 'queued' ? delivery.state.lastError : delivery.state.reason;
    // A refused one had at least one try: what may have arrived must not look as if it never left.
    const attempts = Math.max(attemptsOf(delivery), delivery.state.at === 'refused' ? 1 : 0);
    const notBefore = world.now().toISOString();
    await world.deliveries.put({ ...delivery, state: { at: 'queued', attempts, notBefore, lastError } });
  });
}
