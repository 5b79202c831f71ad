import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeCsv } from '../../utils/figures/csv';
import type { CaseItem, CaseRecord } from './case-record';
import { readCaseBag } from './cases';

/** `<to>/<case>/bag.zip` for every case, `urls.txt` (one address a line, each once) and `cases.csv`. */
export async function exportCases(data: string, records: readonly CaseRecord[], to: string): Promise<string[]> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  const written: string[] = [];
  for (const { id } of records) {
    const zip = await readCaseBag(data, id);
    if (zip === null) continue;
    await mkdir(join(to, id), { recursive: true, mode: 0o700 });
    await writeFile(join(to, id, 'bag.zip'), zip, { mode: 0o600 });
    written.push(join(id, 'bag.zip'));
  }
  await writeFile(join(to, 'urls.txt'), urlList(records), { mode: 0o600 });
  await writeFile(join(to, 'cases.csv'), caseTable(records), { mode: 0o600 });
  return [...written, 'urls.txt', 'cases.csv'];
}

/** What platforms ask for first: the posts' addresses, and nothing else that a page could smuggle in. */
export function urlList(records: readonly CaseRecord[]): string {
  const urls = records
    .flatMap(({ items }) => items.map(({ url }) => url))
    .filter((url) => url !== null && isPlain(url));
  return [...new Set(urls)].map((url) => `${url}\n`).join('');
}

function isPlain(url: string): boolean {
  return /^https?:\/\/[^\s\p{Cc}\p{Cf}]+$/u.test(url);
}

const columns = [
  ['case', 'flag', 'platform', 'kind', 'post id', 'url', 'seen on', 'author', 'handle', 'posted at', 'captured at'],
  [
    'categories',
    'severity',
    'urgency',
    'case name',
    'role',
    'may escalate',
    'may share',
    'may publish',
    'duplicate of',
    'origin',
    'reports to the platform',
  ],
].flat();

/** The last step of one report that stands, as its sender told it: `x-dsa decided 2026-11-24`. */
export function reportLine({ plan, step, day }: CaseItem['reports'][number]): string {
  return `${plan} ${step} ${day}`;
}

function caseTable(records: readonly CaseRecord[]): string {
  const rows = records.flatMap(({ id, items }) =>
    items.map(({ flag, review, author, duplicate, ...item }) => [
      ...[id, flag, item.platform, item.kind, item.postId, item.url, item.pageUrl],
      ...[author.name, author.handle, item.postedAt, item.capturedAt],
      ...[review.categories.join(' '), review.severity, review.urgency, review.caseName, review.role],
      ...[review.consent.escalate, review.consent.shareWithAllies, review.consent.publish].map((yes) =>
        yes ? 'yes' : 'no',
      ),
      duplicate?.of ?? null,
      item.origin === undefined ? 'captured' : 'imported, not captured',
      item.reports.map(reportLine).join('; '),
    ]),
  );
  return writeCsv([columns, ...rows]);
}
