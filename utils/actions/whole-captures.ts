import type { Capture } from '../schema/capture';
import type { Flag } from '../schema/flag';
import { database } from '../storage/database';
import { picturesOf } from '../storage/remove-pictures';
import { custodyFor } from './flags';

/**
 * Captures whose files are all here. A capture is written once and names its pictures by digest, so without them it can
 * prove nothing; only her own press "delete the pictures" leaves one out, any other loss stays an error.
 */
export async function wholeCaptures({ flag, captures }: { flag: Flag; captures: Capture[] }): Promise<Capture[]> {
  const { events } = await custodyFor([flag.id]);
  const removed = Object.values(events).some(({ type, item }) => type === 'item.pictures-removed' && item === flag.id);
  if (!removed) return captures;
  const db = await database();
  const whole: Capture[] = [];
  for (const capture of captures) {
    const keys = await Promise.all(picturesOf(capture).map((blob) => db.getKey('blobs', blob)));
    if (keys.every((key) => key !== undefined)) whole.push(capture);
  }
  return whole;
}
