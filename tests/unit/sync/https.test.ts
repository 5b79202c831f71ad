// @vitest-environment node
import { mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type RunningPartner, startPartner } from '../../../partner/start-partner';
import { decodeInvite } from '../../../utils/evidence/card';
import { drain } from '../../../utils/sync/outbox';
import { httpsFetch } from './https-fetch';
import { type Sender, sender } from './sender';

// PGlite starts in 2 s alone, in 30 s beside a build on two cores.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const origin = 'https://intake.athar.test:8443';
let folder: string;
let partner: RunningPartner;
let tls: { key: string; cert: string };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'athar-partner-'));
  tls = await certificate('intake.athar.test');
  partner = await startPartner({
    data: folder,
    origin,
    name: 'Invented Helpline',
    host: '127.0.0.1',
    port: 0,
    consolePort: 0,
    tls,
    databaseUrl: null,
  });
});
afterAll(async () => {
  await partner.close();
  rmSync(folder, { recursive: true, force: true });
});

async function certificate(host: string): Promise<{ key: string; cert: string }> {
  const pems = await generate([{ name: 'commonName', value: host }], {
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: host }] }],
  });
  return { key: pems.private, cert: pems.cert };
}

/** Her browser, paired by a real invite, on the way to whatever listens at `port`. */
async function paired(port: number, ca = tls.cert): Promise<Sender> {
  const her = await sender(httpsFetch({ port, ca }));
  const decoded = decodeInvite(await partner.desk.invite());
  if ('refused' in decoded) throw new Error(decoded.refused);
  her.partner.card = decoded.invite.card;
  her.partner.capability = decoded.invite.capability;
  her.clock.now = new Date();
  her.add();
  return her;
}

const intakePort = () => Number(new URL(partner.intake.url).port);

describe('over real HTTPS', () => {
  it('sends, and the desk fetches the same bytes through its own way', async () => {
    const her = await paired(intakePort());
    const { envelope } = her.only();
    expect(await drain(her.world)).toEqual({ next: null });
    expect(her.only().state.at).toBe('sent');
    expect(await partner.desk.pull()).toEqual({ arrived: [envelope], repliesWaiting: [] });
  });

  it('does not talk to a server with another certificate', async () => {
    const her = await paired(intakePort(), (await certificate('intake.athar.test')).cert);
    await drain(her.world);
    expect(her.only().state).toMatchObject({ at: 'queued', lastError: 'offline' });
  });

  it.each<[string, string, (request: IncomingMessage, response: ServerResponse) => void]>([
    ['a redirect', 'offline', (_, response) => response.writeHead(307, { location: partner.intake.url }).end()],
    [
      'a page',
      'not-a-receipt',
      (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome</h1>'),
    ],
    ['a broken line', 'offline', (request) => request.socket.destroy()],
    [
      'an answer cut in the middle',
      'offline',
      (request, response) => {
        response.writeHead(201, { 'content-type': 'application/json', 'content-length': '500' });
        response.write('{"receipt":', () => request.socket.destroy());
      },
    ],
    ['a bad day', 'server', (_, response) => response.writeHead(500).end('<h1>nginx</h1>')],
  ])('takes %s for what it is: %s', async (_what, reason, answer) => {
    const server = createServer(tls, (request, response) => {
      request.on('data', () => {});
      request.on('end', () => answer(request, response));
      request.on('error', () => {});
    });
    const her = await paired(await listen(server));
    try {
      await drain(her.world);
      expect(her.only().state).toMatchObject({ at: 'queued', attempts: 1, lastError: reason });
    } finally {
      await new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      });
    }
  });
});

function listen(server: Server): Promise<number> {
  return new Promise((ready) => server.listen(0, '127.0.0.1', () => ready((server.address() as AddressInfo).port)));
}
