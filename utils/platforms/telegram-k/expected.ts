import type { Expected } from '../shared/expected';
import { telegramExpected } from '../shared/telegram-expected';

export const expected: Expected = {
  ...telegramExpected,
  // Every bubble has carried its time as a number since 2021.
  lastWays: { postedAt: ['time-title 2026-11'] },
};
