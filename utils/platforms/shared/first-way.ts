import type { Post } from '../../schema/post';

/** One way to read a value, with the dated name that the record keeps: `['time-in-link 2026-09', () => …]`. */
export type Way<T> = readonly [name: string, read: () => T | null];

/** The value of the first way that finds one; which way it was is noted in `matched`. */
export function firstWay<T>(matched: Post['matched'], field: string, ways: readonly Way<T>[]): T | null {
  for (const [name, read] of ways) {
    const value = read();
    if (value === null) continue;
    matched[field] = name;
    return value;
  }
  return null;
}
