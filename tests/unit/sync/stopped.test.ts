import { expect, test } from 'vitest';
import { AtharError } from '../../../utils/errors';
import { drain } from '../../../utils/sync/outbox';
import { takeBack } from '../../../utils/sync/take-back';
import { json, receiptFor, sender } from './sender';

test('one delivery whose flag is damaged (readFlag throws in mayLeave) does not stop all others for ever', async () => {
  const left: string[] = [];
  const her = await sender(async (url, init) => {
    left.push(url);
    return json(await receiptFor(url, init, her.keys.intake));
  });
  const [bad, good] = [her.add(), her.add()];
  const world = {
    ...her.world,
    mayLeave: async ({ id }: { id: string }) => {
      if (id === bad.id) throw new AtharError('damaged', 'a capture is gone');
      return true;
    },
  };
  await drain(world).catch(() => undefined);
  her.clock.now = new Date(her.clock.now.getTime() + 86_400_000);
  await drain(world).catch(() => undefined);
  expect(left).toHaveLength(1);
  expect(her.disk.deliveries.get(good.id)!.state.at).toBe('sent');
});

test('stopped for the child after a try that may have arrived: taking it back does not say that it never left', async () => {
  const her = await sender(async () => {
    throw new TypeError('the answer was lost');
  });
  const { id } = her.add();
  await drain(her.world);
  her.clock.now = new Date(her.clock.now.getTime() + 86_400_000);
  await drain({ ...her.world, mayLeave: async () => false });
  expect(await takeBack(id, her.world)).toBe('too-late');
});
