import type { Purpose } from './bag-info';
import { readPayloadPath, testFile } from './bag-paths';
import { BagReviewRecord } from './bag-records';
import { fromUtf8 } from './bytes';
import type { CustodyEvent } from './custody';
import { sharedEventTypes, stepEventTypes } from './custody-schema';
import { type Refused, refuse, type VerifiedCapture, type VerifiedItem } from './verdict';
import { verifyCapture } from './verify-capture';
import { readRecord } from './verify-log';
import { verifyReports } from './verify-reports';

type Files = ReadonlyMap<string, Uint8Array>;

/** Records against each other, against the files beside them and against their custody events. */
export async function verifyItems(
  files: Files,
  purpose: Purpose,
  events: ReadonlyMap<number, CustodyEvent>,
): Promise<{ items: VerifiedItem[] } | Refused> {
  const flags = flagsOf(files);
  if (files.has(testFile) !== (purpose === 'test') || flags.length > 0 !== (purpose === 'flags')) {
    return refuse('wrong-purpose', 'bag-info.txt');
  }
  const items: VerifiedItem[] = [];
  const own = new Set<string>();
  const told = new Set<CustodyEvent>();
  for (const flag of flags) {
    const found = await verifyItem(files, flag, [...events.values()]);
    if ('verdict' in found) return found;
    items.push(found.item);
    for (const id of [flag, ...found.captures]) own.add(id);
    for (const event of found.told) told.add(event);
  }
  for (const [seq, event] of events) {
    // The event of a step that is not shown would tell of it all the same.
    const shared = stepEventTypes.includes(event.type) ? told.has(event) : sharedEventTypes.includes(event.type);
    if (!shared || event.item === null || !own.has(event.item)) {
      return refuse('foreign-event', `proof/events.jsonl seq ${seq}`);
    }
  }
  return { items };
}

function flagsOf(files: Files): string[] {
  const flags = new Set<string>();
  for (const path of files.keys()) {
    const place = readPayloadPath(path);
    if (place) flags.add(place.flag);
  }
  return [...flags].sort();
}

async function verifyItem(
  files: Files,
  flag: string,
  events: readonly CustodyEvent[],
): Promise<{ item: VerifiedItem; captures: Set<string>; told: ReadonlySet<CustodyEvent> } | Refused> {
  const path = `data/${flag}/review.json`;
  if (!files.has(path)) return refuse('missing-file', path);
  const record = readRecord(textAt(files, path), BagReviewRecord);
  if (typeof record === 'string') return refuse(record, path);
  const { createdAt, review, captures: ids } = record.value;
  if (record.value.flag !== flag || new Set(ids).size !== ids.length) return refuse('record-mismatch', path);
  const captures: VerifiedCapture[] = [];
  for (const id of ids) {
    const capture = await verifyCapture(files, `data/${flag}/${id}`, id, events);
    if ('verdict' in capture) return capture;
    captures.push(capture);
  }
  const told = await verifyReports(files, flag, events);
  if ('verdict' in told) return told;
  const known = new Set([...ids, ...told.captures]);
  for (const other of files.keys()) {
    const place = readPayloadPath(other);
    const listed = place?.capture == null || known.has(place.capture);
    if (place?.flag === flag && !listed) return refuse('planted-file', other);
  }
  const item = { flag, createdAt, review, captures, reports: told.reports };
  return { item, captures: known, told: told.events };
}

function textAt(files: Files, path: string): string | null {
  const bytes = files.get(path);
  return bytes === undefined ? null : fromUtf8(bytes);
}
