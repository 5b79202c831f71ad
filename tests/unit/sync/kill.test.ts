// @vitest-environment node
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Sql } from '../../../partner/store/sql';
import { openSql } from '../../../partner/store/sql';
import { prepareTables } from '../../../partner/store/tables';
import type { Fetch } from '../../../utils/sync/ask';
import { drain } from '../../../utils/sync/outbox';
import type { OutboxWorld } from '../../../utils/sync/world';
import { intakeOn } from '../partner/intake-world';
import { collectOrphans, type Sender, sender, worldOn } from './sender';

// PGlite starts in 2 s alone, in 30 s beside a build on two cores.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let sql: Sql;
beforeAll(async () => {
  sql = await openSql({ dataDir: null });
  await prepareTables(sql);
});
afterAll(() => sql.close());
beforeEach(async () => {
  await sql.query('truncate capability, envelope');
});

type Moment = 'before' | 'after';

/** A worker that dies at its n-th step: nothing of it runs on, and nothing it did is undone. */
function mortal(world: OutboxWorld, dieAt: number, moment: Moment) {
  let steps = 0;
  let dead!: () => void;
  const death = new Promise<'dead'>((resolve) => {
    dead = () => resolve('dead');
  });
  const step = <Args extends unknown[], T>(work: (...args: Args) => Promise<T>) => {
    return async (...args: Args): Promise<T> => {
      steps += 1;
      const last = steps === dieAt;
      if (steps > dieAt) return new Promise(() => {});
      if (last && moment === 'after') await work(...args);
      if (last) {
        dead();
        return new Promise(() => {});
      }
      return work(...args);
    };
  };
  const { deliveries, bytes } = world;
  const dying: OutboxWorld = {
    ...world,
    fetch: step(world.fetch),
    deliveries: {
      list: step(deliveries.list),
      get: step(deliveries.get),
      put: step(deliveries.put),
      remove: step(deliveries.remove),
    },
    partner: step(world.partner),
    seal: step(world.seal),
    bytes: { keep: step(bytes.keep), read: step(bytes.read), drop: step(bytes.drop) },
    record: step(world.record),
  };
  return { world: dying, death, steps: () => steps };
}

async function sendersWithIntake() {
  const intake = await intakeOn(sql);
  const answers: number[] = [];
  const fetch: Fetch = async (url, init) => {
    const response = await intake.app.request(new URL(url).pathname, init);
    answers.push(response.status);
    return response;
  };
  const her = await sender(fetch);
  her.partner.capability = intake.capability;
  her.partner.card.intakeKey = Buffer.from(intake.intakeKey).toString('base64');
  return { her, fetch, answers };
}

async function untilDone(her: Sender, fetch: Fetch): Promise<void> {
  for (let round = 0; round < 5; round++) {
    const { next } = await drain(worldOn(her.disk, her.clock, fetch));
    if (next === null) return;
    her.clock.now = next;
  }
}

describe('a worker that dies', () => {
  it.each<Moment>(['before', 'after'])(
    '%s any of its steps leaves exactly one envelope and one receipt',
    async (moment) => {
      const { her: probe, fetch: probeFetch } = await sendersWithIntake();
      probe.add();
      const whole = mortal(worldOn(probe.disk, probe.clock, probeFetch), Number.POSITIVE_INFINITY, moment);
      await drain(whole.world);
      expect(probe.only().state.at).toBe('sent');
      const steps = whole.steps();
      expect(steps).toBeGreaterThan(15);

      for (let dieAt = 1; dieAt <= steps; dieAt++) {
        await sql.query('truncate capability, envelope');
        const { her, fetch, answers } = await sendersWithIntake();
        const delivery = her.add();
        const worker = mortal(worldOn(her.disk, her.clock, fetch), dieAt, moment);
        expect(await Promise.race([drain(worker.world).then(() => 'done'), worker.death]), `step ${dieAt}`).toBe(
          'dead',
        );
        await untilDone(her, fetch);

        const where = `died ${moment} step ${dieAt}`;
        const rows = await sql.query<{ id: string }>('select id::text as id from envelope');
        expect(rows, where).toEqual([{ id: delivery.envelope }]);
        const { state, sealed } = her.only();
        expect([state.at, sealed], where).toEqual(['sent', null]);
        expect(
          answers.every((status) => status === 201 || status === 200),
          where,
        ).toBe(true);
        expect(her.disk.events.map(({ type }) => type).sort(), where).toEqual(['item.receipt', 'item.sent']);
        collectOrphans(her.disk);
        expect(her.disk.blobs.size, where).toBe(0);
      }
    },
  );

  it('between the answer and the written receipt sends the same bytes and gets the same receipt', async () => {
    const { her, fetch, answers } = await sendersWithIntake();
    const bodies: string[] = [];
    const texts: string[] = [];
    const listening: Fetch = async (url, init) => {
      bodies.push(Buffer.from(init.body as Uint8Array).toString('hex'));
      const response = await fetch(url, init);
      texts.push(await response.clone().text());
      return response;
    };
    her.add();
    const dying = worldOn(her.disk, her.clock, listening);
    const answered = new Promise<void>((resolve) => {
      dying.fetch = async (url, init) => {
        await listening(url, init);
        resolve();
        return new Promise(() => {});
      };
    });
    void drain(dying);
    await answered;
    expect(her.only().state.at).toBe('sending');
    await untilDone(her, listening);
    expect(answers).toEqual([201, 200]);
    expect([new Set(bodies).size, new Set(texts).size]).toEqual([1, 1]);
    expect(her.only().state).toEqual({ at: 'sent', receipt: JSON.parse(texts[0]!) });
  });
});
