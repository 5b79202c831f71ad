/** `0 minutes` locks when the popup closes; this is how long it may last when that moment goes unnoticed. */
const shortest = 60_000;

export function deadlineAfter(now: number, minutes: number): number {
  return now + Math.max(shortest, minutes * 60_000);
}

/** Past its deadline, or seen later than now: a clock that is set back must not buy time. */
export function lockDue(session: { deadline: number; lastSeen: number }, now: number): boolean {
  return now >= session.deadline || now < session.lastSeen;
}
