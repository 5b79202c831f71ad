import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextSteps, readStep, standingOf, type Told } from '../../../utils/reports/follow';
import { readReference } from '../../../utils/reports/reference';
import { Report, type ReportStep } from '../../../utils/schema/report';

const now = new Date('2026-11-24T10:30:00.000Z');
const opened: Report = {
  id: '7d6f8c1e-93f2-4f4b-9d8b-6f6b7c1a2b3c',
  planId: 'x-dsa',
  preparedAt: '2026-11-20T08:00:00.000Z',
  openedAt: '2026-11-20T08:01:00.000Z',
  insertedAt: null,
  text: 'invented words',
  steps: [],
};
const said = { day: null, evidence: null, reference: '' } as const;
const removed = { day: null, evidence: null, outcome: 'DECISION_VISIBILITY_CONTENT_REMOVED' } as const;

/** The report after these steps, each of which must be possible. */
function having(...steps: Told[]): Report {
  const report = { ...opened, steps: [] as ReportStep[] };
  for (const told of steps) {
    const read = readStep(report, told, now);
    if (read.is === 'refused') throw new Error(`${told.step} was refused: ${read.why}`);
    report.steps.push(read.step);
  }
  return report;
}

describe('where a report stands', () => {
  test('nothing that Athar did makes it submitted: prepared, opened, inserted', () => {
    expect(standingOf({ ...opened, openedAt: null })).toBe('prepared');
    expect(standingOf(opened)).toBe('opened');
    expect(standingOf({ ...opened, insertedAt: '2026-11-20T08:02:00.000Z' })).toBe('opened');
  });

  test('goes on by what she tells, to the end of an appeal and beyond the platform', () => {
    const report = having(
      { step: 'submitted', ...said, reference: '0123-ABC' },
      { step: 'acknowledged', ...said },
      { step: 'decided', ...removed, outcome: 'NOT_VIOLATING' },
      { step: 'appealed', ...said, to: 'platform' },
      { step: 'appeal-decided', ...removed },
    );
    expect(standingOf(report)).toBe('appeal-decided');
    expect(report.steps[0]).toEqual({
      step: 'submitted',
      at: now.toISOString(),
      recordedAt: now.toISOString(),
      evidence: null,
      reference: '0123-ABC',
    });
    expect(nextSteps(report)).toEqual(['appealed']);
    expect(Report.parse(report)).toEqual(report);
  });

  test.each<[string, Report, Told]>([
    ['an answer to what was never submitted', opened, { step: 'decided', ...removed }],
    ['submitted twice', having({ step: 'submitted', ...said }), { step: 'submitted', ...said }],
    [
      'an appeal before a decision',
      having({ step: 'submitted', ...said }),
      { step: 'appealed', ...said, to: 'platform' },
    ],
  ])('%s is refused', (_, report, told) => {
    expect(readStep(report, told, now)).toEqual({ is: 'refused', why: 'not-now' });
  });
});

describe('the day she names', () => {
  const day = (named: string, report = opened) => readStep(report, { step: 'submitted', ...said, day: named }, now);

  test('is kept as noon of that day, with the time of telling beside it', () => {
    const read = day('2026-11-22') as { step: ReportStep };
    expect(read.step).toMatchObject({ at: '2026-11-22T12:00:00.000Z', recordedAt: now.toISOString() });
  });

  test.each([
    ['2026-02-30', 'no-day'],
    ['22.11.2026', 'no-day'],
    ['', 'no-day'],
    ['2026-12-24', 'in-the-future'],
    ['2026-11-01', 'before-the-last-step'],
  ])('%s is refused: %s', (named, why) => {
    expect(day(named)).toEqual({ is: 'refused', why });
  });

  test('today is accepted, and the day the form was opened; tomorrow has not come', () => {
    expect(day('2026-11-24').is).toBe('step');
    expect(day('2026-11-25')).toEqual({ is: 'refused', why: 'in-the-future' });
    expect(day('2026-11-20').is).toBe('step');
  });

  test('a clock that went back stops nothing: now is now, and the order of telling stays', () => {
    const early = new Date('2025-01-01T00:00:00.000Z');
    const read = readStep(having({ step: 'submitted', ...said }), { step: 'acknowledged', ...said }, early);
    expect(read).toMatchObject({ is: 'step', step: { at: early.toISOString() } });
  });
});

describe('a reference number', () => {
  test.each<[string, ReturnType<typeof readReference>]>([
    ['  DSA-2026/0007 \n', { is: 'kept', reference: 'DSA-2026/0007' }],
    ['\u2067رقم 12\u2069\u200f', { is: 'kept', reference: 'رقم 12' }],
    ['\u200b\u202e', { is: 'none' }],
    ['<b>12</b>', { is: 'refused', why: 'markup' }],
    ['7'.repeat(201), { is: 'refused', why: 'too-long' }],
  ])('%j', (pasted, expected) => {
    expect(readReference(pasted)).toEqual(expected);
  });

  test('whatever is pasted, what is kept fits the record and shows everything it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 250 }), (pasted) => {
        const read = readReference(pasted);
        if (read.is !== 'kept') return;
        expect(read.reference).not.toMatch(/[<>]|\p{Cf}|\p{Cc}/u);
        const step = { step: 'submitted', at: now.toISOString(), recordedAt: now.toISOString(), evidence: null };
        expect(Report.shape.steps.safeParse([{ ...step, reference: read.reference }]).success).toBe(true);
      }),
    );
  });

  test('with markup refuses the step, and says why', () => {
    const told = { step: 'submitted', ...said, reference: '<script>' } as const;
    expect(readStep(opened, told, now)).toEqual({ is: 'refused', why: 'markup' });
  });
});
