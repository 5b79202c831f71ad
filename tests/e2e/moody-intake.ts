import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Listener } from '../../scripts/practice/server';
import { signReceipt } from '../../utils/evidence/receipt';
import { newSigningKey } from '../../utils/evidence/signing';

/** `held`: taken in and not passed on. `mute`: the intake has it, and its answer is held back. */
export type Mood = 'good' | 'down' | 'html' | 'broken' | 'stranger' | 'other-bytes' | 'redirect' | 'held' | 'mute';

export interface MoodyIntake {
  mood: Mood;
  listener: Listener;
  /** Every envelope that was put, with the hash of its bytes. */
  puts: { path: string; sha256: string }[];
  /** Puts that the real intake has answered. */
  stored: number;
  close(): void;
}

/** Stands before a real intake and answers as a partner on a bad day does. */
export async function startMoodyIntake(real: Listener): Promise<MoodyIntake> {
  const { pkcs8: strangersKey } = await newSigningKey();
  const behind = createServer(real);
  await new Promise<void>((done) => behind.listen(0, '127.0.0.1', done));
  const { port } = behind.address() as AddressInfo;
  /** What the real intake said last: right, but for other bytes. */
  let lastReceipt = '';
  const intake: MoodyIntake = {
    mood: 'good',
    puts: [],
    stored: 0,
    listener: (request, response) => {
      if (request.method === 'PUT') void put(request, response);
      else real(request, response);
    },
    close: () => behind.close(),
  };
  return intake;

  async function put(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { mood } = intake;
    const url = request.url ?? '';
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts);
    const sha256 = createHash('sha256').update(body).digest('hex');
    intake.puts.push({ path: url, sha256 });
    const cors = { 'access-control-allow-origin': request.headers.origin ?? '*' };
    const answer = (status: number, type: string, text: string, more = {}) =>
      response.writeHead(status, { ...cors, 'content-type': type, ...more }).end(text);
    switch (mood) {
      case 'good':
      case 'mute': {
        const headers = Object.entries(request.headers)
          .filter(([name]) => /^(authorization|content-type|content-digest|origin)$/.test(name))
          .map(([name, value]): [string, string] => [name, String(value)]);
        const said = await fetch(`http://127.0.0.1:${port}${url}`, { method: 'PUT', headers, body });
        const text = await said.text();
        intake.stored += 1;
        if (mood === 'mute') return;
        lastReceipt = text;
        return void answer(said.status, 'application/json', text);
      }
      case 'down':
        return void request.socket.destroy();
      case 'html':
        return void answer(200, 'text/html', '<!doctype html><title>Log in to the hotel’s network</title>');
      case 'broken':
        return void answer(500, 'application/problem+json', '{"title":"broken"}');
      case 'stranger': {
        const [envelope, receivedAt] = [url.split('/').at(-1) ?? '', new Date().toISOString()];
        const receipt = { v: 1, type: 'athar.receipt', envelope, sha256, size: body.length, receivedAt } as const;
        return void answer(201, 'application/json', JSON.stringify(await signReceipt(receipt, strangersKey)));
      }
      case 'other-bytes':
        return void answer(201, 'application/json', lastReceipt);
      case 'redirect':
        return void answer(307, 'text/plain', '', { location: 'https://x.com/elsewhere' });
      case 'held':
        return;
    }
  }
}
