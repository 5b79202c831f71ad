import { beforeAll, describe, expect, it } from 'vitest';
import { toBase64 } from '../../../utils/evidence/bytes';
import { sha256Hex } from '../../../utils/evidence/hash';
import { uuidv7 } from '../../../utils/evidence/ids';
import { signReceipt } from '../../../utils/evidence/receipt';
import { newSigningKey, type SigningKey } from '../../../utils/evidence/signing';
import type { SignedReceipt } from '../../../utils/schema/delivery';
import { type Expected, judge, judgeFailure, type Verdict } from '../../../utils/sync/judge';
import { json, startOfTest } from './sender';

let key: SigningKey;
let otherKey: SigningKey;
let expected: Expected;
let good: SignedReceipt;

beforeAll(async () => {
  [key, otherKey] = [await newSigningKey(), await newSigningKey()];
  const sha256 = await sha256Hex(new Uint8Array(5));
  expected = { envelope: uuidv7(), sha256, size: 500, intakeKey: toBase64(key.publicKey) };
  good = await signReceipt(receipt(), key.pkcs8);
});

const receipt = (change: object = {}) => ({
  v: 1 as const,
  type: 'athar.receipt' as const,
  envelope: expected.envelope,
  sha256: expected.sha256,
  size: expected.size,
  receivedAt: startOfTest.toISOString(),
  ...change,
});
const ask = (response: Response) => judge(response, expected, startOfTest);
const later = (reason: string, retryAfter: number | null = null) => ({ outcome: 'later', reason, retryAfter });
const html = (status: number) =>
  new Response('<!doctype html><title>Please log in</title>', { status, headers: { 'content-type': 'text/html' } });

describe('what an answer means', () => {
  it.each([200, 201])('takes a signed receipt for these bytes with %i', async (status) => {
    expect(await ask(json(good, status))).toEqual({ outcome: 'received', receipt: good });
  });

  it('does not take a receipt of another key, envelope, size or digest', async () => {
    const forged = [
      await signReceipt(receipt(), otherKey.pkcs8),
      await signReceipt(receipt({ envelope: uuidv7() }), key.pkcs8),
      await signReceipt(receipt({ size: 499 }), key.pkcs8),
      await signReceipt(receipt({ sha256: 'a'.repeat(64) }), key.pkcs8),
      { ...good, signature: toBase64(new Uint8Array(64)) },
      { ...good, receipt: { ...good.receipt, receivedAt: '2020-01-01T00:00:00.000Z' } },
    ];
    for (const one of forged) expect(await ask(json(one))).toEqual(later('wrong-receipt'));
  });

  it('does not take a page, half a receipt, more than a receipt, or nothing', async () => {
    const text = JSON.stringify(good);
    const type = { 'content-type': 'application/json' };
    const others = [
      html(200),
      new Response(text, { headers: { 'content-type': 'text/html' } }),
      new Response(text.slice(0, -20), { headers: type }),
      new Response(text + ' '.repeat(17_000), { headers: type }),
      new Response(new Uint8Array([0xff, 0xfe]), { headers: type }),
      new Response(null, { headers: type }),
      json({ ...good, extra: 1 }),
      json([good]),
      json(null),
    ];
    for (const one of others) expect(await ask(one)).toEqual(later('not-a-receipt'));
  });

  it.each([
    [409, 'conflict'],
    [410, 'gone'],
    [413, 'too-large'],
    [401, 'unauthorised'],
    [403, 'unauthorised'],
    [422, 'not-accepted'],
    [404, 'not-accepted'],
  ])('%i is final: %s', async (status, reason) => {
    expect(await ask(html(status))).toEqual({ outcome: 'refused', reason });
  });

  it.each([408, 425, 429, 503])('%i is worth another try, when the server says', async (status) => {
    const response = json({ code: 'too-many' }, status, { 'retry-after': '90' });
    expect(await ask(response)).toEqual(later('busy', 90_000));
  });

  it.each([202, 204, 206, 500, 502, 504, 511])('%i says nothing about these bytes', async (status) => {
    expect(await ask(new Response(status === 204 ? null : 'x', { status }))).toEqual(later('server'));
  });

  it('does not follow a redirect that the browser let through', async () => {
    expect(await ask(new Response(null, { status: 302, headers: { location: 'https://evil.example' } }))).toEqual(
      later('redirect'),
    );
    const followed = json(good);
    Object.defineProperty(followed, 'redirected', { value: true });
    expect(await ask(followed)).toEqual(later('redirect'));
  });

  it('tells silence from a dead line', () => {
    expect(judgeFailure(new DOMException('', 'TimeoutError'))).toEqual(later('timeout'));
    expect(judgeFailure(new TypeError('fetch failed'))).toEqual(later('offline'));
    expect(judgeFailure('odd')).toEqual(later('offline'));
  });
});

describe('2,000 random answers', () => {
  it('never become "received" unless every byte of the receipt is right', async () => {
    let seed = 20261123;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return Math.floor((seed / 2147483648) * below);
    };
    const pick = <T>(from: readonly T[]) => from[random(from.length)] as T;
    const text = JSON.stringify(good);
    const bodies: (() => string | Promise<string>)[] = [
      () => '<html>captive portal</html>',
      () => text.slice(0, random(text.length)),
      () => flip(text, random(text.length), random(94) + 33),
      () => text.replace(/"size":\d+/, `"size":${random(1_000)}`),
      () => text.replace('athar.receipt', 'athar.opened'),
      () => JSON.stringify({ ...good, signature: toBase64(crypto.getRandomValues(new Uint8Array(64))) }),
      () => JSON.stringify({ receipt: good.receipt }),
      async () => JSON.stringify(await signReceipt(receipt(), otherKey.pkcs8)),
      async () => JSON.stringify(await signReceipt(receipt({ size: 1 + random(400) }), key.pkcs8)),
      () => '',
      () => JSON.stringify({ ok: true }),
      () => text, // right, but under a wrong status or type
    ];
    const statuses = [200, 200, 200, 201, 201, 202, 203, 206, 301, 302, 400, 401, 404, 408, 409, 413, 429, 500, 503];
    const types = ['application/json', 'application/json', 'application/json', 'text/html', 'application/vnd.age', ''];
    const outcomes: Record<Verdict['outcome'], number> = { received: 0, later: 0, refused: 0 };
    let wrong = 0;
    for (let i = 0; i < 2_000; i++) {
      const [body, status, type] = [await pick(bodies)(), pick(statuses), pick(types)];
      const verdict = await ask(new Response(body, { status, headers: { 'content-type': type } }));
      outcomes[verdict.outcome] += 1;
      const right = same(body, text) && (status === 200 || status === 201) && type === 'application/json';
      if ((verdict.outcome === 'received') !== right) wrong += 1;
    }
    expect(wrong).toBe(0);
    expect(Math.min(...Object.values(outcomes))).toBeGreaterThan(5);
  });
});

function flip(text: string, at: number, code: number): string {
  return text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1);
}

/** A flip may hit the same character; then the answer is the right one. */
function same(body: string, text: string): boolean {
  return body === text;
}
