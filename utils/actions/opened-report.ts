import { reportAddress } from '../reports/address';
import type { ReportPlan } from '../reports/plan';
import type { Opening, ReportWorld } from './report-world';

/** How long after opening a tab still counts as the place of its report. One left overnight is somebody else's. */
const openingLasts = 12 * 3_600_000;
/** Flags looked through, newest first, when the tab is not known. */
const searched = 200;

export function isOver({ at }: Opening, now: number): boolean {
  return now - at > openingLasts || now < at;
}

/**
 * Locking forgets which tab was opened for what, and some people go there by themselves. An address that names the post tells
 * it again: the report that she opened last for that post, by that plan.
 */
export async function lastOpened(
  { tabId, plan, isAbout }: { tabId: number; plan: ReportPlan; isAbout: (opens: string) => boolean },
  { flags }: { flags: Pick<ReportWorld['flags'], 'listFlags'> },
): Promise<Opening | null> {
  const listed = await flags.listFlags({ limit: searched });
  for (const flag of listed.flags) {
    const opens = reportAddress(plan, flag.summary);
    if (opens === null || !isAbout(opens)) continue;
    const report = flag.reports.findLast(({ planId, openedAt }) => planId === plan.id && openedAt !== null);
    if (report?.openedAt != null)
      return { tabId, flagId: flag.id, reportId: report.id, planId: plan.id, at: Date.parse(report.openedAt) };
  }
  return null;
}
