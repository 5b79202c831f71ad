import type { Flag } from '../schema/flag';
import { type Deadline, type DeadlineFacts, deadlinesOf } from './deadlines';
import { planOf } from './plans';

/** A report she may want to come back to. Names only the flag, so that it can be shown anywhere. */
export interface Due {
  flagId: string;
  kind: Deadline['kind'];
  due: string;
}

const dayMs = 86_400_000;
/** A lawful date is told a week before; our own mark only once it has passed, because nobody owes that. */
const aheadMs = 7 * dayMs;
/** What passed long ago is no news. */
const staleMs = 30 * dayMs;

/** What asks for a look now, and when the next thing will (milliseconds since 1970; null: nothing is ahead). */
export function dueOf(flags: readonly Flag[], now: Date): { now: Due[]; next: number | null } {
  const all = flags.flatMap((flag) =>
    flag.reports.flatMap((report) =>
      deadlinesOf(report, factsOf(flag, report.planId), now).map((deadline) => ({ flagId: flag.id, ...deadline })),
    ),
  );
  const times = all.map((one) => ({ one, at: Date.parse(one.due) - (one.basis === 'law' ? aheadMs : 0) }));
  const ahead = times.filter(({ at }) => at > now.getTime()).map(({ at }) => at);
  return {
    now: times
      .filter(({ one, at }) => at <= now.getTime() && Date.parse(one.due) > now.getTime() - staleMs)
      .map(({ one: { flagId, kind, due } }) => ({ flagId, kind, due })),
    next: ahead.length === 0 ? null : Math.min(...ahead),
  };
}

export function factsOf(flag: Flag, planId: string): DeadlineFacts {
  return { platform: flag.summary.platform, underDsa: planOf(planId)?.region === 'eu' };
}
