import type { Post } from '../../schema/post';
import { firstWay } from '../shared/empty-post';
import { tidyName } from '../shared/text';

type PostedAt = Pick<Post, 'postedAt' | 'postedAtRaw' | 'postedAtPrecision'>;

/** The shown time, else the one inside the id: ids since 2010-11 hold milliseconds since 2010-11-04. */
export function postedAtOf(time: Element | null, id: string | null, now: Date, matched: Post['matched']): PostedAt {
  const inId = id === null ? null : snowflakeTime(id, now);
  const postedAt = firstWay<string>(matched, 'postedAt', [
    ['time-element 2026-09', () => isoTime(time?.getAttribute('datetime'))],
    ['id 2010-11', () => inId],
  ]);
  if (agrees(time, id) === false) matched.postedAt = 'time and id disagree';
  if (postedAt === null) return { postedAt: null, postedAtRaw: null, postedAtPrecision: null };
  return { postedAt, postedAtRaw: tidyName(time?.textContent), postedAtPrecision: 'second' };
}

/**
 * Whether the shown time is the one inside the id, to the second: so on all real pages (2023-10 to 2026-05). Null when
 * no time is shown; ids older than 2010-11 hold none and contradict nothing.
 */
export function agrees(time: Element | null, id: string | null): boolean | null {
  const shown = isoTime(time?.getAttribute('datetime'));
  if (shown === null || id === null) return null;
  const inId = snowflakeTime(id, null);
  return inId === null || Math.abs(Date.parse(shown) - Date.parse(inId)) <= 2_000;
}

function isoTime(text: string | null | undefined): string | null {
  if (text == null || !/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text)) return null;
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}

function snowflakeTime(id: string, now: Date | null): string | null {
  const ms = Number((BigInt(id) >> 22n) + 1_288_834_974_657n);
  // Older ids were plain counters: they would all land in the first second.
  if (BigInt(id) < 30_000_000_000n || (now !== null && ms > now.getTime() + 86_400_000)) return null;
  return new Date(ms).toISOString();
}
