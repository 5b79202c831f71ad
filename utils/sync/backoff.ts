const seconds = 1000;
const hour = 3600 * seconds;
export const longestBackoff = 6 * hour;
export const longestRetryAfter = 24 * hour;

/**
 * Milliseconds until the next try: full jitter under 5 s, 10 s, 20 s … 6 h, and at least what the server asked for
 * (24 h at most). It counts attempts, not wall time, so that a clock that jumps cannot empty or freeze the outbox.
 * https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/ ("Full Jitter")
 */
export function backoff(tries: { attempts: number; retryAfter: number | null; random: number }): number {
  const ceiling = Math.min(longestBackoff, 5 * seconds * 2 ** Math.min(tries.attempts - 1, 30));
  const asked = Math.min(Math.max(tries.retryAfter ?? 0, 0), longestRetryAfter);
  return Math.max(Math.floor(tries.random * ceiling), asked);
}

/** `Retry-After` in milliseconds from now; null when it is absent or says nothing. Seconds or an HTTP date. */
export function retryAfterOf(header: string | null, now: Date): number | null {
  if (header === null) return null;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * seconds;
  // Only the date form: `Date.parse` would also take "-1" or "2".
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(header.trim())) return null;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}
