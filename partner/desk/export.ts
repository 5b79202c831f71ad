import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeCsv } from '../../utils/figures/csv';
import type { CaseRecord } from './case-record';
import { readCaseBag } from './cases';
import { reportLines } from './report-lines';

/** `<to>/<case>/bag.zip` for every case, `urls.txt` (one address a line, each once) and `cases.csv`. */
export async function exportCases(
  data: string,
  { all, records }: { all: readonly CaseRecord[]; records: readonly CaseRecord[] },
  to: string,
): Promise<string[]> {
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
  await writeFile(join(to, 'cases.csv'), caseTable(records, all), { mode: 0o600 });
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

function caseTable(records: readonly CaseRecord[], all: readonly CaseRecord[]): string {
  const rows = records.flatMap((record) =>
    record.items.map(({ flag, review, author, duplicate, ...item }) => [
      ...[record.id, flag, item.platform, item.kind, item.postId, item.url, item.pageUrl],
      ...[author.name, author.handle, item.postedAt, item.capturedAt],
      ...[review.categories.join(' '), review.severity, review.urgency, review.caseName, review.role],
      ...[review.consent.escalate, review.consent.shareWithAllies, review.consent.publish].map((yes) =>
        yes ? 'yes' : 'no',
      ),
      duplicate?.of ?? null,
      item.origin === undefined ? 'captured' : 'imported, not captured',
      reportLines(all, record, { flag, reports: item.reports }).join('; '),
    ]),
  );
  return writeCsv([columns, ...rows]);
}
