import { EntryLine, EventLine } from './bag-records';
import { canonical } from './canonical';
import type { CustodyEntry, CustodyEvent } from './custody';
import { type Refused, refuse } from './verdict';

/** Every line must be the canonical text of its record, so that a stranger may hash the line as it stands. */
export function readSkeleton(text: string | null): { entries: CustodyEntry[] } | Refused {
  return readLines(text, 'proof/custody.jsonl', EntryLine, (entries) => ({ entries }));
}

export function readEvents(text: string | null): { bySeq: Map<number, CustodyEvent> } | Refused {
  return readLines(text, 'proof/events.jsonl', EventLine, (lines) => {
    const bySeq = new Map<number, CustodyEvent>();
    let last = 0;
    for (const [index, { seq, event }] of lines.entries()) {
      if (seq <= last) return refuse('malformed', `proof/events.jsonl line ${index + 1}`);
      bySeq.set(seq, event);
      last = seq;
    }
    return { bySeq };
  });
}

interface Parser<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false };
}

function readLines<T, R>(
  text: string | null,
  path: string,
  parser: Parser<T>,
  then: (records: T[]) => R | Refused,
): R | Refused {
  if (text === null || (text !== '' && !text.endsWith('\n'))) return refuse('malformed', path);
  const records: T[] = [];
  for (const [index, line] of text.split('\n').slice(0, -1).entries()) {
    const record = readRecord(line, parser);
    if (typeof record === 'string') return refuse(record, `${path} line ${index + 1}`);
    records.push(record.value);
  }
  return then(records);
}

/** One canonical JSON text, or why it is none of ours. */
export function readRecord<T>(
  text: string | null,
  parser: Parser<T>,
): { value: T } | 'malformed' | 'unknown-version' | 'bad-record' {
  let value: unknown;
  try {
    value = JSON.parse(text ?? '');
    if (canonical(value) !== text) return 'malformed';
  } catch {
    return 'malformed';
  }
  const parsed = parser.safeParse(value);
  if (parsed.success) return { value: parsed.data };
  const v = typeof value === 'object' && value !== null && 'v' in value ? value.v : 1;
  return v === 1 ? 'bad-record' : 'unknown-version';
}
