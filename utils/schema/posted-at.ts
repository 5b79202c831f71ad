import type { Post } from './post';

type Precision = Post['postedAtPrecision'] | undefined;

/** Whether it is a date without a clock. Such a date is kept as its midnight in UTC and belongs to no zone. */
export function isDate(precision: Precision): precision is 'day' | 'month' {
  return precision === 'day' || precision === 'month';
}

/** How much of the UTC time was said. An hour is left out: `10:00` would claim the minute. */
const lengths = { second: 19, minute: 16, hour: 10, day: 10, month: 7 };

/** For people, in UTC and no finer than it was said: `2026-11-20 10:05`, `2026-11`. Unknown: the day. */
export function postedToRead(postedAt: string, precision: Precision): string {
  return postedAt.slice(0, lengths[precision ?? 'day']).replace('T', ' ');
}

/** For copying and for facts: a moment in full, a date as the date that was said. */
export function postedAsSaid(postedAt: string, precision: Precision): string {
  return isDate(precision) ? postedToRead(postedAt, precision) : postedAt;
}
