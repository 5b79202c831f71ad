import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoff, longestBackoff, longestRetryAfter, retryAfterOf } from '../../../utils/sync/backoff';

const hour = 3_600_000;
const now = new Date('2026-11-20T10:00:00Z');

describe('backoff', () => {
  it('doubles its ceiling from 5 s to 6 h', () => {
    const ceilings = Array.from({ length: 15 }, (_, i) =>
      backoff({ attempts: i + 1, retryAfter: null, random: 0.9999999999 }),
    );
    expect(ceilings.slice(0, 4).map((ms) => Math.ceil(ms / 1000))).toEqual([5, 10, 20, 40]);
    expect(ceilings.slice(-2)).toEqual([6 * hour - 1, 6 * hour - 1]);
  });

  it('uses the whole range below the ceiling', () => {
    expect(backoff({ attempts: 3, retryAfter: null, random: 0 })).toBe(0);
    expect(backoff({ attempts: 3, retryAfter: null, random: 0.25 })).toBe(5_000);
  });

  it('waits at least what the server asked for, a day at most', () => {
    expect(backoff({ attempts: 1, retryAfter: 2 * hour, random: 0.5 })).toBe(2 * hour);
    expect(backoff({ attempts: 1, retryAfter: 99 * hour, random: 0.5 })).toBe(24 * hour);
    expect(backoff({ attempts: 12, retryAfter: 1, random: 0.5 })).toBe((5_000 * 2 ** 11) / 2);
  });

  it('is never negative, never longer than its limits, for any number of attempts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.option(fc.integer({ min: -1e12, max: 1e12 })),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (attempts, retryAfter, random) => {
          const wait = backoff({ attempts, retryAfter, random });
          return wait >= 0 && wait <= (retryAfter === null ? longestBackoff : longestRetryAfter);
        },
      ),
    );
  });
});

describe('Retry-After', () => {
  it.each([
    ['120', 120_000],
    ['0', 0],
    [' 7 ', 7_000],
    ['Fri, 20 Nov 2026 10:05:00 GMT', 300_000],
    ['Fri, 20 Nov 2026 09:00:00 GMT', 0],
    ['-5', null],
    ['1.5', null],
    ['soon', null],
    ['', null],
    ['99999999999', null],
    ['2026-11-20', null],
  ])('%j means %s', (header, expected) => {
    expect(retryAfterOf(header, now)).toBe(expected);
  });

  it('means nothing when it is absent', () => {
    expect(retryAfterOf(null, now)).toBeNull();
  });
});
