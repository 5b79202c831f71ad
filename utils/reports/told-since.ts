import type { Delivery } from '../schema/delivery';
import type { Flag } from '../schema/flag';

/** Whether she told more of her reports after this post last went to the organisation: there, nobody knows of it yet. */
export function toldSince({ id, reports }: Flag, deliveries: readonly Delivery[], partnerId: string): boolean {
  const went = deliveries
    .filter((one) => one.partnerId === partnerId && one.flagIds.includes(id) && one.state.at !== 'refused')
    .map(({ createdAt }) => Date.parse(createdAt));
  const told = reports.flatMap(({ steps }) => steps.map(({ recordedAt }) => Date.parse(recordedAt)));
  return went.length > 0 && Math.max(...told, 0) > Math.max(...went);
}
