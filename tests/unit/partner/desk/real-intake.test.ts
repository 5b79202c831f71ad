import { readFile, writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../../../partner/desk/commands';
import { openDesk } from '../../../../partner/desk/desk';
import { startIntake } from '../../../../partner/intake/start';
import { fromBase64, toBase64 } from '../../../../utils/evidence/bytes';
import { decodeInvite } from '../../../../utils/evidence/card';
import { sha256 } from '../../../../utils/evidence/hash';
import { uuidv7 } from '../../../../utils/evidence/ids';
import { verifyOpened } from '../../../../utils/evidence/receipt';
import { openWithIdentity } from '../../../../utils/evidence/seal';
import { SignedOpened } from '../../../../utils/schema/delivery';
import type { Invite } from '../../../../utils/schema/partner';
import { sealedBag, tempFolder } from './desk-world';

const host = 'intake.athar.test';
let intake: Awaited<ReturnType<typeof startIntake>>;
let ca: string;
let folder: string;

beforeAll(async () => {
  const pems = await generate([{ name: 'commonName', value: host }], {
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: host }] }],
  });
  ca = pems.cert;
  intake = await startIntake({ port: 0, host: '127.0.0.1', tls: { key: pems.private, cert: ca }, dataDir: null });
  return () => intake.close();
});

function send(invite: Invite, id: string, sealed: Uint8Array, digest: Uint8Array): Promise<number> {
  const headers = {
    authorization: `Bearer ${invite.capability}`,
    'content-type': 'application/vnd.age',
    'content-digest': `sha-256=:${toBase64(digest)}:`,
  };
  return call(invite, 'PUT', `/v1/envelopes/${id}`, headers, sealed).then(({ status }) => status);
}

function call(invite: Invite, method: string, path: string, headers: Record<string, string>, body?: Uint8Array) {
  const url = new URL(path, invite.card.origin ?? '');
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const asked = request(
      { method, headers, ca, host: '127.0.0.1', port: url.port, servername: host, path },
      (answer) => {
        let text = '';
        answer.on('data', (chunk) => (text += chunk));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

describe('a desk and the real intake, over TLS', () => {
  it('invite, receive, open, answer: by the commands that a person types', async () => {
    const data = await tempFolder();
    folder = await tempFolder();
    const origin = `https://${host}:${new URL(intake.url).port}`;
    await writeFile(join(folder, 'ca.pem'), ca);
    const keys = { publicKey: toBase64(intake.intakeKey), deskToken: intake.deskToken };
    await writeFile(join(folder, 'intake-keys.json'), JSON.stringify(keys));
    const desk = async (words: string[], values = {}) => {
      const lines: string[] = [];
      const code = await run(words, { data, ...values }, (line) => lines.push(line));
      return { code, text: lines.join('\n') };
    };

    const init = {
      name: 'An organisation',
      origin,
      'intake-keys': join(folder, 'intake-keys.json'),
      ca: join(folder, 'ca.pem'),
      address: '127.0.0.1',
    };
    expect(await desk(['init'], init)).toMatchObject({
      code: 0,
      text: expect.stringMatching(/Words {10}(\w+ ?){6}\n/),
    });
    const read = decodeInvite((await desk(['invite'])).text);
    if ('refused' in read) throw new Error(read.refused);
    const { invite } = read;
    expect(invite.card).toMatchObject({ origin, intakeKey: toBase64(intake.intakeKey) });

    const { sealed, identity } = await sealedBag(invite.card.recipients);
    const id = uuidv7();
    expect(await send(invite, id, sealed, await sha256(sealed))).toBe(201);

    expect((await desk(['list'])).text).toMatch(
      new RegExp(
        `Fetched 1\\.\nSealed, not opened yet: 1\n {2}${id} {2}arrived here \\w+ \\d+, \\d{4}, \\d\\d:\\d\\d [^\n]+\n`,
      ),
    );
    const opened = await desk(['open', id.slice(0, 20)]);
    expect(opened).toMatchObject({ code: 0, text: expect.stringContaining(`OPENED ${id}`) });
    expect(opened.text).toContain('The sender was told.');
    expect((await desk(['open', id])).text).toContain(`DUPLICATE: this very bag is already here as case ${id}`);

    const status = await call(invite, 'GET', `/v1/envelopes/${id}`, { authorization: `Bearer ${invite.capability}` });
    const { state, reply } = JSON.parse(status.text) as { state: string; reply: string };
    expect(state).toBe('acknowledged');
    const signed = SignedOpened.parse(
      JSON.parse(new TextDecoder().decode(await openWithIdentity(fromBase64(reply), identity))),
    );
    expect(await verifyOpened(signed, fromBase64(invite.card.deskKey ?? ''), { envelope: id })).toBe(true);

    expect(await desk(['export'], { to: join(folder, 'out') })).toMatchObject({
      code: 0,
      text: `${id}/bag.zip\nurls.txt\ncases.csv`,
    });
    expect(await readFile(join(folder, 'out', 'urls.txt'), 'utf8')).toBe(
      'https://x.com/invented_account/status/1990000000000000001\n',
    );
    expect(await desk(['import', join(folder, 'ca.pem')])).toMatchObject({
      code: 2,
      text: expect.stringContaining('[not-sealed]'),
    });
    await expect(desk(['import', join(folder, 'nothing')])).rejects.toMatchObject({ code: 'not-found' });
    await expect(desk(['frobnicate'])).rejects.toMatchObject({ code: 'usage' });
    await expect(desk(['open', 'zzz'])).rejects.toMatchObject({ code: 'not-found' });
  });

  it('does not talk to an intake whose certificate it does not know', async () => {
    const desk = openDesk({ data: await tempFolder() });
    const url = `https://${host}:${new URL(intake.url).port}`;
    await desk.connect({ url, deskToken: intake.deskToken, address: '127.0.0.1' });
    await expect(desk.pull()).rejects.toMatchObject({
      code: 'intake-unreachable',
      message: expect.stringMatching(/self-signed|certificate/),
    });
    await desk.connect({ url: url.replace(host, 'other.test'), deskToken: intake.deskToken, address: '127.0.0.1', ca });
    await expect(desk.pull()).rejects.toMatchObject({
      code: 'intake-unreachable',
      message: expect.stringMatching(/altnames/),
    });
  });

  it('is told when its token is not the right one', async () => {
    const desk = openDesk({ data: await tempFolder() });
    const url = `https://${host}:${new URL(intake.url).port}`;
    await desk.connect({ url, deskToken: 'x'.repeat(43), address: '127.0.0.1', ca });
    await expect(desk.pull()).rejects.toMatchObject({
      code: 'intake-refused',
      message: expect.stringContaining('403'),
    });
  });
});
