import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kaplanMeier, type Watched } from '../../../utils/figures/kaplan-meier';

/** `9 13 13+`: the sign says that nothing had come when the watching ended. */
function watched(text: string): Watched[] {
  return text.split(' ').map((one) => ({ time: Number.parseFloat(one), came: !one.endsWith('+') }));
}

// Data sets that textbooks print with their curves, and the limits that R's `survfit` prints for them.
const acuteLeukaemia = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+';
const placebo = '1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23';
const maintained = '9 13 13+ 18 23 28+ 31 34 45+ 48 161+';
const notMaintained = '5 5 8 8 12 16+ 23 27 30 33 43 45';
const ovarian =
  '59 115 156 421+ 431 448+ 464 475 477+ 563 638 744+ 769+ 770+ 803+ 855+ 1040+ 1106+ 1129+ 1206+ 1227+ 268 329 353 365 377+';

describe('against textbook data', () => {
  test.each([
    ['Freireich 1963, 6-mercaptopurine', acuteLeukaemia, { cases: 21, events: 9, median: 23, lower: 16, upper: null }],
    ['Freireich 1963, placebo', placebo, { cases: 21, events: 21, median: 8, lower: 4, upper: 12 }],
    ['Miller 1981, maintained', maintained, { cases: 11, events: 7, median: 31, lower: 18, upper: null }],
    ['Miller 1981, not maintained', notMaintained, { cases: 12, events: 11, median: 23, lower: 8, upper: null }],
    ['Edmonson 1979, ovarian cancer', ovarian, { cases: 26, events: 12, median: 638, lower: 464, upper: null }],
  ])('%s', (_, times, expected) => {
    const { cases, events, median, medianLower, medianUpper } = kaplanMeier(watched(times));
    expect({ cases, events, median, lower: medianLower, upper: medianUpper }).toEqual(expected);
  });

  test('every step of the curve that Gehan (1965) and Kalbfleisch and Prentice print', () => {
    const { steps } = kaplanMeier(watched(acuteLeukaemia));
    expect(steps.map(({ time, atRisk, events }) => [time, atRisk, events])).toEqual([
      [6, 21, 3],
      [7, 17, 1],
      [10, 15, 1],
      [13, 12, 1],
      [16, 11, 1],
      [22, 7, 1],
      [23, 6, 1],
    ]);
    const printed = [0.857, 0.807, 0.753, 0.69, 0.627, 0.538, 0.448];
    for (const [at, survival] of printed.entries()) expect(steps[at]!.survival).toBeCloseTo(survival, 3);
    // Greenwood on the log scale, as R's `summary(survfit(...))` prints it.
    const limits = [
      [0.72, 1],
      [0.653, 0.996],
      [0.586, 0.968],
      [0.51, 0.935],
      [0.439, 0.896],
      [0.337, 0.858],
      [0.249, 0.807],
    ];
    for (const [at, [lower, upper]] of limits.entries()) {
      expect(steps[at]!.lower).toBeCloseTo(lower!, 3);
      expect(steps[at]!.upper).toBeCloseTo(upper!, 3);
    }
  });
});

describe('what it must not do', () => {
  test('leave the unanswered out: the median of those answered would be five times shorter', () => {
    const answered = Array.from({ length: 10 }, (_, index) => ({ time: index + 1, came: true }));
    const open = Array.from({ length: 30 }, () => ({ time: 40, came: false }));
    expect(kaplanMeier(answered).median).toBe(5.5);
    expect(kaplanMeier([...answered, ...open]).median).toBeNull();
  });

  test('say anything about nothing', () => {
    expect(kaplanMeier([])).toMatchObject({ cases: 0, events: 0, steps: [], median: null, medianLower: null });
  });

  test('depend on the order, or rise, or leave 0 to 1', () => {
    const one = fc.record({ time: fc.integer({ min: 0, max: 30 }), came: fc.boolean() });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 60 }), (cases) => {
        const curve = kaplanMeier(cases);
        expect(kaplanMeier([...cases].reverse())).toEqual(curve);
        let last = 1;
        for (const { survival, lower, upper, atRisk } of curve.steps) {
          expect(survival).toBeLessThanOrEqual(last);
          expect(lower).toBeLessThanOrEqual(survival);
          expect(upper).toBeGreaterThanOrEqual(survival);
          expect(atRisk).toBeGreaterThan(0);
          last = survival;
        }
        expect(last).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('differ from plain counting when everything was answered', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 60 }), (times) => {
        const { steps } = kaplanMeier(times.map((time) => ({ time, came: true })));
        for (const { time, survival } of steps) {
          expect(survival).toBeCloseTo(times.filter((one) => one > time).length / times.length, 9);
        }
      }),
    );
  });
});
