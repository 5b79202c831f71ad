import type { Post } from '../../utils/schema/post';

/** In the doctor's bundle this stands for `utils/platforms/shared/first-way.ts`: it tries every way, and remembers. */
export type Way<T> = readonly [name: string, read: () => T | null];

export interface Tried {
  field: string;
  way: string;
  found: boolean;
}

const told = new WeakMap<Post['matched'], Tried[]>();

export const triedFor = (matched: Post['matched']): Tried[] => told.get(matched) ?? [];

export function firstWay<T>(matched: Post['matched'], field: string, ways: readonly Way<T>[]): T | null {
  const values = ways.map(([way, read]) => ({ way, value: read() }));
  const tried = values.map(({ way, value }) => ({ field, way, found: value !== null }));
  told.set(matched, [...(told.get(matched) ?? []), ...tried]);
  const first = values.find(({ value }) => value !== null);
  if (first) matched[field] = first.way;
  return first?.value ?? null;
}
