// Independent judges: no code of ours checks anything here. The programs are installed by `npm test`.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chainCheck, howToVerify } from '../../../utils/evidence/how-to-verify';
import { newIdentity, openWithIdentity, sealToRecipients } from '../../../utils/evidence/seal';
import { zipBag } from '../../../utils/evidence/zip';
import { sampleBag } from './sample-bag';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'athar-bag-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function unpack(change: (files: Map<string, Uint8Array>) => void = () => {}) {
  const files = await sampleBag();
  change(files);
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return files;
}

function sh(command: string): { status: number | null; out: string } {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' });
  return { status, out: stdout + stderr };
}

const verifySsh =
  'ssh-keygen -Y verify -f proof/allowed_signers -I device -n evidence@athar -s proof/checkpoint.txt.sshsig < proof/checkpoint.txt';
const verifyOpenssl =
  'openssl pkeyutl -verify -pubin -inkey proof/device-pub.pem -rawin -in proof/checkpoint.txt -sigfile proof/checkpoint.txt.sig';

describe('the commands printed in HOW-TO-VERIFY.txt', () => {
  it('are the ones judged here', () => {
    expect(howToVerify.split(verifySsh)).toHaveLength(4);
    expect(howToVerify.split(verifyOpenssl)).toHaveLength(4);
    expect(howToVerify.split('sha256sum -c manifest-sha256.txt')).toHaveLength(4);
    expect(howToVerify).toContain(chainCheck.split('\n')[5]);
  });

  it('hold in both languages of hashes: sha256sum over payload and tags', async () => {
    const files = await unpack();
    const payload = sh('sha256sum -c --strict manifest-sha256.txt');
    expect(payload).toMatchObject({ status: 0 });
    expect(payload.out.match(/: OK$/gm)).toHaveLength([...files.keys()].filter((p) => p.startsWith('data/')).length);
    expect(sh('sha256sum -c --strict tagmanifest-sha256.txt').status).toBe(0);
  });

  it('see one changed byte in any file', async () => {
    const files = await unpack();
    for (const path of files.keys()) {
      if (path === 'tagmanifest-sha256.txt') continue;
      const original = readFileSync(join(folder, path));
      const bytes = Uint8Array.from(original);
      bytes[0] = (bytes[0] ?? 0) ^ 1;
      writeFileSync(join(folder, path), bytes);
      const both = sh('sha256sum -c --status manifest-sha256.txt && sha256sum -c --status tagmanifest-sha256.txt');
      expect(both.status, path).not.toBe(0);
      writeFileSync(join(folder, path), original);
    }
  });

  it('find the signature good, and not over another log', async () => {
    await unpack();
    expect(sh(verifySsh).out).toContain('Good "evidence@athar" signature for device with ED25519 key');
    expect(sh(verifyOpenssl)).toMatchObject({ status: 0 });
    expect(sh(verifySsh.replace('-n evidence@athar', '-n card@athar')).status).not.toBe(0);
    writeFileSync(join(folder, 'proof/checkpoint.txt'), 'athar-checkpoint-1\nseq 2\n');
    expect(sh(verifySsh).status).not.toBe(0);
    expect(sh(verifyOpenssl).status).not.toBe(0);
  });

  it('name the digests that the signature covers', async () => {
    await unpack();
    const checkpoint = readFileSync(join(folder, 'proof/checkpoint.txt'), 'utf8');
    const [manifest, bagInfo] = sh('sha256sum manifest-sha256.txt bag-info.txt').out.split('\n');
    expect(checkpoint).toContain(`manifest ${manifest?.slice(0, 64)}\n`);
    expect(checkpoint).toContain(`bag-info ${bagInfo?.slice(0, 64)}\n`);
  });

  it('recompute the chain in Python as printed, and see a break', async () => {
    await unpack();
    const script = howToVerify.slice(
      howToVerify.indexOf("\npython3 - <<'END'") + 1,
      howToVerify.indexOf('\nEND\n') + 5,
    );
    expect(sh(script)).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^chain OK: 9 entries, head [0-9a-f]{64}\n$/),
    });
    const log = join(folder, 'proof/custody.jsonl');
    const text = readFileSync(log, 'utf8');
    writeFileSync(log, text.replace(/"seq":5/, '"seq":6'));
    expect(sh(script)).toMatchObject({ status: 1, out: expect.stringContaining('broken at 6') });
    writeFileSync(log, text);
    const events = join(folder, 'proof/events.jsonl');
    writeFileSync(events, readFileSync(events, 'utf8').replace('ملاحظة', 'ملاحظه'));
    expect(sh(script)).toMatchObject({ status: 1, out: expect.stringContaining('event ') });
  });
});

describe('unzip', () => {
  it('shows the same files that we read', async () => {
    const files = await sampleBag();
    writeFileSync(join(folder, 'case.zip'), zipBag(files, { padded: true }));
    expect(sh('unzip -tq case.zip').status).toBe(0);
    sh('unzip -q case.zip');
    for (const [path, bytes] of files) expect(new Uint8Array(readFileSync(join(folder, 'bag', path)))).toEqual(bytes);
    expect(sh('cd bag && sha256sum -c --status manifest-sha256.txt').status).toBe(0);
  });
});

describe('age', () => {
  it('opens what we sealed, for each of two recipients', async () => {
    const [team, spare] = [await newIdentity(), await newIdentity()];
    const zip = zipBag(await sampleBag(), { padded: true });
    writeFileSync(join(folder, 'case.age'), await sealToRecipients(zip, [team.recipient, spare.recipient]));
    for (const { identity } of [team, spare]) {
      writeFileSync(join(folder, 'key'), `${identity}\n`);
      const opened = execFileSync('age', ['-d', '-i', 'key', 'case.age'], { cwd: folder, maxBuffer: 1e8 });
      expect(new Uint8Array(opened)).toEqual(zip);
    }
  });

  it('seals what we open', async () => {
    const { identity, recipient } = await newIdentity();
    const sealed = execFileSync('age', ['-r', recipient], { input: 'from the organisation', cwd: folder });
    expect(new TextDecoder().decode(await openWithIdentity(sealed, identity))).toBe('from the organisation');
  });
});
