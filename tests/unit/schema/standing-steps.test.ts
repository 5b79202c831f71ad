import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deadlinesOf } from '../../../utils/reports/deadlines';
import { nextSteps, readMistake, readStep, standingOf, type Told } from '../../../utils/reports/follow';
import { reportedOf } from '../../../utils/reports/reported';
import { Report, type ReportStep, type StepName, type ToldInError } from '../../../utils/schema/report';
import { standingSteps, toldSteps } from '../../../utils/schema/standing-steps';
import { canStillCome, stepsAfter } from '../../../utils/schema/step-order';
import { exampleFlag } from '../reports/example';

const opened: Report = {
  id: '7d6f8c1e-93f2-4f4b-9d8b-6f6b7c1a2b3c',
  planId: 'x-dsa',
  preparedAt: '2026-06-01T08:00:00.000Z',
  openedAt: '2026-06-01T08:01:00.000Z',
  insertedAt: null,
  text: 'invented words',
  steps: [],
};
const now = new Date('2026-11-24T10:00:00.000Z');
const at = (minute: number) => new Date(Date.parse('2026-06-20T08:00:00.000Z') + minute * 60_000).toISOString();
const told = (minute: number) => ({ at: at(minute), recordedAt: at(minute), evidence: null });
const submitted: ReportStep = { step: 'submitted', ...told(1), reference: 'INVENTED-1' };
const decided: ReportStep = { step: 'decided', ...told(2), outcome: 'NOT_VIOLATING' };
const mistake = (step: ReportStep, minute: number): ToldInError => ({
  step: 'told-in-error',
  recordedAt: at(minute),
  of: { step: step.step, recordedAt: step.recordedAt },
});

/** Any of her words for this step. */
function said(step: StepName, day: string | null, pick: number): Told {
  const outcomes = ['NOT_VIOLATING', 'UNCLEAR', 'DECISION_VISIBILITY_CONTENT_REMOVED'] as const;
  const more = { day, evidence: null };
  if (step === 'decided' || step === 'appeal-decided') return { step, ...more, outcome: outcomes[pick % 3]! };
  if (step === 'appealed') return { step, ...more, to: 'platform', reference: '' };
  return { step, ...more, reference: `INVENTED-${pick}` };
}

/** What is told, one word after another; `null`: the last one was a mistake. */
const words = fc.array(
  fc.option(fc.record({ pick: fc.nat(5), day: fc.option(fc.integer({ min: 12, max: 21 })) }), { freq: 2 }),
  { minLength: 5, maxLength: 30 },
);

test('whatever is told and taken back, the report is the one in which what was taken back was never told', () => {
  let pairs = 0;
  fc.assert(
    fc.property(words, (list) => {
      let all = opened;
      let never = opened;
      for (const [index, word] of list.entries()) {
        const clock = new Date(at(index));
        const last = standingSteps(all).at(-1);
        if (word !== null) {
          const step = nextSteps(all)[word.pick % nextSteps(all).length]!;
          const day = word.day === null ? null : `2026-06-${String(word.day).padStart(2, '0')}`;
          const read = readStep(all, said(step, day, word.pick), clock);
          // The day is judged against the same step before it.
          expect(readStep(never, said(step, day, word.pick), clock)).toEqual(read);
          if (read.is === 'refused') continue;
          all = { ...all, steps: [...all.steps, read.step] };
          never = { ...never, steps: [...never.steps, read.step] };
        } else if (last !== undefined) {
          const read = readMistake(all, last, clock);
          if (read.is === 'refused') throw new Error('the last step that stands was refused');
          all = { ...all, steps: [...all.steps, mistake(last, index)] };
          never = { ...never, steps: never.steps.slice(0, -1) };
          expect(all.steps.at(-1)).toEqual({ ...read.mistake, of: { step: last.step, recordedAt: last.recordedAt } });
          pairs++;
        }
        expect(standingSteps(all)).toEqual(never.steps);
      }
      const facts = { platform: 'facebook', underDsa: true };
      expect(standingOf(all)).toBe(standingOf(never));
      expect(nextSteps(all)).toEqual(nextSteps(never));
      expect(deadlinesOf(all, facts, now)).toEqual(deadlinesOf(never, facts, now));
      expect(reportedOf({ ...exampleFlag(), reports: [all] })).toEqual(
        reportedOf({ ...exampleFlag(), reports: [never] }),
      );
      // Nothing is erased: what was taken back is still there, with its time.
      expect(toldSteps(all.steps).filter(({ takenBack }) => takenBack !== null)).toHaveLength(
        (all.steps.length - never.steps.length) / 2,
      );
      expect(Report.parse(all)).toEqual(all);
    }),
  );
  expect(pairs).toBeGreaterThan(50);
});

describe('only the last step that stands is a mistake', () => {
  const report = { ...opened, steps: [submitted, decided] };

  test.each<[string, Report, ReportStep]>([
    ['of a report of which nothing was told', opened, submitted],
    ['of a step with another after it', report, submitted],
    ['of a step that was taken back', { ...opened, steps: [submitted, mistake(submitted, 3)] }, submitted],
    ['of the same step, told at another time', report, { ...decided, recordedAt: at(9) }],
  ])('refused: %s', (_, of, step) => {
    expect(readMistake(of, { step: step.step, recordedAt: step.recordedAt }, now)).toEqual({
      is: 'refused',
      why: 'not-now',
    });
  });

  test('both stay in the list, and the one before stands again', () => {
    const read = readMistake(report, { step: 'decided', recordedAt: decided.recordedAt }, now);
    if (read.is === 'refused') throw new Error(read.why);
    const after = { ...report, steps: [...report.steps, read.mistake] };
    expect(standingOf(after)).toBe('submitted');
    expect(toldSteps(after.steps)).toEqual([
      { step: submitted, place: 0, takenBack: null },
      { step: decided, place: 1, takenBack: { place: 2, recordedAt: now.toISOString() } },
    ]);
  });
});

describe('what can still come', () => {
  const names = Object.keys(stepsAfter) as (keyof typeof stepsAfter)[];

  test('is all that can be reached step by step, and nothing else', () => {
    for (const from of names) {
      const reached = new Set<StepName>();
      const walk = (at: keyof typeof stepsAfter) => {
        for (const next of stepsAfter[at]) {
          if (reached.has(next)) continue;
          reached.add(next);
          walk(next);
        }
      };
      walk(from);
      const can = names.filter((step) => step !== 'prepared' && step !== 'opened' && canStillCome(step, from));
      expect(can.sort(), from).toEqual([...reached].sort());
    }
  });

  test('a report is never sent a second time, nor decided twice without an appeal', () => {
    for (const from of names.filter((name) => name !== 'prepared' && name !== 'opened')) {
      expect(canStillCome('submitted', from)).toBe(false);
    }
    expect(canStillCome('decided', 'decided')).toBe(false);
    expect(canStillCome('appealed', 'appealed')).toBe(true);
  });
});

test('a record of before reads as it was', () => {
  const { steps: _, ...old } = opened;
  expect(Report.parse(old)).toEqual(opened);
  expect(Report.parse({ ...opened, steps: [submitted, decided] }).steps).toEqual([submitted, decided]);
  expect(Report.safeParse({ ...opened, steps: [{ ...mistake(submitted, 3), evidence: null }] }).success).toBe(false);
});
