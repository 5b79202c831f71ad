import { AtharError, type ErrorCode } from '../../utils/errors';

/** What `errorText` puts into words. */
export type Problem = ErrorCode | 'unknown';
export type Outcome<T> = { ok: true; value: T } | { ok: false; code: Problem };

/** Expected problems become a code to show; anything else is a bug: she reads a plain sentence, the browser logs it. */
export async function attempt<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof AtharError) return { ok: false, code: error.code };
    reportError(error);
    return { ok: false, code: 'unknown' };
  }
}
