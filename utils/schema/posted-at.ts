import type { Post } from './post';

type Precision = Post['postedAtPrecision'] | undefined;

/** How much of the UTC time a date without a clock said: `2026-11-20`, `2026-11`. Null: a moment, with a clock. */
export function dateLength(precision: Precision): 10 | 7 | null {
  return precision === 'day' ? 10 : precision === 'month' ? 7 : null;
}

/** For copying and for facts: a moment in full, a date as the date that was said. Such a date is kept as its midnight in UTC. */
export function postedAsSaid(postedAt: string, precision: Precision): string {
  return postedAt.slice(0, dateLength(precision) ?? postedAt.length);
}
