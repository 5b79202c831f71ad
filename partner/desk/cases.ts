import { join } from 'node:path';
import { sha256Hex } from '../../utils/evidence/hash';
import type { Accepted, VerifiedItem } from '../../utils/evidence/verdict';
import { postedAsSaid } from '../../utils/schema/posted-at';
import { type CaseItem, CaseRecord } from './case-record';
import { namesIn, readIfThere, readTextIfThere, writeFolder } from './files';
import type { OpenedBag } from './open-sealed';

/** Oldest first. */
export async function listCases(data: string): Promise<CaseRecord[]> {
  const records: CaseRecord[] = [];
  for (const id of await namesIn(casesFolder(data))) {
    const record = await readCase(data, id);
    if (record !== null) records.push(record);
  }
  return records.sort((a, b) => a.openedAt.localeCompare(b.openedAt) || a.id.localeCompare(b.id));
}

export async function readCase(data: string, id: string): Promise<CaseRecord | null> {
  const text = await readTextIfThere(join(casesFolder(data), id, 'case.json'));
  return text === null ? null : CaseRecord.parse(JSON.parse(text));
}

export async function readCaseBag(data: string, id: string): Promise<Uint8Array | null> {
  return readIfThere(join(casesFolder(data), id, 'bag.zip'));
}

export interface Stored {
  record: CaseRecord;
  /** `same-bag`: these very bytes lie here already under `record.id`, and nothing was written. */
  state: 'stored' | 'same-bag';
}

export async function storeCase(
  data: string,
  { zip, facts }: OpenedBag,
  { id, via, now }: { id: string; via: CaseRecord['via']; now: Date },
): Promise<Stored> {
  const earlier = await listCases(data);
  const bag = await sha256Hex(zip);
  const same = earlier.find((record) => record.bag === bag);
  if (same !== undefined) return { record: same, state: 'same-bag' };
  const record: CaseRecord = {
    v: 1,
    id,
    via,
    openedAt: now.toISOString(),
    bag,
    purpose: facts.purpose,
    senderKey: facts.senderKey,
    head: facts.head,
    seq: facts.seq,
    tool: facts.tool,
    date: facts.date,
    items: facts.items.map((item) => caseItem(item, earlier)),
  };
  const files = { 'bag.zip': zip, 'case.json': `${JSON.stringify(CaseRecord.parse(record), null, 2)}\n` };
  const written = await writeFolder(join(casesFolder(data), id), files);
  return { record, state: written === 'written' ? 'stored' : 'same-bag' };
}

function caseItem(
  { flag, review, captures, reports }: Accepted['items'][number],
  earlier: readonly CaseRecord[],
): CaseItem {
  // What was captured says more than a link that was handed in before it.
  const first = (captures.find(({ capture }) => capture.origin === undefined) ?? captures[0])?.capture;
  if (first === undefined) throw new TypeError('verified items have a capture');
  const { post, pageUrl, endedAt } = first;
  return {
    flag,
    captures: captures.map(({ capture }) => capture.id),
    ...(first.origin === undefined ? {} : { origin: first.origin }),
    platform: post.platform,
    kind: post.kind,
    postId: post.postId,
    url: post.url,
    pageUrl,
    author: { name: post.author.name, handle: post.author.handle },
    postedAt: post.postedAt && postedAsSaid(post.postedAt, post.postedAtPrecision),
    capturedAt: endedAt,
    review,
    reports: reports.flatMap(lastStep),
    duplicate: duplicateIn(earlier, captures),
  };
}

/** Nothing of a report of which she took back everything. */
function lastStep({ plan, steps }: VerifiedItem['reports'][number]): CaseItem['reports'] {
  const last = steps.findLast(({ takenBackAt }) => takenBackAt === null)?.told;
  return last === undefined ? [] : [{ plan, step: last.step, day: last.at.slice(0, 10) }];
}

/** The same capture says "sent again"; the same post says "somebody else, or she, documented it too". */
function duplicateIn(earlier: readonly CaseRecord[], captures: VerifiedItem['captures']): CaseItem['duplicate'] {
  const ids = new Set(captures.map(({ capture }) => capture.id));
  const post = captures[0]?.capture.post;
  const places = earlier.flatMap(({ id, items }) => items.map((item) => ({ of: id, item })));
  const again = places.find(({ item }) => item.captures.some((capture) => ids.has(capture)));
  if (again !== undefined) return { of: again.of, by: 'capture' };
  const samePost = places.find(
    ({ item }) => post?.postId != null && item.platform === post.platform && item.postId === post.postId,
  );
  return samePost === undefined ? null : { of: samePost.of, by: 'post' };
}

function casesFolder(data: string): string {
  return join(data, 'cases');
}
