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
/** A lawful date of hers is told a week before; our own mark, and a date that binds another, only once it has passed. */
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
  const times = all.map((one) => ({ one, at: Date.parse(one.due) - (isHers(one) ? aheadMs : 0) }));
  const ahead = times.filter(({ at }) => at > now.getTime()).map(({ at }) => at);
  return {
    now: times
      .filter(({ one, at }) => at <= now.getTime() && Date.parse(one.due) > now.getTime() - staleMs)
      .map(({ one: { flagId, kind, due } }) => ({ flagId, kind, due })),
    next: ahead.length === 0 ? null : Math.min(...ahead),
  };
}

const isHers = ({ basis, kind }: Pick<Deadline, 'basis' | 'kind'>): boolean =>
  basis === 'law' && kind !== 'out-of-court';

export function factsOf(flag: Flag, planId: string): DeadlineFacts {
  return { platform: flag.summary.platform, underDsa: planOf(planId)?.region === 'eu' };
}
