import type { CaseItem, CaseRecord } from './case-record';
import { laterCase } from './later-case';

/**
 * The last step of each report that stands, as its sender told it: `x-dsa decided 2026-11-24`. What she told later, that
 * one was a mistake among it, is in a later case of the same post: two cases of it are never counted twice.
 */
export function reportLines(
  all: readonly CaseRecord[],
  record: CaseRecord,
  { flag, reports }: Pick<CaseItem, 'flag' | 'reports'>,
): string[] {
  const later = reports.length === 0 ? null : laterCase(all, record, flag);
  if (later !== null) return [`told anew in case ${later}`];
  return reports.map(({ plan, step, day }) => `${plan} ${step} ${day}`);
}
