import type { Capture } from '../schema/capture';
import type { Post } from '../schema/post';
import { expectedOf } from './expectations';
import { type PageKind, signsOfChange } from './shared/expected';

/** How one version of one adapter read one kind of page: numbers, and names out of our own source. */
export interface Reading {
  /** `x@1` */
  extractor: string;
  /** `Chrome/142`; `unknown` for anything else. */
  browser: string;
  pageKind: PageKind;
  kind: Post['kind'];
  posts: number;
  /** Posts with a sign that the site has changed. */
  changed: number;
  fields: FieldReading[];
}

export interface FieldReading {
  field: string;
  read: number;
  missing: number;
  /** A healthy record always has it here: lacking, it is a sign of change. */
  isExpected: boolean;
  ways: Record<string, number>;
}

// Nothing of a record's own may get into a count: names of fields are out of this list, those of strategies have the form
// that the adapters give them.
const fields =
  'postId url author.name author.handle author.id postedAt text container.id container.name replyTo.postId';
const counted = fields.split(' ');
const strategy = /^[A-Za-z][A-Za-z-]{0,40}(?:, [a-z ]{1,20})? 20\d\d(?:-\d\d)?$/;

/** Counts what captures say about how they were read; those of no adapter (a page, a picture) say nothing. */
export function countReadings(captures: Iterable<Pick<Capture, 'post' | 'pageUrl' | 'tool'>>): Reading[] {
  const readings = new Map<string, Reading>();
  for (const { post, pageUrl, tool } of captures) {
    const expected = /^[a-z][a-z-]*@\d{1,6}$/.test(tool.extractor) ? expectedOf(tool.extractor) : null;
    if (expected === null) continue;
    const browser = /^(Firefox|Edg|Chrome)\/\d{1,4}$/.test(tool.browser) ? tool.browser : 'unknown';
    const same = {
      extractor: tool.extractor,
      browser,
      pageKind: expected.pageKind({ pageUrl, post }),
      kind: post.kind,
    };
    const key = Object.values(same).join(' ');
    const reading = readings.get(key) ?? { ...same, posts: 0, changed: 0, fields: [] };
    readings.set(key, reading);
    reading.posts += 1;
    if (signsOfChange(expected, { pageUrl, post }).length > 0) reading.changed += 1;
    const always = [...expected.always, ...(expected.on?.[reading.pageKind] ?? [])];
    for (const field of counted) countField(reading, field, post, always.includes(field));
  }
  return [...readings.values()].sort((one, other) => keyOf(one).localeCompare(keyOf(other)));
}

const keyOf = ({ extractor, browser, pageKind, kind }: Reading) => `${extractor} ${browser} ${pageKind} ${kind}`;

function countField(reading: Reading, field: string, { matched, missing }: Post, isExpected: boolean): void {
  const way = Object.hasOwn(matched, field) ? matched[field]! : null;
  const isMissing = missing.includes(field);
  if (way === null && !isMissing) return;
  let count = reading.fields.find((each) => each.field === field);
  if (!count) {
    count = { field, read: 0, missing: 0, isExpected, ways: {} };
    reading.fields.push(count);
  }
  if (isMissing) count.missing += 1;
  else {
    const name = strategy.test(way!) ? way! : 'other';
    count.read += 1;
    count.ways[name] = (count.ways[name] ?? 0) + 1;
  }
}

/** What she can hand to the people who mend Athar, as plain text: counts, and nothing about any post. */
export function readingsText(readings: readonly Reading[], athar: string): string {
  const lines = readings.flatMap(({ extractor, browser, pageKind, kind, posts, changed, fields: each }) => [
    '',
    `${extractor} · ${browser} · page: ${pageKind} · ${kind}: ${posts} saved, ${changed} with a sign of change`,
    ...each.map(({ field, read, missing, ways }) => {
      const names = Object.entries(ways).map(([way, times]) => `${way} ×${times}`);
      return `  ${field}: ${read} read, ${missing} missing${names.length === 0 ? '' : ` (${names.join('; ')})`}`;
    }),
  ]);
  return [`Athar ${athar}: how well it read. Counts only, no content.`, ...lines].join('\n');
}
