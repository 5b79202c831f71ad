import { AtharError } from '../errors';
import type { Flag } from '../schema/flag';
import type { Review } from '../schema/review';
import { bagitText, type Purpose, writeBagInfo } from './bag-info';
import { tagManifest, testFile } from './bag-paths';
import type { NotHere } from './bag-records';
import { type CaptureWithFiles, type ReportsInBag, reportsInBag } from './bag-reports';
import { blindChain } from './blinded-chain';
import { type Bytes, owned, utf8 } from './bytes';
import { canonical } from './canonical';
import { type Signer, signCheckpoint, writeCheckpoint } from './checkpoint';
import { type CustodyEntry, type CustodyEvent, headOf } from './custody';
import { bindingType, sharedEventTypes, stepEventTypes } from './custody-schema';
import { captureDigest, evidenceCapture, keptFiles } from './evidence-capture';
import { sha256Hex } from './hash';
import { howToVerify } from './how-to-verify';
import { writeManifest } from './manifest';

export interface BagItem {
  flag: Flag;
  captures: CaptureWithFiles[];
  /** Pages that show a step of its reports, by the capture's id; why one does not go along. */
  evidence?: ReadonlyMap<string, CaptureWithFiles | NotHere>;
}

export interface BagInput {
  items: readonly BagItem[];
  purpose: Purpose;
  /** The whole log. */
  custody: readonly CustodyEntry[];
  /** By sequence number, and only of these items and their captures. */
  events: Readonly<Record<number, CustodyEvent>>;
  /** Her key for this organisation; `recipient` opens the reply. */
  sender: Signer & { recipient: string };
  tool: { version: string };
  now: Date;
}

export interface BagReview {
  v: 1;
  flag: string;
  createdAt: string;
  captures: string[];
  review: Review;
}

/** Path → bytes of a BagIt 1.0 bag (RFC 8493). Throws `damaged` when bytes are not what their capture says. */
export async function buildBag(input: BagInput): Promise<Map<string, Bytes>> {
  const told: ReportsInBag[] = [];
  for (const { flag, evidence } of input.items) {
    told.push(await reportsInBag(flag, Object.values(input.events), evidence ?? new Map()));
  }
  const payload = input.purpose === 'test' ? testPayload() : await itemsPayload(input.items, told);
  const chain = await blindChain(input.custody, input.sender.publicKey);
  const manifest = await writeManifest(payload);
  let bytes = 0;
  for (const file of payload.values()) bytes += file.length;
  const bagInfo = writeBagInfo({
    version: told.some(({ takesBack }) => takesBack) ? 2 : 1,
    purpose: input.purpose,
    tool: input.tool.version,
    date: input.now.toISOString().slice(0, 10),
    replyRecipient: input.sender.recipient,
    payload: { bytes, files: payload.size },
  });
  const last = chain.at(-1) ?? null;
  const checkpoint = writeCheckpoint({
    seq: last?.seq ?? 0,
    head: await headOf(last),
    manifest: await sha256Hex(utf8(manifest)),
    bagInfo: await sha256Hex(utf8(bagInfo)),
  });
  const tags = new Map<string, Bytes>([
    ['bagit.txt', utf8(bagitText)],
    ['bag-info.txt', utf8(bagInfo)],
    ['manifest-sha256.txt', utf8(manifest)],
    ['HOW-TO-VERIFY.txt', utf8(howToVerify)],
    ['proof/custody.jsonl', jsonLines(chain)],
    ['proof/events.jsonl', await eventLines(input, told)],
    ...(await signCheckpoint(checkpoint, input.sender)),
  ]);
  return new Map([...tags, [tagManifest, utf8(await writeManifest(tags))], ...payload]);
}

/** Not for a person's eyes first: an organisation's key is tried with nothing in it. */
function testPayload(): Map<string, Bytes> {
  return new Map([[testFile, utf8('A test of Athar. No evidence is in this bag.\n')]]);
}

async function itemsPayload(items: readonly BagItem[], told: readonly ReportsInBag[]): Promise<Map<string, Bytes>> {
  const payload = new Map<string, Bytes>();
  for (const [index, { flag, captures }] of items.entries()) {
    const { record: reports, shown } = told[index]!;
    const { id, createdAt, review } = flag;
    const ids = captures.map(({ capture }) => capture.id);
    const kept: BagReview = { v: 1, flag: id, createdAt, captures: ids, review: wellFormedReview(review) };
    payload.set(`data/${id}/review.json`, json(kept));
    if (reports !== null) payload.set(`data/${id}/reports.json`, json(reports));
    for (const { capture, files } of [...captures, ...shown]) {
      const folder = `data/${id}/${capture.id}`;
      const record = evidenceCapture(capture);
      payload.set(`${folder}/capture.json`, json(record));
      payload.set(`${folder}/post.json`, json(record.post));
      if (record.post.text !== null) payload.set(`${folder}/text.txt`, utf8(record.post.text));
      for (const { name, ref } of keptFiles(capture)) {
        const bytes = files.get(ref.blob);
        if (bytes === undefined || (await sha256Hex(bytes)) !== ref.sha256) throw new AtharError('damaged', name);
        payload.set(`${folder}/${name}`, owned(bytes));
      }
    }
  }
  return payload;
}

/** Refuses to write what belongs to another item: that would show one organisation somebody else's case. */
async function eventLines({ items, events }: BagInput, told: readonly ReportsInBag[]): Promise<Bytes> {
  const captures = [...items.flatMap((item) => item.captures), ...told.flatMap(({ shown }) => shown)];
  const own = new Set([...items.map(({ flag }) => flag.id), ...captures.map(({ capture }) => capture.id)]);
  // Pages that stay with her have events too, and these stay as well.
  const staying = new Set(items.flatMap(({ evidence }) => [...(evidence?.keys() ?? [])]));
  const steps = new Set(told.flatMap((one) => [...one.events]));
  const lines: { seq: number; event: CustodyEvent }[] = [];
  for (const [seq, event] of Object.entries(events)) {
    if (event.item !== null && staying.has(event.item) && !own.has(event.item)) continue;
    if (event.item === null || !own.has(event.item)) throw new TypeError('an event of another item');
    const isShared = stepEventTypes.includes(event.type) ? steps.has(event) : sharedEventTypes.includes(event.type);
    if (isShared) lines.push({ seq: Number(seq), event });
  }
  for (const { capture } of captures) {
    const digest = await captureDigest(capture);
    const bound = lines.some(
      ({ event }) => event.type === bindingType(capture) && event.item === capture.id && event.detail.sha256 === digest,
    );
    if (!bound) throw new AtharError('damaged', 'a capture without its custody event');
  }
  return jsonLines(lines.sort((a, b) => a.seq - b.seq));
}

function wellFormedReview(review: Review): Review {
  return { ...review, note: review.note.toWellFormed(), caseName: review.caseName?.toWellFormed() ?? null };
}

function json(value: unknown): Bytes {
  return utf8(canonical(value));
}

function jsonLines(values: readonly unknown[]): Bytes {
  return utf8(values.map((value) => `${canonical(value)}\n`).join(''));
}
