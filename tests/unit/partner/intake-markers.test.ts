// @vitest-environment node
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { capabilityHash, newCapability } from '../../../partner/intake/capability';
import type { Sql } from '../../../partner/store/sql';
import { prepareTables } from '../../../partner/store/tables';
import { newIdentity, openWithIdentity, sealToRecipients } from '../../../utils/evidence/seal';
import { databases } from './databases';
import { envelopeHeaders, intakeOn, someEnvelope, startOfTest } from './intake-world';

// PGlite starts in 2 s alone, in 30 s beside a build on two cores.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

/** 26 facts of an invented flag, all of them inside the sealed bytes, and four of the request. */
const sealedMarkers = Array.from({ length: 26 }, (_, index) => `marker-${index}-${crypto.randomUUID()}`);
const request = {
  origin: `chrome-extension://${'mnopabcdefghijklmnopabcdefghijkl'}`,
  userAgent: `Invented/1.0 ${crypto.randomUUID()}`,
  address: '203.0.113.77',
  capability: newCapability(),
};
const markers = [...sealedMarkers, ...Object.values(request)];

describe.each(databases)('what the intake keeps on $name', ({ open }) => {
  let sql: Sql;
  let files: string;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ sql, files, close } = await open());
    await prepareTables(sql);
  });
  afterAll(() => close());

  it('holds none of 30 markers in tables, files or log', async () => {
    expect(markers).toHaveLength(30);
    const intake = await intakeOn(sql);
    await intake.deskPost('/v1/capabilities', { hash: capabilityHash(request.capability), expiresAt: null });
    const { identity, recipient } = await newIdentity();
    const envelope = someEnvelope();
    const sealed = await sealToRecipients(new TextEncoder().encode(JSON.stringify(sealedMarkers)), [recipient]);
    const told = {
      ...envelopeHeaders(request.capability, sealed),
      origin: request.origin,
      'user-agent': request.userAgent,
      'x-forwarded-for': request.address,
    };
    expect((await intake.put(envelope, sealed, told)).status).toBe(201);
    expect((await intake.put(envelope, sealed, told)).status).toBe(200);
    expect((await intake.put(envelope, Uint8Array.from([...sealed, 1]), told)).status).toBe(422);
    expect((await intake.get(envelope, request.capability)).status).toBe(200);
    await sql.query('checkpoint');

    const kept = [...(await dump(sql)), ...readAll(files), Buffer.from(JSON.stringify(intake.lines))];
    const found = markers.filter((marker) => forms(marker).some((form) => kept.some((bytes) => bytes.includes(form))));
    expect(found).toEqual([]);
    // The scanner finds what is there: the hash of the capability, and the ciphertext itself.
    const hash = Buffer.from(capabilityHash(request.capability), 'hex');
    expect(kept.some((bytes) => bytes.includes(hash))).toBe(true);
    expect(kept.some((bytes) => bytes.includes(Buffer.from(sealed.subarray(100, 200))))).toBe(true);
    expect(new TextDecoder().decode(await openWithIdentity(sealed, identity))).toContain(markers[0]);
  });

  it('holds no time finer than the hour, and nothing that joins two envelopes of one sender', async () => {
    const intake = await intakeOn(sql);
    await sql.query('truncate envelope');
    const { recipient } = await newIdentity();
    for (let i = 0; i < 2; i++) {
      expect((await intake.put(someEnvelope(), await sealToRecipients(new Uint8Array(50), [recipient]))).status).toBe(
        201,
      );
    }
    const rows = await sql.query<{ row: string }>('select e::text as row from envelope e');
    const exact = startOfTest.toISOString();
    for (const { row } of rows) expect(row).not.toContain(exact.slice(11, 19));
    const owners = await sql.query('select distinct owner from envelope');
    expect(owners).toHaveLength(2);
    expect(rows[0]?.row).toMatch(/10:00:00/);
  });

  it('logs pattern and outcome, nothing else', async () => {
    const intake = await intakeOn(sql);
    await intake.get(someEnvelope());
    await intake.app.request(`/${markers[0]}?token=${markers[1]}`);
    expect(intake.lines).toEqual([
      { method: 'GET', route: '/v1/envelopes/:id', status: 404, code: 'not-found' },
      { method: 'GET', route: '/*', status: 404, code: null },
    ]);
  });
});

function forms(marker: string): Buffer[] {
  const utf8 = Buffer.from(marker);
  // Base64 depends on the place in the text around it: the three middles that are always there.
  const base64 = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), utf8]).toString('base64');
    return text.slice(shift === 0 ? 0 : 4, -4);
  });
  return [
    utf8,
    Buffer.from(marker, 'utf16le'),
    Buffer.from(utf8.toString('hex')),
    ...base64.map((b) => Buffer.from(b)),
  ];
}

async function dump(sql: Sql): Promise<Buffer[]> {
  const tables = await sql.query<{ name: string }>(
    `select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public'`,
  );
  expect(tables.map(({ name }) => name).sort()).toEqual(['capability', 'envelope']);
  const rows = await Promise.all(
    tables.map(({ name }) => sql.query<{ row: string }>(`select t::text as row from ${name} t`)),
  );
  return rows.flat().flatMap(({ row }) => {
    const hex = [...row.matchAll(/\\x([0-9a-f]+)/g)].map(([, digits = '']) => Buffer.from(digits, 'hex'));
    return [Buffer.from(row), ...hex];
  });
}

function readAll(folder: string): Buffer[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
    .map((path) => readFileSync(path));
}
