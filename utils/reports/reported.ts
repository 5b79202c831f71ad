import type { Reported } from '../figures/reported';
import type { Flag } from '../schema/flag';
import type { Outcome } from '../schema/outcome';
import type { Report, ReportStep } from '../schema/report';
import { standingSteps } from '../schema/standing-steps';
import { planOf } from './plans';

/** The reports of a flag that she says she sent, as figures count them: no name, no address, no text. */
export function reportedOf(flag: Flag): Reported[] {
  const sent = flag.reports.flatMap((report) => {
    const submitted = stepOf(report, 'submitted');
    return submitted === undefined ? [] : [{ report, submittedAt: Date.parse(submitted.at) }];
  });
  const gone = flag.looks.find(({ saw }) => saw === 'removed' || saw === 'author-gone');
  const goneAt = gone === undefined ? null : Date.parse(gone.at);
  // "Removed after whom": after the last report that was sent before it was first seen gone.
  const before = sent.filter(({ submittedAt }) => goneAt !== null && submittedAt <= goneAt);
  const lastBefore = before.reduce<(typeof sent)[number] | null>(
    (last, one) => (last === null || one.submittedAt >= last.submittedAt ? one : last),
    null,
  );
  return sent.map((one) => {
    const decided = stepOf(one.report, 'decided');
    const credited = one === lastBefore;
    return {
      platform: flag.summary.platform,
      types: flag.review.categories,
      // A plan of a later or earlier version may not be known here: the report still counts.
      way: planOf(one.report.planId)?.way ?? 'unknown',
      submittedAt: one.submittedAt,
      decidedAt: decided === undefined ? null : Date.parse(decided.at),
      outcome: lastOutcome(one.report),
      goneSeenAt: credited ? goneAt : null,
      accountGone: credited && gone?.saw === 'author-gone',
    };
  });
}

function stepOf(report: Report, name: ReportStep['step']): ReportStep | undefined {
  return standingSteps(report).find(({ step }) => step === name);
}

function lastOutcome(report: Report): Outcome | null {
  return standingSteps(report).reduce<Outcome | null>((last, step) => ('outcome' in step ? step.outcome : last), null);
}
