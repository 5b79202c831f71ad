import { describe, expect, it, vi } from 'vitest';
import { AtharError } from '../../../utils/errors';
import { sha256Hex } from '../../../utils/evidence/hash';
import { newSigningKey } from '../../../utils/evidence/signing';
import { timeoutFor } from '../../../utils/sync/ask';
import { largestEnvelope } from '../../../utils/sync/deliver';
import { drain } from '../../../utils/sync/outbox';
import { json, origin, receiptFor, sealedLike, sender, somePartner, startOfTest, worldOn } from './sender';

const minute = 60_000;
const at = (ms: number) => new Date(startOfTest.getTime() + ms);

/** A browser and an honest intake that remembers what it was asked. */
async function honest() {
  const asked: { url: string; init: RequestInit }[] = [];
  const her = await sender(async (url, init) => {
    asked.push({ url, init });
    return json(await receiptFor(url, init, her.keys.intake));
  });
  return { ...her, asked };
}

describe('the outbox', () => {
  it('seals, sends once, verifies, and keeps the receipt but not the bytes', async () => {
    const her = await honest();
    const { id, envelope } = her.add();
    expect(await drain(her.world)).toEqual({ next: null });
    const sent = her.disk.deliveries.get(id)!;
    expect(sent.state.at).toBe('sent');
    expect(sent.sealed).toBeNull();
    expect(her.disk.blobs.size).toBe(0);
    expect(her.disk.events.map(({ type }) => type)).toEqual(['item.sent', 'item.receipt']);
    expect(await drain(her.world)).toEqual({ next: null });
    expect(her.asked.map(({ url }) => url)).toEqual([`${origin}/v1/envelopes/${envelope}`]);
  });

  it('takes nothing of the browser along and allows no detour', async () => {
    const her = await honest();
    her.add();
    await drain(her.world);
    const [{ init } = { init: {} as RequestInit }] = her.asked;
    const { body, headers, signal, ...rest } = init;
    expect(rest).toEqual({
      method: 'PUT',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
    });
    const digest = Buffer.from(await sha256Hex(body as Uint8Array), 'hex').toString('base64');
    expect(headers).toEqual({
      authorization: `Bearer ${'c'.repeat(43)}`,
      'content-type': 'application/vnd.age',
      'content-digest': `sha-256=:${digest}:`,
    });
    expect(signal).toBeInstanceOf(AbortSignal);
    expect([timeoutFor(0), timeoutFor(32 * 1024 * 1024)]).toEqual([60_000, 60_000 + 1_048_576]);
  });

  it('sends the same bytes again after a lost answer', async () => {
    const bodies: unknown[] = [];
    const her = await sender(async (url, init) => {
      bodies.push(init.body);
      if (bodies.length < 4) throw new TypeError('network');
      return json(await receiptFor(url, init, her.keys.intake), 200);
    });
    her.add();
    for (let i = 0; i < 4; i++) {
      const { next } = await drain(her.world);
      her.clock.now = next ?? her.clock.now;
    }
    expect(new Set(bodies.map(String)).size).toBe(1);
    expect(bodies).toHaveLength(4);
    expect(her.only().state.at).toBe('sent');
  });

  it('touches nothing while the vault is locked', async () => {
    const her = await honest();
    const queued = structuredClone(her.add());
    her.disk.locked = true;
    expect(await drain(her.world)).toEqual({ next: null });
    expect([her.only(), her.asked, her.disk.blobs.size]).toEqual([queued, [], 0]);
    her.disk.locked = false;
    await drain(her.world);
    expect(her.only().state.at).toBe('sent');
  });

  it('ends quietly when the vault locks in the middle, and comes again after the lease', async () => {
    let asks = 0;
    const her = await sender(async (url, init) => {
      asks += 1;
      her.disk.locked = asks === 1;
      return json(await receiptFor(url, init, her.keys.intake));
    });
    her.add();
    expect(await drain(her.world)).toEqual({ next: null });
    expect(her.only().state).toMatchObject({ at: 'sending', attempts: 1 });
    her.disk.locked = false;
    const { next } = await drain(her.world);
    expect(next!.getTime()).toBeGreaterThan(at(minute).getTime());
    expect(asks).toBe(1);
    her.clock.now = next!;
    await drain(her.world);
    expect([her.only().state.at, asks]).toEqual(['sent', 2]);
  });

  it('does not try, or count a try, while the browser is offline', async () => {
    const her = await honest();
    const queued = structuredClone(her.add());
    her.world.online = () => false;
    expect(await drain(her.world)).toEqual({ next: at(5 * minute) });
    expect([her.only(), her.asked]).toEqual([queued, []]);
  });

  it('waits as long as the server asks, also with what else goes there', async () => {
    const her = await sender(async () => json({ code: 'too-many' }, 429, { 'retry-after': '3600' }));
    const first = her.add({ createdAt: at(-2).toISOString() });
    her.add({ createdAt: at(-1).toISOString() });
    const fetch = vi.spyOn(her.world, 'fetch');
    expect(await drain(her.world)).toEqual({ next: at(60 * minute) });
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(her.disk.deliveries.get(first.id)!.state).toEqual({
      at: 'queued',
      attempts: 1,
      notBefore: at(60 * minute).toISOString(),
      lastError: 'busy',
    });
    her.clock.now = at(59 * minute);
    await drain(worldOn(her.disk, her.clock, fetch));
    // A new worker does not know that the mailbox rests; it asks once, for the one that was never tried.
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('lets one that always fails hold up nobody', async () => {
    const her = await sender(async (url, init) =>
      url.endsWith(poison.envelope) ? json({}, 500) : json(await receiptFor(url, init, her.keys.intake)),
    );
    const poison = her.add({ createdAt: at(-minute).toISOString() });
    const others = [her.add(), her.add(), her.add()];
    for (let i = 0; i < 3; i++) {
      const { next } = await drain(her.world);
      her.clock.now = next ?? her.clock.now;
    }
    expect(others.map(({ id }) => her.disk.deliveries.get(id)!.state.at)).toEqual(['sent', 'sent', 'sent']);
    expect(her.disk.deliveries.get(poison.id)!.state).toMatchObject({ at: 'queued', lastError: 'server' });
  });

  it('never says "sent" to a wrong answer, and stays in the queue with the reason', async () => {
    const stranger = await newSigningKey();
    const answers: [string, (url: string, init: RequestInit) => Promise<Response>][] = [
      ['not-a-receipt', async () => new Response('<html>', { status: 200, headers: { 'content-type': 'text/html' } })],
      ['wrong-receipt', async (url, init) => json(await receiptFor(url, init, stranger))],
      ['redirect', async () => new Response(null, { status: 301, headers: { location: 'https://evil.example' } })],
      ['server', async () => new Response(null, { status: 502 })],
      ['timeout', async () => Promise.reject(new DOMException('slow', 'TimeoutError'))],
      ['offline', async () => Promise.reject(new TypeError('failed'))],
    ];
    for (const [reason, answer] of answers) {
      const her = await sender(answer);
      her.add();
      await drain(her.world);
      expect(her.only().state).toMatchObject({ at: 'queued', attempts: 1, lastError: reason });
      expect(her.only().sealed).not.toBeNull();
      expect(her.disk.events.map(({ type }) => type)).toEqual(['item.sent']);
    }
  });

  it('gives up on a slow body as on a slow head', async () => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.error(new DOMException('slow', 'TimeoutError')),
    });
    const her = await sender(async () => new Response(body, { headers: { 'content-type': 'application/json' } }));
    her.add();
    await drain(her.world);
    expect(her.only().state).toMatchObject({ at: 'queued', lastError: 'timeout' });
  });

  it.each([
    [409, 'conflict'],
    [410, 'gone'],
    [413, 'too-large'],
    [401, 'unauthorised'],
  ])('stops at %i and names it %s', async (status, reason) => {
    const her = await sender(async () => json({}, status));
    her.add();
    expect(await drain(her.world)).toEqual({ next: null });
    expect(her.only().state).toEqual({ at: 'refused', reason, since: startOfTest.toISOString() });
  });

  it('asks no server about what cannot go', async () => {
    const her = await honest();
    const ask = async (reason: string, prepare: () => void) => {
      her.disk.deliveries.clear();
      her.disk.partners.set(her.partner.id, structuredClone(her.partner));
      her.add();
      prepare();
      await drain(her.world);
      expect(her.only().state).toMatchObject({ at: 'refused', reason });
    };
    const card = () => her.disk.partners.get(her.partner.id)!.card;
    await ask('no-partner', () => her.disk.partners.clear());
    await ask('no-intake', () => (card().origin = null));
    await ask('no-intake', () => (her.disk.partners.get(her.partner.id)!.capability = null));
    await ask('address', () => (card().origin = 'https://192.168.0.1'));
    await ask('address', () => (card().origin = 'http://intake.athar.test'));
    await ask('expired', () => (card().expiresAt = startOfTest.toISOString()));
    await ask('nothing-left', () => (her.world.seal = async () => null));
    await ask('too-large', () => (her.world.seal = async () => new Uint8Array(largestEnvelope + 1)));
    await ask('damaged', () => (her.world.seal = () => Promise.reject(new AtharError('damaged'))));
    expect(her.asked).toEqual([]);
    expect(her.disk.blobs.size).toBe(0);
  });

  it('stops what was sealed before she marked a child in it, and keeps no sealed bytes', async () => {
    const asked: string[] = [];
    const her = await sender(async (url) => {
      asked.push(url);
      throw new TypeError('network');
    });
    her.add();
    her.clock.now = (await drain(her.world)).next!;
    expect([asked.length, her.disk.blobs.size]).toEqual([1, 1]);
    her.world.mayLeave = async () => false;
    expect(await drain(her.world)).toEqual({ next: null });
    expect(asked).toHaveLength(1);
    expect(her.disk.blobs.size).toBe(0);
    expect(her.only()).toMatchObject({ sealed: null, state: { at: 'refused', reason: 'child-shown' } });
  });

  it('stops what she marks while it is being sealed', async () => {
    const her = await honest();
    her.add();
    let marked = false;
    her.world.mayLeave = async () => !marked;
    her.world.seal = async () => {
      marked = true;
      return sealedLike();
    };
    await drain(her.world);
    expect(her.asked).toEqual([]);
    expect(her.only().state).toMatchObject({ at: 'refused', reason: 'child-shown' });
  });

  it('refuses rather than seal a second time when the kept bytes are gone or changed', async () => {
    const her = await sender(async () => Promise.reject(new TypeError('network')));
    her.add();
    const { next } = await drain(her.world);
    her.clock.now = next!;
    const { blob } = her.only().sealed!;
    const kept = her.disk.blobs.get(blob)!;
    for (const spoil of [() => her.disk.blobs.delete(blob), () => her.disk.blobs.set(blob, sealedLike())]) {
      her.disk.blobs.set(blob, kept);
      const before = structuredClone(her.only());
      spoil();
      await drain(her.world);
      expect(her.only().state).toMatchObject({ at: 'refused', reason: 'damaged' });
      her.disk.deliveries.set(before.id, before);
    }
  });

  it('does not freeze when the clock is put back ten years', async () => {
    const her = await honest();
    her.add({ state: { at: 'queued', attempts: 3, notBefore: at(minute).toISOString(), lastError: 'server' } });
    const until = at(minute).toISOString();
    her.add({ state: { at: 'sending', attempts: 1, leaseUntil: until }, createdAt: at(1).toISOString() });
    expect(await drain(her.world)).toEqual({ next: at(minute) });
    her.clock.now = new Date('2016-11-20T10:20:30Z');
    expect(await drain(her.world)).toEqual({ next: null });
    expect([...her.disk.deliveries.values()].map(({ state }) => state.at)).toEqual(['sent', 'sent']);
  });

  it('is one outbox, however many contexts start it', async () => {
    const her = await honest();
    for (let i = 0; i < 5; i++) her.add();
    await Promise.all(Array.from({ length: 8 }, () => drain(her.world)));
    expect(her.asked).toHaveLength(5);
  });

  it('asks only the mailbox that the partner was paired with', async () => {
    const her = await honest();
    const other = await somePartner(her.keys.intake.publicKey, her.keys.desk.publicKey);
    other.card.origin = 'https://other.athar.test:8443';
    her.disk.partners.set(other.id, other);
    her.add();
    her.add({ partnerId: other.id });
    await drain(her.world);
    expect(her.asked.map(({ url }) => new URL(url).origin).sort()).toEqual([origin, other.card.origin]);
  });
});
