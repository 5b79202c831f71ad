import type { Post } from '../../schema/post';
import { queryAll } from '../shared/query';
import { tidyName } from '../shared/text';
import { plainAddress } from './address';
import type { Subject } from './article';
import type { Told } from './facts';
import { knownPost } from './known';
import { at } from './selectors';

type PostedAt = Pick<Post, 'postedAt' | 'postedAtRaw' | 'postedAtPrecision'>;
const nothing: PostedAt = { postedAt: null, postedAtRaw: null, postedAtPrecision: null };

const meta = [
  'article:published_time',
  'og:article:published_time',
  'datePublished',
  'dc.date.issued',
  'pubdate',
  'date',
];
/** Two sources that lie further apart than any zone contradict each other. */
const contradictionMs = 26 * 3_600_000;

/** When the page says it was published. Null, with the words kept, where its sources contradict each other. */
export function postedAtOf(subject: Subject, pageUrl: string, told: Told, matched: Post['matched']): PostedAt {
  const { script, markup, disputed, meta: said } = told;
  if (disputed) return nothing;
  const sources: [string, string | null][] = [
    ['microdata 2026-11', markup?.published ?? null],
    ['json-ld 2026-11', script?.published ?? null],
    ...meta.map((name): [string, string | null] => ['meta 2026-11', said(name)]),
    ['permalink-time 2026-11', timeInLink(subject.element, pageUrl)],
    ['time-element 2026-11', subject.marked === 'article' ? onlyTime(subject.element) : null],
  ];
  const written = sources.filter(([, raw]) => raw !== null) as [string, string][];
  const read = written.flatMap(([way, raw]) => {
    const time = parseDate(raw);
    return time === null ? [] : [{ way, raw, ...time }];
  });
  const [first, ...others] = read;
  if (first === undefined) return { ...nothing, postedAtRaw: tidyName(written[0]?.[1]) };
  // A time on the page may be that of its last change: it contradicts nobody.
  const far = others.find(({ way, ms }) => way !== 'time-element 2026-11' && Math.abs(ms - first.ms) > contradictionMs);
  if (far !== undefined) return { ...nothing, postedAtRaw: tidyName(`${first.raw} / ${far.raw}`) };
  matched.postedAt = first.way;
  return {
    postedAt: new Date(first.ms).toISOString(),
    postedAtRaw: tidyName(first.raw),
    postedAtPrecision: first.precision,
  };
}

type Precision = NonNullable<Post['postedAtPrecision']>;

/** ISO 8601 as pages write it. Without a zone only the day is known, since nobody says whose clock it was. */
export function parseDate(raw: string): { ms: number; precision: Precision } | null {
  const match =
    /^\s*((?:19|20)\d\d)-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?)?\s*$/i.exec(
      raw,
    );
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, zone] = match;
  if (day === undefined) return at0(`${year}-${month}-01`, 'month');
  if (hour === undefined || zone === undefined) return at0(`${year}-${month}-${day}`, 'day');
  const offset = zone.toUpperCase() === 'Z' ? 'Z' : zone.replace(/(\d\d):?(\d\d)$/, '$1:$2');
  const ms = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second ?? '00'}${offset}`);
  return Number.isNaN(ms) ? null : { ms, precision: second === undefined ? 'minute' : 'second' };
}

function at0(date: string, precision: Precision): { ms: number; precision: Precision } | null {
  const moment = new Date(`${date}T00:00:00.000Z`);
  // `2026-02-31` would be read as the third of March.
  const isReal = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(date);
  return isReal ? { ms: moment.getTime(), precision } : null;
}

/** Networks put a post's time into the link to the post itself: the link to this very page. */
function timeInLink(element: Element, pageUrl: string): string | null {
  const here = knownPost(pageUrl)?.postId ?? plainAddress(pageUrl);
  const times = queryAll(element, 'a[href] time[datetime]').filter((time) => {
    const href = plainAddress(time.closest('a')?.getAttribute('href'), pageUrl);
    return href !== null && (knownPost(href)?.postId ?? href) === here;
  });
  const [first, ...others] = [...new Set(times.map((time) => time.getAttribute('datetime')))];
  return others.length > 0 ? null : (first ?? null);
}

/** The one time that stands in the article itself; of several nobody says which it is, unless one is marked. */
function onlyTime(article: Element): string | null {
  const own = queryAll(article, 'time[datetime]').filter((each) => {
    const inner = each.closest(`${at.comment}, ${at.article}`);
    return inner === null || inner === article || inner.contains(article);
  });
  const marked = own.filter((each) =>
    each.matches('[pubdate], [itemprop~="datePublished"], .published, .dt-published'),
  );
  const [first, ...others] = [
    ...new Set((marked.length > 0 ? marked : own).map((each) => each.getAttribute('datetime'))),
  ];
  return others.length > 0 ? null : (first ?? null);
}
