// @vitest-environment node
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { capabilityHash, newCapability } from '../../../partner/intake/capability';
import { tidyMailbox } from '../../../partner/store/mailbox';
import type { Sql } from '../../../partner/store/sql';
import { prepareTables } from '../../../partner/store/tables';
import { verifyReceipt } from '../../../utils/evidence/receipt';
import { SignedReceipt } from '../../../utils/schema/delivery';
import { databases } from './databases';
import { ageLike, envelopeHeaders, intakeOn, someEnvelope, startOfTest } from './intake-world';

// PGlite starts in 2 s alone, in 30 s beside a build on two cores.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const problemOf = async (response: Response) => {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const { status, code } = (await response.json()) as { status: number; code: string };
  expect(status).toBe(response.status);
  return [status, code];
};

describe.each(databases)('intake on $name', ({ open }) => {
  let sql: Sql;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ sql, close } = await open());
    await Promise.all([prepareTables(sql), prepareTables(sql)]);
  });
  afterAll(() => close());
  beforeEach(async () => {
    await sql.query('truncate capability, envelope');
  });

  it('stores an envelope and signs for exactly these bytes', async () => {
    const intake = await intakeOn(sql);
    const envelope = someEnvelope();
    const bytes = ageLike(5_000);
    const response = await intake.put(envelope, bytes);
    expect(response.status).toBe(201);
    expect(response.headers.get('location')).toBe(`/v1/envelopes/${envelope}`);
    const signed = SignedReceipt.parse(await response.json());
    expect(signed.receipt.receivedAt).toBe(startOfTest.toISOString());
    const { sha256 } = signed.receipt;
    expect(await verifyReceipt(signed, intake.intakeKey, { envelope, sha256, size: 5_000 })).toBe(true);
    expect(await (await intake.get(envelope)).json()).toEqual({ state: 'stored', reply: null });
  });

  it('answers the same bytes with the same receipt, and other bytes with 409', async () => {
    const intake = await intakeOn(sql);
    const envelope = someEnvelope();
    const first = await (await intake.put(envelope, ageLike(900))).text();
    intake.clock.now = new Date(startOfTest.getTime() + 3_600_000);
    const again = await intake.put(envelope, ageLike(900));
    expect([again.status, await again.text()]).toEqual([200, first]);
    expect(await problemOf(await intake.put(envelope, ageLike(900, 2)))).toEqual([409, 'conflict']);
    expect(await (await intake.put(envelope, ageLike(900))).text()).toBe(first);
  });

  it('makes one row and 100 equal receipts of 100 parallel replays', async () => {
    const intake = await intakeOn(sql);
    const envelope = someEnvelope();
    const answers = await Promise.all(Array.from({ length: 100 }, () => intake.put(envelope, ageLike(20_000))));
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(texts).size).toBe(1);
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(99).fill(200), 201]);
    expect(await sql.query('select count(*)::int as n from envelope')).toEqual([{ n: 1 }]);
  });

  it.each([
    ['an empty body', { size: 0 }, {}, [422, 'empty']],
    [
      'a digest of something else',
      { size: 500 },
      { 'content-digest': `sha-256=:${'A'.repeat(43)}=:` },
      [422, 'bad-digest'],
    ],
    ['no digest', { size: 500 }, { 'content-digest': '' }, [422, 'no-digest']],
    ['a digest of another kind', { size: 500 }, { 'content-digest': 'sha-512=:AAAA:' }, [422, 'no-digest']],
    ['another content type', { size: 500 }, { 'content-type': 'text/html' }, [415, 'not-age-type']],
    ['no capability', { size: 500 }, { authorization: '' }, [401, 'no-capability']],
    ['a malformed capability', { size: 500 }, { authorization: 'Bearer short' }, [401, 'no-capability']],
    ['an unknown one', { size: 500 }, { authorization: `Bearer ${'x'.repeat(43)}` }, [401, 'unknown-capability']],
    ['a body over the limit', { size: 10_001 }, {}, [413, 'too-large']],
    ['a length over the limit', { size: 500 }, { 'content-length': '99999999' }, [413, 'too-large']],
  ])('refuses %s', async (_what, { size }, headers, expected) => {
    const intake = await intakeOn(sql, { limits: { envelopeBytes: 10_000 } });
    const body = size === 0 ? new Uint8Array() : ageLike(size);
    expect(await problemOf(await intake.put(someEnvelope(), body, headers))).toEqual(expected);
    expect(await sql.query('select count(*)::int as n from envelope')).toEqual([{ n: 0 }]);
  });

  it('refuses what is not an age file, and ids that are no UUID version 7', async () => {
    const intake = await intakeOn(sql);
    const html = new TextEncoder().encode('<!doctype html>');
    expect(await problemOf(await intake.put(someEnvelope(), html))).toEqual([422, 'not-age']);
    for (const id of ['1', crypto.randomUUID(), `${someEnvelope()}0`, '..%2f..%2fetc']) {
      expect(await problemOf(await intake.put(id, ageLike(500)))).toEqual([400, 'bad-request']);
    }
  });

  it('stops reading a body without a length at the limit', async () => {
    const intake = await intakeOn(sql, { limits: { envelopeBytes: 100_000 } });
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled += 10_000;
        controller.enqueue(ageLike(10_000));
      },
    });
    const request = new Request(`http://intake/v1/envelopes/${someEnvelope()}`, {
      method: 'PUT',
      body: endless,
      headers: envelopeHeaders(intake.capability, ageLike(500)),
      duplex: 'half',
    } as RequestInit);
    expect(await problemOf(await intake.app.request(request))).toEqual([413, 'too-large']);
    expect(pulled).toBeLessThan(200_000);
  });

  it('holds no more than its budget in memory, and says when to come back', async () => {
    const intake = await intakeOn(sql, { limits: { inFlightBytes: 1_000 } });
    const busy = await intake.put(someEnvelope(), ageLike(1_500));
    expect(busy.headers.get('retry-after')).toBe('10');
    expect(await problemOf(busy)).toEqual([503, 'busy']);
    expect((await intake.put(someEnvelope(), ageLike(900))).status).toBe(201);
    expect((await intake.put(someEnvelope(), ageLike(900))).status).toBe(201);
  });

  it('lets one sender fill its own share of memory, and not its neighbour’s', async () => {
    const intake = await intakeOn(sql, { limits: { inFlightBytes: 10_000, inFlightBytesOfOne: 2_000 } });
    const neighbour = newCapability();
    await intake.deskPost('/v1/capabilities', { hash: capabilityHash(neighbour), expiresAt: null });
    let end = () => {};
    let first: Response | Promise<Response> | null = null;
    await new Promise<void>((isHeld) => {
      let sent = false;
      const body = new ReadableStream(
        {
          // Asked for more, the intake holds what it has read so far.
          pull(controller) {
            if (sent) return isHeld();
            sent = true;
            controller.enqueue(ageLike(1_900));
            end = () => controller.close();
          },
        },
        { highWaterMark: 0 },
      );
      const headers = envelopeHeaders(intake.capability, ageLike(1_900));
      const request = { method: 'PUT', body, headers, duplex: 'half' };
      first = intake.app.request(`/v1/envelopes/${someEnvelope()}`, request as RequestInit);
    });
    expect(await problemOf(await intake.put(someEnvelope(), ageLike(1_900)))).toEqual([503, 'busy']);
    const other = { authorization: `Bearer ${neighbour}` };
    expect((await intake.put(someEnvelope(), ageLike(1_900), other)).status).toBe(201);
    end();
    expect((await first!).status).toBe(201);
    expect((await intake.put(someEnvelope(), ageLike(1_900))).status).toBe(201);
  });

  it('slows one capability down and not its neighbour', async () => {
    const intake = await intakeOn(sql, { limits: { burst: 3, perSecond: 0.1 } });
    const neighbour = newCapability();
    await intake.deskPost('/v1/capabilities', { hash: capabilityHash(neighbour), expiresAt: null });
    for (let i = 0; i < 3; i++) expect((await intake.put(someEnvelope(), ageLike(500))).status).toBe(201);
    const slowed = await intake.put(someEnvelope(), ageLike(500));
    expect(slowed.headers.get('retry-after')).toBe('10');
    expect(await problemOf(slowed)).toEqual([429, 'too-many']);
    expect((await intake.put(someEnvelope(), ageLike(500), { authorization: `Bearer ${neighbour}` })).status).toBe(201);
    intake.clock.now = new Date(startOfTest.getTime() + 10_000);
    expect((await intake.put(someEnvelope(), ageLike(500))).status).toBe(201);
  });

  it('answers 410 once a capability is closed or expired, from the next call on and for ever', async () => {
    const intake = await intakeOn(sql);
    const envelope = someEnvelope();
    await intake.put(envelope, ageLike(500));
    const hash = capabilityHash(intake.capability);
    expect((await intake.desk(`/v1/capabilities/${hash}`, { method: 'DELETE' })).status).toBe(204);
    expect(await problemOf(await intake.put(envelope, ageLike(500)))).toEqual([410, 'closed']);
    expect(await problemOf(await intake.get(envelope))).toEqual([410, 'closed']);
    await intake.deskPost('/v1/capabilities', { hash, expiresAt: null });
    expect(await problemOf(await intake.get(envelope))).toEqual([410, 'closed']);

    const short = newCapability();
    const expiresAt = new Date(startOfTest.getTime() + 1_000).toISOString();
    await intake.deskPost('/v1/capabilities', { hash: capabilityHash(short), expiresAt });
    const bearer = { authorization: `Bearer ${short}` };
    expect((await intake.put(someEnvelope(), ageLike(500), bearer)).status).toBe(201);
    intake.clock.now = new Date(expiresAt);
    expect(await problemOf(await intake.put(someEnvelope(), ageLike(500), bearer))).toEqual([410, 'closed']);
  });

  it("keeps one sender from reading or guessing at another's envelope", async () => {
    const intake = await intakeOn(sql);
    const envelope = someEnvelope();
    await intake.put(envelope, ageLike(500));
    const other = newCapability();
    await intake.deskPost('/v1/capabilities', { hash: capabilityHash(other), expiresAt: null });
    expect(await problemOf(await intake.get(envelope, other))).toEqual([404, 'not-found']);
    const bearer = { authorization: `Bearer ${other}` };
    expect(await problemOf(await intake.put(envelope, ageLike(500), bearer))).toEqual([409, 'conflict']);
    expect(await problemOf(await intake.get(someEnvelope()))).toEqual([404, 'not-found']);
  });

  it('gives the desk what waits, in pages, the same bytes, and takes acknowledgement and reply', async () => {
    const intake = await intakeOn(sql);
    const sent = [someEnvelope(), someEnvelope(), someEnvelope()];
    for (const [index, envelope] of sent.entries()) await intake.put(envelope, ageLike(600 + index, index));
    type Page = { envelopes: { id: string; seq: string; size: number; receivedHour: string }[]; next: string | null };
    const first = (await (await intake.desk('/v1/outbox?limit=2')).json()) as Page;
    const second = (await (await intake.desk(`/v1/outbox?limit=2&after=${first.next}`)).json()) as Page;
    const listed = [...first.envelopes, ...second.envelopes];
    expect(listed.map(({ id, size }) => [id, size])).toEqual(sent.map((id, index) => [id, 600 + index]));
    expect(listed[0]?.receivedHour).toBe('2026-11-20T10:00:00.000Z');
    expect(second.next).toBeNull();

    const [one = ''] = sent;
    const fetched = await intake.desk(`/v1/envelopes/${one}/bytes`);
    expect(fetched.headers.get('content-type')).toBe('application/vnd.age');
    expect(new Uint8Array(await fetched.arrayBuffer())).toEqual(ageLike(600, 0));
    expect(await (await intake.get(one)).json()).toEqual({ state: 'fetched', reply: null });

    const acks = [await intake.deskPost('/v1/ack', { ids: [one] }), await intake.deskPost('/v1/ack', { ids: [one] })];
    expect(await Promise.all(acks.map((ack) => ack.json()))).toEqual([{ acknowledged: 1 }, { acknowledged: 1 }]);
    expect(((await (await intake.desk('/v1/outbox')).json()) as Page).envelopes.map(({ id }) => id)).toEqual(
      sent.slice(1),
    );

    const reply = ageLike(300, 9);
    const replied = await intake.desk(`/v1/replies/${one}`, {
      method: 'PUT',
      body: Uint8Array.from(reply),
      headers: { 'content-type': 'application/vnd.age' },
    });
    expect(replied.status).toBe(204);
    const status = (await (await intake.get(one)).json()) as { state: string; reply: string };
    expect([status.state, Buffer.from(status.reply, 'base64').equals(reply)]).toEqual(['acknowledged', true]);
    const nowhere = await intake.desk(`/v1/replies/${someEnvelope()}`, { method: 'PUT', body: Uint8Array.from(reply) });
    expect(await problemOf(nowhere)).toEqual([404, 'not-found']);
    const plain = await intake.desk(`/v1/replies/${one}`, { method: 'PUT', body: 'thank you' });
    expect(await problemOf(plain)).toEqual([422, 'not-age']);
  });

  it('keeps the desk routes for the desk', async () => {
    const intake = await intakeOn(sql);
    const envelope = someEnvelope();
    const routes: [string, string][] = [
      ['GET', '/v1/outbox'],
      ['GET', `/v1/envelopes/${envelope}/bytes`],
      ['POST', '/v1/ack'],
      ['PUT', `/v1/replies/${envelope}`],
      ['POST', '/v1/capabilities'],
      ['DELETE', `/v1/capabilities/${capabilityHash('x')}`],
    ];
    for (const [method, path] of routes) {
      expect(await problemOf(await intake.app.request(path, { method })), path).toEqual([401, 'no-capability']);
      const headers = { authorization: `Bearer ${intake.capability}` };
      expect(await problemOf(await intake.app.request(path, { method, headers })), path).toEqual([403, 'not-the-desk']);
    }
    expect(await problemOf(await intake.deskPost('/v1/ack', { ids: ['x'] }))).toEqual([400, 'bad-request']);
    expect(await problemOf(await intake.desk('/v1/ack', { method: 'POST', body: '{' }))).toEqual([400, 'bad-request']);
    expect(await problemOf(await intake.desk('/v1/outbox?after=-1'))).toEqual([400, 'bad-request']);
  });

  it('deletes ciphertext in time and still tells a late retry the truth', async () => {
    const intake = await intakeOn(sql);
    const [read, unread] = [someEnvelope(), someEnvelope()];
    const receipt = await (await intake.put(read, ageLike(500))).text();
    await intake.put(unread, ageLike(500));
    await intake.deskPost('/v1/ack', { ids: [read] });
    const later = (days: number) => new Date(startOfTest.getTime() + days * 86_400_000);
    expect(await tidyMailbox(sql, later(6.9))).toBe(0);
    expect(await tidyMailbox(sql, later(7.1))).toBe(1);
    const late = await intake.put(read, ageLike(500));
    expect([late.status, await late.text()]).toEqual([200, receipt]);
    expect((await intake.desk(`/v1/envelopes/${read}/bytes`)).status).toBe(404);
    expect((await intake.desk(`/v1/envelopes/${unread}/bytes`)).status).toBe(200);
    expect(await tidyMailbox(sql, later(91))).toBe(1);
    expect(await problemOf(await intake.put(unread, ageLike(500)))).toEqual([410, 'deleted']);
    expect(await problemOf(await intake.get(unread))).toEqual([410, 'deleted']);
    await intake.deskPost('/v1/ack', { ids: [unread] });
  });

  it('stores nothing or everything when the database fails at any moment, and a retry makes it whole', async () => {
    const envelope = someEnvelope();
    let failAt = 0;
    let queries = 0;
    const failing = (inner: Sql): Sql => ({
      query: async (text, params) => {
        queries += 1;
        const rows = await inner.query<never>(text, params);
        if (queries === failAt) throw new Error('the database went away');
        return rows;
      },
      transaction: (work) => inner.transaction((tx) => work(failing(tx))),
      close: () => inner.close(),
    });
    const intake = await intakeOn(failing(sql));
    const seen: string[] = [];
    for (failAt = 1; failAt < 10; failAt++) {
      queries = 0;
      await sql.query('truncate envelope');
      const broken = await intake.put(envelope, ageLike(900));
      if (broken.status === 201) break;
      expect(await problemOf(broken)).toEqual([500, 'failed']);
      expect(await sql.query('select count(*)::int as n from envelope')).toEqual([{ n: 0 }]);
      failAt += 100;
      const retried = await intake.put(envelope, ageLike(900));
      failAt -= 100;
      expect(retried.status).toBe(201);
      seen.push(await retried.text());
    }
    expect(seen).toHaveLength(3);
    expect(new Set(seen).size).toBe(1);
  });

  it('takes 32 MiB, byte for byte', async () => {
    const intake = await intakeOn(sql);
    const envelope = someEnvelope();
    const bytes = ageLike(32 * 1024 * 1024);
    expect((await intake.put(envelope, bytes)).status).toBe(201);
    const back = Buffer.from(await (await intake.desk(`/v1/envelopes/${envelope}/bytes`)).arrayBuffer());
    expect(back.equals(bytes)).toBe(true);
    expect((await intake.put(someEnvelope(), ageLike(32 * 1024 * 1024 + 1))).status).toBe(413);
  });

  it('answers preflights by name, exposes what the sender reads, and reflects no origin', async () => {
    const intake = await intakeOn(sql, { limits: { burst: 1, perSecond: 0.01 } });
    const origin = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';
    const preflight = await intake.app.request(`/v1/envelopes/${someEnvelope()}`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'PUT',
        'access-control-request-headers': 'authorization,content-digest,content-type',
      },
    });
    expect(preflight.status).toBe(204);
    const named = (name: string) => preflight.headers.get(name)?.toLowerCase().split(/, ?/).sort();
    expect(named('access-control-allow-headers')).toEqual(['authorization', 'content-digest', 'content-type']);
    expect(named('access-control-allow-methods')).toContain('put');
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();

    const answers = [
      await intake.put(someEnvelope(), ageLike(500), { origin }),
      await intake.put(someEnvelope(), ageLike(500), { origin }),
      await intake.put(someEnvelope(), ageLike(500), { origin, authorization: '' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 429, 401]);
    for (const answer of answers) {
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      expect(answer.headers.get('access-control-expose-headers')?.toLowerCase()).toBe('retry-after,location');
      expect(answer.headers.get('set-cookie')).toBeNull();
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
    const desk = await intake.desk('/v1/outbox', { headers: { origin } });
    expect(desk.headers.get('access-control-allow-origin')).toBeNull();
  });
});
