// @vitest-environment node
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { type RequestOptions, request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { capabilityHash, newCapability } from '../../../partner/intake/capability';
import { type IntakeOptions, type RunningIntake, startIntake } from '../../../partner/intake/start';
import { verifyReceipt } from '../../../utils/evidence/receipt';
import { SignedReceipt } from '../../../utils/schema/delivery';
import { ageLike, envelopeHeaders, someEnvelope } from './intake-world';

// PGlite starts in 2 s alone, in 30 s beside a build on two cores.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const host = 'intake.athar.test';
let folder: string;
let options: IntakeOptions;
let cert: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'athar-intake-'));
  const pems = await generate([{ name: 'commonName', value: host }], {
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: host }] }],
  });
  cert = pems.cert;
  options = { port: 0, host: '127.0.0.1', tls: { key: pems.private, cert }, dataDir: folder };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a running intake over HTTPS', () => {
  it('receives, survives a restart with the same keys, and answers the retry with the same receipt', async () => {
    const envelope = someEnvelope();
    const capability = newCapability();
    const bytes = ageLike(70_000);
    const path = `/v1/envelopes/${envelope}`;
    const headers = envelopeHeaders(capability, bytes);

    const first = await startIntake(options);
    const closed: RunningIntake[] = [];
    try {
      const opened = await call(first, 'POST', '/v1/capabilities', {
        headers: { authorization: `Bearer ${first.deskToken}`, 'content-type': 'application/json' },
        body: Buffer.from(JSON.stringify({ hash: capabilityHash(capability), expiresAt: null })),
      });
      expect(opened.status).toBe(204);
      const stored = await call(first, 'PUT', path, { headers, body: bytes });
      expect(stored.status).toBe(201);
      const signed = SignedReceipt.parse(JSON.parse(stored.text));
      const expected = { envelope, sha256: signed.receipt.sha256, size: 70_000 };
      expect(await verifyReceipt(signed, first.intakeKey, expected)).toBe(true);
      await first.close();
      closed.push(first);

      const second = await startIntake(options);
      try {
        expect([second.deskToken, second.intakeKey]).toEqual([first.deskToken, first.intakeKey]);
        const again = await call(second, 'PUT', path, { headers, body: bytes });
        expect(again).toEqual({ status: 200, text: stored.text });
      } finally {
        await second.close();
      }
    } finally {
      if (closed.length === 0) await first.close();
    }
    expect(statSync(join(folder, 'intake-keys.json')).mode & 0o077).toBe(0);
    expect(readFileSync(join(folder, 'intake-keys.json'), 'utf8')).not.toContain(capability);
  });

  it('says no to a large body in words, not by cutting the line', async () => {
    const intake = await startIntake({ ...options, dataDir: null });
    try {
      const bytes = ageLike(20_000_000);
      const answer = await call(intake, 'PUT', `/v1/envelopes/${someEnvelope()}`, {
        headers: envelopeHeaders(newCapability(), bytes),
        body: bytes,
      });
      expect([answer.status, JSON.parse(answer.text).code]).toEqual([401, 'unknown-capability']);
      const health = await call(intake, 'GET', '/healthz', { headers: {} });
      expect(health).toEqual({ status: 200, text: '{"ok":true}' });
      const described = JSON.parse((await call(intake, 'GET', '/openapi.json', { headers: {} })).text);
      expect(Object.keys(described.paths)).toEqual([
        '/v1/card',
        '/v1/envelopes/{id}',
        '/v1/outbox',
        '/v1/envelopes/{id}/bytes',
        '/v1/ack',
        '/v1/replies/{id}',
        '/v1/capabilities',
        '/v1/capabilities/{hash}',
      ]);
      expect((await call(intake, 'GET', '/v1/card', { headers: {} })).status).toBe(404);
    } finally {
      await intake.close();
    }
  });
});

/** The certificate is checked, under the host's name; only the address is given by hand. */
function call(
  intake: RunningIntake,
  method: string,
  path: string,
  { headers, body }: { headers: Record<string, string>; body?: Uint8Array },
): Promise<{ status: number; text: string }> {
  const { port } = new URL(intake.url);
  const how: RequestOptions = { method, host: '127.0.0.1', port, path, headers, ca: cert, servername: host };
  return new Promise((resolve, reject) => {
    const sent = request(how, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
