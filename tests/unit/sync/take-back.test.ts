import { describe, expect, it } from 'vitest';
import { drain } from '../../../utils/sync/outbox';
import { retry, takeBack } from '../../../utils/sync/take-back';
import { json, receiptFor, sender, startOfTest } from './sender';

const since = startOfTest.toISOString();

describe('taking back', () => {
  it('removes what never left', async () => {
    const her = await sender(async () => json({}, 500));
    const { id } = her.add();
    expect(await takeBack(id, her.world)).toBe('cancelled');
    expect(her.disk.deliveries.size).toBe(0);
    await expect(takeBack(id, her.world)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('stops what may have arrived, and says so', async () => {
    const her = await sender(async () => Promise.reject(new TypeError('lost answer')));
    const { id } = her.add();
    await drain(her.world);
    expect(await takeBack(id, her.world)).toBe('too-late');
    expect(her.only().state).toEqual({ at: 'refused', reason: 'cancelled', since });
    her.clock.now = new Date(startOfTest.getTime() + 86_400_000);
    expect(await drain(her.world)).toEqual({ next: null });
    expect(her.only().state).toEqual({ at: 'refused', reason: 'cancelled', since });
  });

  it('leaves alone what is under way or has arrived', async () => {
    const her = await sender(async (url, init) => {
      during.push(await takeBack(id, her.world));
      return json(await receiptFor(url, init, her.keys.intake));
    });
    const during: string[] = [];
    const { id } = her.add();
    await drain(her.world);
    expect([during, await takeBack(id, her.world)]).toEqual([['too-late'], 'too-late']);
    expect(her.only().state.at).toBe('sent');
  });

  it('wins against an outbox that has already read the list', async () => {
    let asked = 0;
    const her = await sender(async () => {
      asked += 1;
      return json({}, 500);
    });
    const { id } = her.add();
    const seal = her.world.seal;
    her.world.seal = async (...given) => {
      expect(await takeBack(id, her.world)).toBe('cancelled');
      return seal(...given);
    };
    expect(await drain(her.world)).toEqual({ next: null });
    expect([asked, her.disk.deliveries.size, her.disk.blobs.size]).toEqual([0, 0, 0]);
  });
});

describe('taking back between two steps of a second try', () => {
  it('stops it: what she cancelled is not sent', async () => {
    let asked = 0;
    const her = await sender(async () => {
      asked += 1;
      return json({}, 500);
    });
    const { id } = her.add();
    const { next } = await drain(her.world);
    her.clock.now = next!;
    const { read } = her.world.bytes;
    her.world.bytes.read = async (blob) => {
      expect(await takeBack(id, her.world)).toBe('too-late');
      return read(blob);
    };
    expect(await drain(her.world)).toEqual({ next: null });
    expect(asked).toBe(1);
    expect(her.only().state).toMatchObject({ at: 'refused', reason: 'cancelled' });
  });
});

describe('trying again', () => {
  it('makes waiting and refused ones due at once, with the bytes they have', async () => {
    const bodies: unknown[] = [];
    const answers = [() => json({}, 500), () => json({}, 410), null];
    const her = await sender(async (url, init) => {
      bodies.push(init.body);
      return answers.shift()?.() ?? json(await receiptFor(url, init, her.keys.intake));
    });
    const { id } = her.add();
    await drain(her.world);
    expect(her.only().state).toMatchObject({ at: 'queued', lastError: 'server' });
    await retry(id, her.world);
    await drain(her.world);
    expect(her.only().state).toMatchObject({ at: 'refused', reason: 'gone' });
    await retry(id, her.world);
    expect(her.only().state).toEqual({ at: 'queued', attempts: 1, notBefore: since, lastError: 'gone' });
    await drain(her.world);
    expect(her.only().state.at).toBe('sent');
    expect(new Set(bodies.map(String)).size).toBe(1);
    await retry(id, her.world);
    expect(her.only().state.at).toBe('sent');
  });
});
