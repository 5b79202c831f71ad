import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { join } from 'node:path';
import { sha256Hex } from '../../utils/evidence/hash';
import { Sha256, z } from '../../utils/schema/zod';
import { DeskError } from './desk-error';
import { readTextIfThere, writeWhole } from './files';

/** How this desk reaches its organisation's intake. `ca` and `address` are for an intake in the same house. */
export const Connection = z.strictObject({
  v: z.literal(1),
  url: z.url(),
  deskToken: z.string().min(20).max(200),
  /** PEM of the authority that signed the intake's certificate; null trusts what Node trusts. */
  ca: z.string().nullable(),
  /** IP address to use instead of asking DNS for the host in `url`. */
  address: z.string().nullable(),
});
export type Connection = z.infer<typeof Connection>;

const OutboxPage = z.object({
  envelopes: z.array(z.object({ id: z.uuidv7(), sha256: Sha256, size: z.number().int(), receivedHour: z.string() })),
  next: z.string().nullable(),
});
export type Waiting = z.infer<typeof OutboxPage>['envelopes'][number];

const largest = 64 * 1024 * 1024;

export async function connect(data: string, connection: Connection): Promise<void> {
  const { protocol, hostname } = new URL(connection.url);
  const inHouse = ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
  // The token would travel in the clear.
  if (protocol !== 'https:' && !(protocol === 'http:' && inHouse)) {
    throw new DeskError(
      'unsafe-address',
      `${connection.url} is not https. Only this computer itself may be plain http.`,
    );
  }
  await writeWhole(join(data, 'intake.json'), `${JSON.stringify(Connection.parse(connection), null, 2)}\n`);
}

export async function readConnection(data: string): Promise<Connection | null> {
  const text = await readTextIfThere(join(data, 'intake.json'));
  return text === null ? null : Connection.parse(JSON.parse(text));
}

/** Everything that waits, oldest first. */
export async function waitingAt(intake: Connection): Promise<Waiting[]> {
  const waiting: Waiting[] = [];
  // A cursor kept between runs could step over a slow writer's envelope, so every run starts at the beginning.
  for (let after: string | null = '0'; after !== null; ) {
    const answer = await ask(intake, 'GET', `/v1/outbox?after=${encodeURIComponent(after)}`);
    const page: z.infer<typeof OutboxPage> = parseAnswer(OutboxPage, answer);
    waiting.push(...page.envelopes);
    after = page.next;
  }
  return waiting;
}

/** The sealed bytes; refuses bytes that are not the announced ones. */
export async function download(intake: Connection, { id, sha256 }: Waiting): Promise<Uint8Array> {
  const bytes = await ask(intake, 'GET', `/v1/envelopes/${id}/bytes`);
  if ((await sha256Hex(bytes)) !== sha256) {
    throw new DeskError('intake-answer', `The intake gave other bytes for ${id} than it announced.`);
  }
  return bytes;
}

export async function acknowledge(intake: Connection, ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += 500) {
    await ask(intake, 'POST', '/v1/ack', { json: { ids: ids.slice(at, at + 500) } });
  }
}

export async function putReply(intake: Connection, id: string, sealed: Uint8Array): Promise<void> {
  await ask(intake, 'PUT', `/v1/replies/${id}`, { age: sealed });
}

export async function openCapability(intake: Connection, hash: string, expiresAt: string | null): Promise<void> {
  await ask(intake, 'POST', '/v1/capabilities', { json: { hash, expiresAt } });
}

type Body = { json: unknown } | { age: Uint8Array };

/** Not `fetch`: Node's takes no certificate authority for one call. Redirects are not followed here. */
function ask(intake: Connection, method: string, path: string, body?: Body): Promise<Uint8Array> {
  const url = new URL(path, intake.url);
  const bytes = body === undefined ? null : 'age' in body ? body.age : Buffer.from(JSON.stringify(body.json));
  const type = body !== undefined && 'age' in body ? 'application/vnd.age' : 'application/json';
  const headers = {
    authorization: `Bearer ${intake.deskToken}`,
    ...(bytes === null ? {} : { 'content-type': type, 'content-length': bytes.length }),
  };
  const request = url.protocol === 'https:' ? tlsRequest : plainRequest;
  const { address } = intake;
  const lookup: { hostname?: string; servername?: string } =
    address === null ? {} : { hostname: address, servername: url.hostname };
  const where = `${method} ${url.pathname}`;
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => reject(new DeskError('intake-unreachable', `${where}: ${error.message}`));
    const options = {
      method,
      headers: { ...headers, host: url.host },
      timeout: 60_000,
      ...(intake.ca === null ? {} : { ca: intake.ca }),
      protocol: url.protocol,
      hostname: url.hostname.replace(/^\[|\]$/g, ''),
      port: url.port,
      path: url.pathname + url.search,
      ...lookup,
    };
    const call = request(options, (answer) => {
      const chunks: Uint8Array[] = [];
      let size = 0;
      answer.on('error', fail);
      answer.on('data', (chunk: Uint8Array) => {
        size += chunk.length;
        if (size > largest) call.destroy(new Error('the answer is too large'));
        else chunks.push(chunk);
      });
      answer.on('end', () => {
        const status = answer.statusCode ?? 0;
        const received = new Uint8Array(Buffer.concat(chunks));
        if (status >= 200 && status < 300) resolve(received);
        else reject(new DeskError('intake-refused', `${where}: the intake answered ${status}.`));
      });
    });
    call.on('timeout', () => call.destroy(new Error('no answer for a minute')));
    call.on('error', fail);
    call.end(bytes ?? undefined);
  });
}

function parseAnswer<T extends z.ZodType>(schema: T, bytes: Uint8Array): z.infer<T> {
  try {
    return schema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    throw new DeskError('intake-answer', 'The intake answered something that is not its protocol. Is it a login page?');
  }
}
