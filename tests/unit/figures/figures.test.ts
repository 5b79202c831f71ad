import { describe, expect, test } from 'vitest';
import { type Figures, figuresOf } from '../../../utils/figures/figures';
import type { Reported } from '../../../utils/figures/reported';
import { shareOf } from '../../../utils/figures/wilson';

const day = 86_400_000;
const now = Date.parse('2026-11-24T00:00:00.000Z');

function reported(over: Partial<Reported> = {}): Reported {
  return {
    platform: 'x',
    types: ['death-threat'],
    way: 'in-app',
    submittedAt: now - 40 * day,
    decidedAt: null,
    outcome: null,
    goneSeenAt: null,
    accountGone: false,
    ...over,
  };
}
const answered = (submittedDaysAgo: number, afterDays: number, over: Partial<Reported> = {}) =>
  reported({
    submittedAt: now - submittedDaysAgo * day,
    decidedAt: now - (submittedDaysAgo - afterDays) * day,
    outcome: 'NOT_VIOLATING',
    ...over,
  });
const all = (reports: Reported[]): Figures => figuresOf(reports, now)[0]!;
const by = (reports: Reported[], days: number) => {
  const { counted } = all(reports).answeredBy.find((one) => one.days === days)!;
  return `${counted.part}/${counted.whole}`;
};

describe('answered by a day', () => {
  test('counts out of those old enough: a report of yesterday is neither late nor answered late', () => {
    const reports = [answered(40, 0.5), answered(40, 5), answered(10, 9), reported({ submittedAt: now - 2 * day })];
    expect(by(reports, 1)).toBe('1/4');
    expect(by(reports, 7)).toBe('2/3');
    expect(by(reports, 30)).toBe('2/2');
  });

  test('an answer on the day itself is in time', () => {
    expect(by([answered(40, 7)], 7)).toBe('1/1');
    expect(by([answered(40, 7.01)], 7)).toBe('0/1');
  });
});

test('a clock that jumped is counted, and kept out of every time', () => {
  const before = reported({ decidedAt: now - 50 * day, outcome: 'NOT_VIOLATING' });
  expect(all([before, answered(40, 3)])).toMatchObject({ submitted: 2, undated: 1, wait: { cases: 1, median: 3 } });
});

test('sent in the evening and answered "that day" at its noon is an answer within the day, not a clock that jumped', () => {
  const submittedAt = Date.parse('2026-10-01T20:00:00.000Z');
  const decidedAt = Date.parse('2026-10-01T12:00:00.000Z');
  const figures = all([reported({ submittedAt, decidedAt, outcome: 'NOT_VIOLATING' })]);
  expect(figures).toMatchObject({ undated: 0, wait: { cases: 1, events: 1, median: 0 } });
  expect(by([reported({ submittedAt, decidedAt, outcome: 'NOT_VIOLATING' })], 1)).toBe('1/1');
});

test('no percentage under twenty cases, and limits with it from there on', () => {
  const some = (count: number) => Array.from({ length: count }, () => answered(40, 3));
  expect(all(some(19)).actedOfDecided).toEqual({ part: 0, whole: 19, share: null });
  expect(all(some(20)).actedOfDecided.share).toMatchObject({ share: 0, lower: 0 });
});

test("Wilson's limits as Newcombe (1998) prints them: 81 of 263, and 0 of 20", () => {
  expect(shareOf(81, 263)!.lower).toBeCloseTo(0.2553, 4);
  expect(shareOf(81, 263)!.upper).toBeCloseTo(0.3662, 4);
  expect(shareOf(0, 20)!.lower).toBe(0);
  expect(shareOf(0, 20)!.upper).toBeCloseTo(0.1611, 4);
});

test('what the platform did stands over both denominators; a closed door is not an action', () => {
  const reports = [
    answered(40, 3, { outcome: 'DECISION_VISIBILITY_CONTENT_REMOVED' }),
    answered(40, 3, { outcome: 'CLOSED_UNREAD' }),
    answered(40, 3, { outcome: 'NOT_REVIEWED' }),
    reported(),
  ];
  expect(all(reports)).toMatchObject({
    actedOfSubmitted: { part: 1, whole: 4 },
    actedOfDecided: { part: 1, whole: 3 },
    unread: 2,
    unanswered: 1,
  });
});

test('gone after a report is not gone before it, and not taken away by its author', () => {
  const gone = (at: number, accountGone = false) => reported({ goneSeenAt: at, accountGone });
  const figures = all([gone(now - day), gone(now - 60 * day), gone(now - day, true), reported()]);
  expect(figures).toMatchObject({ goneAfter: 1, accountGone: 1 });
});

test('groups by platform, kind and way; a report of two kinds counts in both, once in all', () => {
  const groups = figuresOf([reported({ types: ['doxing', 'smear'] }), reported({ platform: 'telegram' })], now);
  expect(groups.map(({ group, submitted }) => `${group.by} ${'is' in group ? group.is : ''} ${submitted}`)).toEqual([
    'all  2',
    'platform telegram 1',
    'platform x 1',
    'type death-threat 1',
    'type doxing 1',
    'type smear 1',
    'way in-app 2',
  ]);
});
