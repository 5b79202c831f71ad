import { z } from '../schema/zod';

/** Wrong passphrases since the last right one, kept in `meta` so that a restart does not forget them. */
export const Attempts = z.strictObject({
  wrong: z.int().nonnegative(),
  /** Milliseconds since 1970. */
  notBefore: z.number(),
});
export type Attempts = z.infer<typeof Attempts>;

const longest = 60;

/** Seconds to wait after the nth wrong passphrase in a row: 1, 2, 4 … 60. */
export function pauseAfter(wrong: number): number {
  return wrong === 0 ? 0 : Math.min(longest, 2 ** (wrong - 1));
}

/** Never more than the longest pause: a clock that went back must not lock her out. */
export function secondsLeft(attempts: Attempts | null, now: number): number {
  if (attempts === null) return 0;
  return Math.min(longest, Math.max(0, Math.ceil((attempts.notBefore - now) / 1_000)));
}
