import { concatBytes, toBase64, toHex, utf8 } from './bytes';
import { canonical } from './canonical';
import type { CustodyEntry, CustodyEvent, CustodyEventType } from './custody-schema';
import { sha256 } from './hash';

export type { CustodyEntry, CustodyEvent, CustodyEventType };

const nothing = '0'.repeat(64);

export function newEvent(
  type: CustodyEventType,
  item: string | null,
  at: string,
  detail: CustodyEvent['detail'],
): CustodyEvent {
  return { v: 1, type, item, at, salt: toBase64(crypto.getRandomValues(new Uint8Array(16))), detail };
}

/** The link to write after `last`. Write event and entry in one transaction, the head read again inside. */
export async function nextEntry(last: CustodyEntry | null, event: CustodyEvent): Promise<CustodyEntry> {
  return linkAfter(last, await commitOf(event));
}

export async function linkAfter(last: CustodyEntry | null, commit: string): Promise<CustodyEntry> {
  return { v: 1, seq: (last?.seq ?? 0) + 1, prev: await headOf(last), commit };
}

/** Hexadecimal digest that stands for the whole log up to this entry; 64 zeros for an empty log. */
export async function headOf(entry: CustodyEntry | null): Promise<string> {
  return entry === null ? nothing : tagged('athar-entry-v1\0', canonical(entry));
}

export async function commitOf(event: CustodyEvent): Promise<string> {
  return tagged('athar-event-v1\0', canonical(event));
}

export type BrokenChain = {
  ok: false;
  /** Sequence number where it breaks; counted, not read. */
  at: number;
  why: 'version' | 'sequence' | 'link' | 'commit' | 'no-entry';
};

/** Recomputes every link, and the commit of every event given. */
export async function checkChain(
  entries: readonly CustodyEntry[],
  events: ReadonlyMap<number, CustodyEvent>,
  commit: (event: CustodyEvent) => Promise<string> = commitOf,
): Promise<{ ok: true; head: string } | BrokenChain> {
  let last: CustodyEntry | null = null;
  for (const [index, entry] of entries.entries()) {
    const at = index + 1;
    if (entry.v !== 1) return { ok: false, at, why: 'version' };
    if (entry.seq !== at) return { ok: false, at, why: 'sequence' };
    if (entry.prev !== (await headOf(last))) return { ok: false, at, why: 'link' };
    const event = events.get(at);
    if (event !== undefined && (await commit(event)) !== entry.commit) return { ok: false, at, why: 'commit' };
    last = entry;
  }
  for (const seq of events.keys()) {
    if (entries[seq - 1]?.seq !== seq) return { ok: false, at: seq, why: 'no-entry' };
  }
  return { ok: true, head: await headOf(last) };
}

async function tagged(tag: string, text: string): Promise<string> {
  return toHex(await sha256(concatBytes(utf8(tag), utf8(text))));
}
