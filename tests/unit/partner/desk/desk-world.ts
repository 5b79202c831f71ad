import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { openDesk } from '../../../../partner/desk/desk';
import { type BagItem, buildBag } from '../../../../utils/evidence/bag';
import { sha256Hex } from '../../../../utils/evidence/hash';
import { sealToRecipients } from '../../../../utils/evidence/seal';
import { newSigningKey } from '../../../../utils/evidence/signing';
import { zipBag } from '../../../../utils/evidence/zip';
import { sampleInput, sampleItem, sampleLog, sampleSender } from '../../evidence/sample-bag';

const undo: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const one of undo.splice(0).reverse()) await one();
});
export function later(clean: () => Promise<void> | void): void {
  undo.push(clean);
}

export async function tempFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'athar-desk-'));
  later(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A desk that only takes files. */
export async function fileDesk() {
  const data = await tempFolder();
  let seconds = 0;
  const desk = openDesk({ data, now: () => new Date(Date.UTC(2026, 10, 24, 8, 0, seconds++)) });
  const { card } = await desk.init({ name: 'An organisation', origin: null, intakeKey: null });
  return { data, desk, card };
}

/** A desk beside a stand-in of the intake, which says what a test wants it to say. */
export async function connectedDesk() {
  const intake = await stubIntake();
  const data = await tempFolder();
  const desk = openDesk({ data, now: () => new Date('2026-11-24T08:00:00.000Z') });
  const { publicKey } = await newSigningKey();
  const { card } = await desk.init({ name: 'An organisation', origin: 'https://intake.example', intakeKey: publicKey });
  await desk.connect({ url: intake.url, deskToken: 'd'.repeat(43) });
  return { data, desk, card, intake };
}

export async function sealedBag(recipients: readonly string[], items?: readonly BagItem[]) {
  const kept = items ?? [await sampleItem()];
  const who = await sampleSender();
  const { entries, events } = await sampleLog(kept);
  const input = { ...(await sampleInput(kept)), custody: entries, events, sender: who.sender };
  const zip = zipBag(await buildBag(input), { padded: true });
  return { sealed: await sealToRecipients(zip, recipients), zip, items: kept, identity: who.identity, input };
}

export interface StubIntake {
  url: string;
  envelopes: Map<string, Uint8Array>;
  acknowledged: string[];
  replies: Map<string, Uint8Array>;
  capabilities: { hash: string; expiresAt: string }[];
  /** What happened, in order. */
  calls: string[];
  /** Answers instead, for one path. */
  instead: Map<string, { status: number; body: string | Uint8Array }>;
  close(): Promise<void>;
}

async function stubIntake(): Promise<StubIntake> {
  const server = createServer();
  const stub: StubIntake = {
    url: '',
    envelopes: new Map(),
    acknowledged: [],
    replies: new Map(),
    capabilities: [],
    calls: [],
    instead: new Map(),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  server.on('request', async (request, response) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const { pathname } = new URL(request.url ?? '/', 'http://stub');
    stub.calls.push(`${request.method} ${pathname}`);
    const say = (status: number, value: unknown = {}) => response.writeHead(status).end(JSON.stringify(value));
    const other = stub.instead.get(pathname);
    if (other !== undefined) return response.writeHead(other.status).end(other.body);
    if (request.headers.authorization !== `Bearer ${'d'.repeat(43)}`) return say(401);
    const [, , collection, id = '', part] = pathname.split('/');
    if (collection === 'outbox') {
      const waiting = [...stub.envelopes].filter(([one]) => !stub.acknowledged.includes(one));
      const envelopes = await Promise.all(
        waiting.map(async ([one, bytes]) => ({
          id: one,
          seq: '1',
          sha256: await sha256Hex(bytes),
          size: bytes.length,
          receivedHour: '2026-11-24T07:00:00.000Z',
        })),
      );
      return say(200, { envelopes, next: null });
    }
    const bytes = stub.envelopes.get(id);
    if (part === 'bytes') return bytes === undefined ? say(404) : response.writeHead(200).end(bytes);
    if (collection === 'ack') stub.acknowledged.push(...(JSON.parse(body.toString()) as { ids: string[] }).ids);
    else if (collection === 'replies') stub.replies.set(id, new Uint8Array(body));
    else if (collection === 'capabilities') stub.capabilities.push(JSON.parse(body.toString()));
    else return say(404);
    return say(200);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  stub.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  later(() => stub.close());
  return stub;
}
