import { describe, expect, test } from 'vitest';
import { deadlinesOf, plusMonths } from '../../../utils/reports/deadlines';
import type { Outcome } from '../../../utils/schema/outcome';
import type { Report, ReportStep } from '../../../utils/schema/report';

const dsa = { platform: 'x', underDsa: true };
const at = (day: string) => ({ at: `${day}T10:00:00.000Z`, recordedAt: `${day}T10:00:00.000Z`, evidence: null });
const submitted = (day: string): ReportStep => ({ step: 'submitted', ...at(day), reference: null });
const acknowledged = (day: string): ReportStep => ({ step: 'acknowledged', ...at(day), reference: null });
const decided = (day: string, outcome: Outcome): ReportStep => ({ step: 'decided', ...at(day), outcome });
const appealed = (day: string): ReportStep => ({ step: 'appealed', ...at(day), to: 'platform', reference: null });
const answered = (day: string, outcome: Outcome): ReportStep => ({ step: 'appeal-decided', ...at(day), outcome });

const due = (steps: ReportStep[], facts = dsa, now = '2026-03-02T00:00:00.000Z') =>
  deadlinesOf(reportWith(steps), facts, new Date(now)).map((one) => `${one.kind} ${one.due.slice(0, 10)} ${one.is}`);

function reportWith(steps: ReportStep[]): Report {
  return {
    id: '7d6f8c1e-93f2-4f4b-9d8b-6f6b7c1a2b3c',
    planId: 'x-dsa',
    preparedAt: '2026-03-01T08:00:00.000Z',
    openedAt: null,
    insertedAt: null,
    text: '',
    steps,
  };
}

describe('what a report waits for', () => {
  test('nothing before she says that she sent it', () => {
    expect(due([])).toEqual([]);
  });

  test('a receipt and a decision, marked as our own dates; the law names no number', () => {
    expect(due([submitted('2026-03-01')])).toEqual(['receipt 2026-03-03 ahead', 'decision 2026-03-15 ahead']);
    const all = deadlinesOf(reportWith([submitted('2026-03-01')]), dsa, new Date('2026-03-02T00:00:00.000Z'));
    expect(all.map(({ basis }) => basis)).toEqual(['usual', 'usual']);
  });

  test('our own dates are "soon" on their last day only, a date of the law for a week', () => {
    const steps = [submitted('2026-03-01')];
    expect(due(steps, dsa, '2026-03-03T00:00:00.000Z')[0]).toBe('receipt 2026-03-03 soon');
    const complained = [submitted('2026-03-01'), decided('2026-03-01', 'NOT_VIOLATING')];
    expect(due(complained, dsa, '2026-08-26T00:00:00.000Z')).toEqual(['complaint 2026-09-01 soon']);
  });

  test('only the decision once it was acknowledged, and it passes', () => {
    const steps = [submitted('2026-03-01'), acknowledged('2026-03-02')];
    expect(due(steps, dsa, '2026-04-01T00:00:00.000Z')).toEqual(['decision 2026-03-15 passed']);
  });

  test('six months for a complaint from the day of the decision, where European law applies', () => {
    const steps = [submitted('2026-03-01'), decided('2026-08-31', 'NOT_VIOLATING')];
    expect(due(steps)).toEqual(['complaint 2027-02-28 ahead']);
    expect(due(steps, { ...dsa, underDsa: false })).toEqual([]);
  });

  test('no complaint about what was removed, one about a mere label', () => {
    expect(due([submitted('2026-03-01'), decided('2026-03-02', 'DECISION_VISIBILITY_CONTENT_REMOVED')])).toEqual([]);
    expect(due([submitted('2026-03-01'), decided('2026-03-02', 'DECISION_VISIBILITY_CONTENT_LABELLED')])).toHaveLength(
      1,
    );
  });

  test('ninety days for a body outside the platform, from the complaint to it; none for one to the platform', () => {
    const before = [submitted('2026-03-01'), decided('2026-03-02', 'NOT_VIOLATING')];
    const outside: ReportStep = { step: 'appealed', ...at('2026-03-10'), to: 'out-of-court', reference: null };
    expect(due([...before, outside], { platform: 'facebook', underDsa: false })).toEqual([
      'out-of-court 2026-06-08 ahead',
    ]);
    expect(due([...before, appealed('2026-03-10')])).toEqual([]);
    expect(due([...before, outside, answered('2026-04-01', 'NOT_VIOLATING')])).toEqual([]);
  });

  test('fifteen days to the Oversight Board after Meta answered an appeal; X has no such board', () => {
    const steps = [
      submitted('2026-03-01'),
      decided('2026-03-02', 'NOT_VIOLATING'),
      appealed('2026-03-03'),
      answered('2026-03-10', 'NOT_VIOLATING'),
    ];
    expect(due(steps, { platform: 'facebook', underDsa: false })).toEqual(['oversight-board 2026-03-25 ahead']);
    expect(due(steps)).toEqual([]);
  });
});

test.each([
  ['2026-08-31T10:00:00.000Z', 6, '2027-02-28'],
  ['2027-08-31T10:00:00.000Z', 6, '2028-02-29'],
  ['2026-05-15T23:59:00.000Z', 6, '2026-11-15'],
  ['2026-12-31T00:00:00.000Z', 2, '2027-02-28'],
])('%s and %i months is %s', (from, months, to) => {
  expect(plusMonths(from, months).toISOString().slice(0, 10)).toBe(to);
});
