// @vitest-environment node
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openSql, type Sql } from '../../../partner/store/sql';
import { prepareTables } from '../../../partner/store/tables';
import { fromBase64 } from '../../../utils/evidence/bytes';
import { verifyReceipt } from '../../../utils/evidence/receipt';
import { newSigningKey } from '../../../utils/evidence/signing';
import type { Fetch } from '../../../utils/sync/ask';
import { drain } from '../../../utils/sync/outbox';
import { intakeOn } from '../partner/intake-world';
import { json, receiptFor, sender, worldOn } from './sender';

// PGlite starts in 2 s alone, in 30 s beside a build on two cores.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let sql: Sql;
beforeAll(async () => {
  sql = await openSql({ dataDir: null });
  await prepareTables(sql);
});
afterAll(() => sql.close());

const count = 200;

it('brings 200 envelopes over a line with 30 % faults: each exactly once, each with its own receipt', async () => {
  const intake = await intakeOn(sql);
  const stranger = await newSigningKey();
  let seed = 7;
  const random = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  };
  const faults: Record<string, number> = {};
  let kill = () => {};
  const line: Fetch = async (url, init) => {
    const deliver = async () => intake.app.request(new URL(url).pathname, init);
    if (random() >= 0.3) return deliver();
    const kinds: [string, () => Promise<Response>][] = [
      ['request lost', async () => Promise.reject(new TypeError('lost'))],
      ['answer lost', async () => deliver().then(() => Promise.reject(new TypeError('lost')))],
      ['answer late', async () => deliver().then(() => Promise.reject(new DOMException('late', 'TimeoutError')))],
      ['error', async () => json({}, 503, { 'retry-after': '30' })],
      ['portal', async () => new Response('<html>', { headers: { 'content-type': 'text/html' } })],
      ['stranger', async () => json(await receiptFor(url, init, stranger))],
      ['cut receipt', async () => deliver().then(async (r) => new Response((await r.text()).slice(0, 99), r))],
      ['killed before', async () => new Promise<Response>(() => kill())],
      ['killed after', async () => deliver().then(() => new Promise<Response>(() => kill()))],
    ];
    const [name, fault] = kinds[Math.floor(random() * kinds.length)]!;
    faults[name] = (faults[name] ?? 0) + 1;
    return fault();
  };
  const her = await sender(line);
  her.partner.capability = intake.capability;
  her.partner.card.intakeKey = Buffer.from(intake.intakeKey).toString('base64');
  const sent = Array.from({ length: count }, () => her.add());

  let rounds = 0;
  for (let next: Date | null = her.clock.now; next !== null; rounds++) {
    her.clock.now = next > her.clock.now ? next : her.clock.now;
    intake.clock.now = her.clock.now;
    const died = new Promise<{ next: Date }>((resolve) => {
      // The browser starts a new worker a minute later; the dead one's lock is gone, its lease is not.
      kill = () => resolve({ next: new Date(her.clock.now.getTime() + 60_000) });
    });
    ({ next } = await Promise.race([drain({ ...worldOn(her.disk, her.clock, line), random }), died]));
    expect(rounds).toBeLessThan(2_000);
  }

  expect(Object.keys(faults)).toHaveLength(9);
  const rows = await sql.query<{ id: string; sha256: string }>(
    `select id::text as id, encode(sha256, 'hex') as sha256 from envelope`,
  );
  expect(rows.map(({ id }) => id).sort()).toEqual(sent.map(({ envelope }) => envelope).sort());
  const stored = new Map(rows.map(({ id, sha256 }) => [id, sha256]));
  for (const { state, envelope } of her.disk.deliveries.values()) {
    if (state.at !== 'sent') throw new Error(`${envelope} is ${state.at}`);
    const { size } = state.receipt.receipt;
    const expected = { envelope, sha256: stored.get(envelope)!, size };
    expect(await verifyReceipt(state.receipt, fromBase64(her.partner.card.intakeKey!), expected)).toBe(true);
  }
  expect(her.disk.events).toHaveLength(2 * count);
  expect(her.disk.blobs.size).toBe(0);
});
