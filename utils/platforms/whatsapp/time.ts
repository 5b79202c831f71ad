import type { Post } from '../../schema/post';
import type { Page } from '../platform';
import { shownPlain } from '../shared/telegram-date-shapes';
import { tidyName } from '../shared/text';
import { atWallTime } from '../shared/zoned-time';
import { clockIn, type Day, dateNumbers, dayIn, partsOf } from './dates';
import { own } from './find';
import { dayOrder, noticeText, rowsOf } from './order';
import { at } from './selectors';
import { stampOf } from './stamp';

/** To the minute: nowhere in the page are seconds. Null, with the raw text kept, where day and month cannot be told apart. */
export function postedAtOf(
  message: Element,
  page: Page,
  matched: Post['matched'],
): Pick<Post, 'postedAt' | 'postedAtRaw' | 'postedAtPrecision'> {
  const stamp = stampOf(message)?.raw ?? null;
  const shown = stamp ?? tidyName(timeShown(message));
  const read = stamp === null ? metaTime(message, shown, page) : stampTime(message, stamp, page);
  const moment = read && atWallTime(read.wall, page.timeZone);
  if (moment) matched.postedAt = read.way;
  return {
    postedAt: moment?.toISOString() ?? null,
    postedAtRaw: shown,
    postedAtPrecision: moment ? 'minute' : null,
  };
}

type Read = { wall: Day & { hour: number; minute: number }; way: string } | null;

function stampTime(message: Element, stamp: string, page: Page): Read {
  const parts = partsOf(stamp);
  const clock = parts && clockIn(parts.clock);
  const day = parts && dayIn(parts.date, () => dayOrder(message, page));
  return day && clock && { wall: { ...day, ...clock }, way: 'pre-plain-text 2026-09' };
}

/** Messages without words show their time; their day is in the line above them, if that is a date and not "today". */
function metaTime(message: Element, shown: string | null, page: Page): Read {
  const clock = shown === null ? null : clockIn(shownPlain(shown));
  const rows = rowsOf(message);
  const above = rows.slice(
    0,
    Math.max(
      0,
      rows.findIndex((row) => row.contains(message)),
    ),
  );
  const line = above.map(noticeText).findLast((text) => text !== null) ?? null;
  const numbers = line === null ? null : dateNumbers(line);
  const day = numbers && dayIn(numbers, () => dayOrder(message, page));
  return day && clock && { wall: { ...day, ...clock }, way: 'day-line-and-meta 2026-09' };
}

/** The part with the numbers; "edited" stands beside it. */
function timeShown(message: Element): string | null {
  const leaves = own(message, `${at.meta} span`).filter((span) => span.children.length === 0);
  return leaves.map((leaf) => leaf.textContent).find((text) => /\p{Nd}/u.test(text ?? '')) ?? null;
}

/** Beside the time stands a word when the message was changed; icons have other marks. */
export function isEdited(message: Element): boolean {
  const leaves = own(message, `${at.meta} span`).filter((span) => span.children.length === 0);
  return leaves.some((leaf) => /^[\p{L}\p{M}\s]{2,}$/u.test(leaf.textContent ?? ''));
}
