import type { Post } from '../../schema/post';
import { type Clock, epochTime, momentOf } from '../shared/telegram-time';
import { tidyName } from '../shared/text';
import { at } from './selectors';

type PostedAt = Pick<Post, 'postedAt' | 'postedAtRaw' | 'postedAtPrecision'>;

/** Web K writes every message's time into it, in seconds since 1970. */
export function postedAtOf(bubble: Element, clock: Clock, matched: Post['matched']): PostedAt {
  const [shown] = titleLines(bubble);
  const stamp = epochTime(bubble.getAttribute('data-timestamp'));
  if (stamp) matched.postedAt = 'data-timestamp 2026-11';
  const moment = stamp ?? (shown === undefined ? null : momentOf(shown, clock));
  if (moment && !stamp) matched.postedAt = 'time-title 2026-11';
  return {
    postedAt: moment?.toISOString() ?? null,
    postedAtRaw: shown ?? null,
    postedAtPrecision: moment ? 'second' : null,
  };
}

/** When the original of a forwarded message was written: the time in the title that comes before the message's own. */
export function originTime(bubble: Element, postedAt: string | null, clock: Clock): Date | null {
  if (postedAt === null) return null;
  const [, ...rest] = titleLines(bubble);
  const moments = rest.filter(isTime).map((line) => momentOf(line, clock));
  return moments.find((moment) => moment !== null && moment.toISOString() <= postedAt) ?? null;
}

/** Lines below the times that hold a number: views, then shares (newer builds, 2026). */
export function countLines(bubble: Element): string[] {
  return titleLines(bubble)
    .slice(1)
    .filter((line) => !isTime(line));
}

const isTime = (line: string) => /\p{Nd}[:.]\p{Nd}{2}/u.test(line);

function titleLines(bubble: Element): string[] {
  const time = Array.from(bubble.querySelectorAll(at.time)).find((each) => !each.closest(at.reply));
  return (time?.getAttribute('title') ?? '')
    .split('\n')
    .map((line) => tidyName(line))
    .filter((line) => line !== null);
}
