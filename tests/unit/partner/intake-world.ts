import { createHash } from 'node:crypto';
import { createIntake } from '../../../partner/intake/app';
import { capabilityHash, newCapability } from '../../../partner/intake/capability';
import type { IntakeWorld, LogLine } from '../../../partner/intake/context';
import { defaultLimits, type Limits } from '../../../partner/intake/limits';
import { addCapability } from '../../../partner/store/capabilities';
import type { Sql } from '../../../partner/store/sql';
import { uuidv7 } from '../../../utils/evidence/ids';
import { newSigningKey } from '../../../utils/evidence/signing';

export const startOfTest = new Date('2026-11-20T10:20:30.456Z');

/** An intake with one open capability, and short verbs to talk to it. */
export async function intakeOn(sql: Sql, options: { limits?: Partial<Limits>; card?: IntakeWorld['card'] } = {}) {
  const intake = await newSigningKey();
  const deskToken = newCapability();
  const capability = newCapability();
  const lines: LogLine[] = [];
  const clock = { now: startOfTest };
  await addCapability(sql, Buffer.from(capabilityHash(capability), 'hex'), null);
  const { app } = createIntake({
    sql,
    keys: { intake, deskTokenHash: capabilityHash(deskToken) },
    now: () => clock.now,
    limits: { ...defaultLimits, ...options.limits },
    log: (line) => void lines.push(line),
    card: options.card ?? null,
  });
  const desk = (path: string, init: RequestInit = {}) =>
    app.request(path, { ...init, headers: { ...init.headers, authorization: `Bearer ${deskToken}` } });
  return {
    app,
    clock,
    lines,
    capability,
    deskToken,
    intakeKey: intake.publicKey,
    put: (envelope: string, body: Uint8Array, headers: Record<string, string> = {}) =>
      app.request(`/v1/envelopes/${envelope}`, {
        method: 'PUT',
        body: Uint8Array.from(body),
        headers: { ...envelopeHeaders(capability, body), ...headers },
      }),
    get: (envelope: string, bearer = capability) =>
      app.request(`/v1/envelopes/${envelope}`, { headers: { authorization: `Bearer ${bearer}` } }),
    desk,
    deskPost: (path: string, value: unknown) =>
      desk(path, { method: 'POST', body: JSON.stringify(value), headers: { 'content-type': 'application/json' } }),
  };
}

export function envelopeHeaders(capability: string, body: Uint8Array): Record<string, string> {
  return {
    authorization: `Bearer ${capability}`,
    'content-type': 'application/vnd.age',
    'content-digest': `sha-256=:${createHash('sha256').update(body).digest('base64')}:`,
  };
}

/** Looks like an age file; nobody can open it. */
export function ageLike(size: number, seed = 1): Uint8Array {
  const header = new TextEncoder().encode('age-encryption.org/v1\n-> X25519 invented\n');
  const bytes = new Uint8Array(Math.max(size, header.length + 1));
  let state = seed;
  for (let i = 0; i < bytes.length; i++) {
    state = (state * 1103515245 + 12345) % 2147483648;
    bytes[i] = state >> 16;
  }
  bytes.set(header);
  return bytes;
}

export const someEnvelope = () => uuidv7(startOfTest.getTime());
