import type { BagInput } from '../../../utils/evidence/bag';
import { fromUtf8, utf8 } from '../../../utils/evidence/bytes';
import { canonical } from '../../../utils/evidence/canonical';
import { signCheckpoint } from '../../../utils/evidence/checkpoint';
import { sha256Hex } from '../../../utils/evidence/hash';
import { writeManifest } from '../../../utils/evidence/manifest';

// What a sender could do to her own bag, so that only what the log binds can give it away.

export type Files = Map<string, Uint8Array>;
type Sender = BagInput['sender'];

export const text = (files: Files, path: string) => fromUtf8(files.get(path) ?? new Uint8Array()) ?? '';
export const set = (files: Files, path: string, value: string) => files.set(path, utf8(value));

export async function rewriteTags(files: Files): Promise<void> {
  const isTag = ([path]: [string, Uint8Array]) => !path.startsWith('data/') && path !== 'tagmanifest-sha256.txt';
  files.set('tagmanifest-sha256.txt', utf8(await writeManifest([...files].filter(isTag))));
}

export async function rewriteLists(files: Files): Promise<void> {
  files.set('manifest-sha256.txt', utf8(await writeManifest([...files].filter(([path]) => path.startsWith('data/')))));
  await rewriteTags(files);
}

/** All the sender herself could do: right totals, right lists, a checkpoint over what is there now, her real signature. */
export async function signAgain(files: Files, sender: Sender): Promise<void> {
  const payload = [...files].filter(([path]) => path.startsWith('data/'));
  const bytes = payload.reduce((sum, [, file]) => sum + file.length, 0);
  const info = text(files, 'bag-info.txt');
  if (!info.includes('Oxum: 1.'))
    set(files, 'bag-info.txt', info.replace(/Oxum: .*/, `Oxum: ${bytes}.${payload.length}`));
  await rewriteLists(files);
  await relink(files);
  const entries = text(files, 'proof/custody.jsonl').trim().split('\n');
  const last = entries.at(-1) ?? '';
  const head = await sha256Hex(utf8(`athar-entry-v1\0${last}`));
  const manifest = await sha256Hex(files.get('manifest-sha256.txt') ?? utf8(''));
  const bagInfo = await sha256Hex(files.get('bag-info.txt') ?? utf8(''));
  const checkpoint = `athar-checkpoint-1\nseq ${entries.length}\nhead ${head}\nmanifest ${manifest}\nbag-info ${bagInfo}\n`;
  for (const [path, signed] of await signCheckpoint(checkpoint, sender)) files.set(path, signed);
  await rewriteTags(files);
}

/** Repairs links after an edited commit, so that only the commit itself can give it away. Order and gaps stay. */
async function relink(files: Files): Promise<void> {
  const lines = text(files, 'proof/custody.jsonl').split('\n').slice(0, -1);
  const records = lines.map((line) => JSON.parse(line) as { seq: number; prev: string });
  const whole = records.every(({ seq }, i) => seq === i + 1) && lines.every((line) => !line.includes(': '));
  if (!whole) return;
  let prev = '0'.repeat(64);
  const relinked: string[] = [];
  for (const record of records) {
    const line = canonical({ ...record, prev });
    prev = await sha256Hex(utf8(`athar-entry-v1\0${line}`));
    relinked.push(`${line}\n`);
  }
  set(files, 'proof/custody.jsonl', relinked.join(''));
}
