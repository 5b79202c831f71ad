import { BagCapture } from './bag-records';
import { equalBytes, fromUtf8, utf8 } from './bytes';
import { canonical } from './canonical';
import type { CustodyEvent } from './custody';
import { bindingType } from './custody-schema';
import type { EvidenceCapture } from './evidence-capture';
import { sha256Hex } from './hash';
import { type Refused, refuse, type VerifiedCapture } from './verdict';
import { readRecord } from './verify-log';

type Files = ReadonlyMap<string, Uint8Array>;

/** One capture's folder against itself and its custody event. */
export async function verifyCapture(
  files: Files,
  folder: string,
  id: string,
  events: readonly CustodyEvent[],
): Promise<VerifiedCapture | Refused> {
  const path = `${folder}/capture.json`;
  const bytes = files.get(path);
  if (bytes === undefined) return refuse('missing-file', path);
  const record = readRecord(fromUtf8(bytes), BagCapture);
  if (typeof record === 'string') return refuse(record, path);
  const capture: EvidenceCapture = record.value;
  if (capture.id !== id) return refuse('record-mismatch', path);
  const digest = await sha256Hex(bytes);
  const binds = ({ type, item, detail }: CustodyEvent) =>
    type === bindingType(capture) && item === id && detail.sha256 === digest;
  if (!events.some(binds)) {
    return refuse('no-custody-event', path);
  }
  const kept = keptIn(capture);
  const wrong =
    checkDerived(files, folder, capture) ??
    (await checkKept(files, folder, kept)) ??
    checkNoMore(files, folder, capture);
  return wrong ?? { capture, folder, files: kept.map(({ name }) => name) };
}

/** `post.json` and `text.txt` repeat the capture for readers, and must repeat it exactly. */
function checkDerived(files: Files, folder: string, { post }: EvidenceCapture): Refused | null {
  const expected = [
    { name: 'post.json', text: canonical(post) },
    { name: 'text.txt', text: post.text },
  ];
  for (const { name, text } of expected) {
    const bytes = files.get(`${folder}/${name}`);
    if (text === null) continue;
    if (bytes === undefined) return refuse('missing-file', `${folder}/${name}`);
    if (!equalBytes(bytes, utf8(text))) return refuse('record-mismatch', `${folder}/${name}`);
  }
  return null;
}

async function checkKept(files: Files, folder: string, kept: ReturnType<typeof keptIn>): Promise<Refused | null> {
  for (const { name, sha256, size } of kept) {
    const bytes = files.get(`${folder}/${name}`);
    if (bytes === undefined) return refuse('missing-file', `${folder}/${name}`);
    if (bytes.length !== size || (await sha256Hex(bytes)) !== sha256) {
      return refuse('record-mismatch', `${folder}/${name}`);
    }
  }
  return null;
}

/** A file that a manifest lists and no record names says something nobody captured. */
function checkNoMore(files: Files, folder: string, capture: EvidenceCapture): Refused | null {
  const names = new Set(['capture.json', 'post.json', ...keptIn(capture).map(({ name }) => name)]);
  if (capture.post.text !== null) names.add('text.txt');
  for (const path of files.keys()) {
    if (path.startsWith(`${folder}/`) && !names.has(path.slice(folder.length + 1))) return refuse('planted-file', path);
  }
  return null;
}

function keptIn({ snapshot, image, media }: EvidenceCapture) {
  return [snapshot, image?.file, ...media.map(({ file }) => file)].filter((file) => file != null);
}
