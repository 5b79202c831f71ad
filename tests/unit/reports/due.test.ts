import { expect, test } from 'vitest';
import { dueOf } from '../../../utils/reports/due';
import type { Report, ReportStep } from '../../../utils/schema/report';
import { exampleFlag, flagId } from './example';

const now = new Date('2026-11-24T00:00:00.000Z');
const told = (day: string) => ({ at: `${day}T10:00:00.000Z`, recordedAt: `${day}T10:00:00.000Z`, evidence: null });
const submitted = (day: string): ReportStep => ({ step: 'submitted', ...told(day), reference: null });
const refused = (day: string): ReportStep => ({ step: 'decided', ...told(day), outcome: 'NOT_VIOLATING' });
const due = (planId: string, ...steps: ReportStep[]) => {
  const id = '7d6f8c1e-93f2-4f4b-9d8b-6f6b7c1a2b3c';
  const report: Report = {
    id,
    planId,
    preparedAt: now.toISOString(),
    openedAt: null,
    insertedAt: null,
    text: '',
    steps,
  };
  return dueOf([{ ...exampleFlag(), reports: [report] }], now);
};
const day = (iso: string) => Date.parse(iso);

test('our own mark is told once it has passed; before that only an alarm knows of it', () => {
  expect(due('x-in-app', submitted('2026-11-23')).now).toEqual([]);
  expect(due('x-in-app', submitted('2026-11-23')).next).toBe(day('2026-11-25T23:59:59.999Z'));
  expect(due('x-in-app', submitted('2026-11-01')).now.map(({ kind }) => kind)).toEqual(['receipt', 'decision']);
});

test('a lawful date is told a week before', () => {
  const decided = [submitted('2026-05-01'), refused('2026-05-28')];
  expect(due('x-dsa', ...decided).now).toEqual([{ flagId, kind: 'complaint', due: '2026-11-28T23:59:59.999Z' }]);
  expect(due('x-dsa', submitted('2026-06-01'), refused('2026-07-28'))).toEqual({
    now: [],
    next: day('2027-01-21T23:59:59.999Z'),
  });
});

test('a date that binds another is told once it has passed: there is nothing for her to do before', () => {
  const outside = (on: string): ReportStep => ({ step: 'appealed', ...told(on), to: 'out-of-court', reference: null });
  const before = [submitted('2026-05-01'), refused('2026-05-28')];
  expect(due('x-dsa', ...before, outside('2026-08-27')).now).toEqual([]);
  expect(due('x-dsa', ...before, outside('2026-08-27')).next).toBe(day('2026-11-25T23:59:59.999Z'));
  expect(due('x-dsa', ...before, outside('2026-08-20')).now.map(({ kind }) => kind)).toEqual(['out-of-court']);
});

test('what passed long ago is no news, and nothing sent is nothing due', () => {
  expect(due('x-in-app', submitted('2026-01-01'))).toEqual({ now: [], next: null });
  expect(due('x-in-app')).toEqual({ now: [], next: null });
});
