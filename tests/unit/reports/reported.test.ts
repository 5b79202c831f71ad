import { describe, expect, test } from 'vitest';
import { reportedOf } from '../../../utils/reports/reported';
import type { Look } from '../../../utils/schema/look';
import type { Outcome } from '../../../utils/schema/outcome';
import type { Report, ReportStep } from '../../../utils/schema/report';
import { exampleFlag } from './example';

const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T12:00:00.000Z`;
const told = (day: number) => ({ at: at(day), recordedAt: at(day), evidence: null });
const submitted = (day: number): ReportStep => ({ step: 'submitted', ...told(day), reference: null });
const decided = (day: number, outcome: Outcome): ReportStep => ({ step: 'decided', ...told(day), outcome });
const look = (day: number, saw: Look['saw']): Look => ({ at: at(day), saw, evidence: null });

function report(planId: string, ...steps: ReportStep[]): Report {
  const id = '7d6f8c1e-93f2-4f4b-9d8b-6f6b7c1a2b3c';
  return { id, planId, preparedAt: at(1), openedAt: at(1), insertedAt: at(1), text: 'her words', steps };
}
const reported = (reports: Report[], looks: Look[] = []) => reportedOf({ ...exampleFlag(), reports, looks });

test('only what she says she sent counts: prepared, opened and filled in is not sent', () => {
  expect(reported([report('x-dsa')])).toEqual([]);
  expect(reported([report('x-dsa', submitted(2))])).toEqual([
    {
      platform: 'x',
      types: ['gendered-insult'],
      way: 'notice',
      submittedAt: Date.parse(at(2)),
      decidedAt: null,
      outcome: null,
      goneSeenAt: null,
      accountGone: false,
    },
  ]);
});

test('the first decision is the answer, the last one the outcome', () => {
  const appealed: ReportStep = { step: 'appealed', ...told(6), to: 'platform', reference: null };
  const won: ReportStep = { step: 'appeal-decided', ...told(9), outcome: 'DECISION_VISIBILITY_CONTENT_REMOVED' };
  const [one] = reported([report('x-dsa', submitted(2), decided(5, 'NOT_VIOLATING'), appealed, won)]);
  expect(one).toMatchObject({ decidedAt: Date.parse(at(5)), outcome: 'DECISION_VISIBILITY_CONTENT_REMOVED' });
});

test('a plan that this version does not know still counts', () => {
  expect(reported([report('somewhere-new', submitted(2))])[0]?.way).toBe('unknown');
});

describe('removed after whom', () => {
  test('after the last report before it was first seen gone, and only that one', () => {
    const reports = [report('x-in-app', submitted(2)), report('x-dsa', submitted(4)), report('x-in-app', submitted(8))];
    const looks = [look(5, 'up'), look(6, 'removed'), look(9, 'removed')];
    const gone = reported(reports, looks).map(({ goneSeenAt }) => goneSeenAt);
    expect(gone).toEqual([null, Date.parse(at(6)), null]);
  });

  test('gone with its account is said apart; still there or restricted is not gone', () => {
    const sent = [report('x-dsa', submitted(2))];
    expect(reported(sent, [look(3, 'author-gone')])[0]).toMatchObject({ accountGone: true });
    expect(reported(sent, [look(3, 'up'), look(4, 'restricted')])[0]).toMatchObject({ goneSeenAt: null });
  });

  test("gone before anybody reported it is nobody's doing", () => {
    expect(reported([report('x-dsa', submitted(7))], [look(3, 'removed')])[0]?.goneSeenAt).toBeNull();
  });
});
