import { expect, test } from 'vitest';
import { deadlineAfter, lockDue } from '../../../utils/vault/auto-lock';
import { pauseAfter, secondsLeft } from '../../../utils/vault/back-off';

const minute = 60_000;

test('the deadline follows the setting; zero minutes last one at most', () => {
  expect([0, 1, 5, 15, 60].map((minutes) => deadlineAfter(0, minutes) / minute)).toEqual([1, 1, 5, 15, 60]);
});

test.each([
  ['before the deadline', 999, false],
  ['at the deadline', 1_000, true],
  ['long after it, when the worker revives late', 10 ** 12, true],
  ['at the moment last seen', 500, false],
  ['when the clock has gone back', 499, true],
])('%s', (_when, now, due) => {
  expect(lockDue({ deadline: 1_000, lastSeen: 500 }, now)).toBe(due);
});

test('wrong passphrases cost 1, 2, 4 … 60 seconds', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 40].map(pauseAfter)).toEqual([0, 1, 2, 4, 8, 16, 32, 60, 60, 60]);
});

test('the pause counts down, and a clock set back makes it no longer than a minute', () => {
  const attempts = { wrong: 3, notBefore: 10_000 };
  expect([6_000, 9_001, 9_999, 10_000, 20_000].map((now) => secondsLeft(attempts, now))).toEqual([4, 1, 1, 0, 0]);
  expect(secondsLeft(attempts, -(10 ** 9))).toBe(60);
  expect(secondsLeft(null, 0)).toBe(0);
});
