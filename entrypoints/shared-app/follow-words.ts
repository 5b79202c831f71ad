import type { FollowedReport } from '../../components/followed';
import { visibleName } from '../../components/visible-text';
import { localDay, localTime } from '../../components/when';
import type { NotHere } from '../../utils/evidence/bag-records';
import { follow } from '../../utils/i18n/follow';
import { report as reportTexts } from '../../utils/i18n/report';
import { isPictureAlone, siteName } from '../../utils/i18n/site-name';
import { t } from '../../utils/i18n/translate';
import { deadlinesOf } from '../../utils/reports/deadlines';
import { factsOf } from '../../utils/reports/due';
import { nextSteps, standingOf } from '../../utils/reports/follow';
import { planOf } from '../../utils/reports/plans';
import type { Flag } from '../../utils/schema/flag';
import { isAction } from '../../utils/schema/outcome';
import type { Language } from '../../utils/schema/settings';
import { standingSteps, toldSteps } from '../../utils/schema/standing-steps';
import { outOfCourtInWords } from './out-of-court-words';

/** The reports of a flag in her language, the newest first. */
export function followedInWords(
  language: Language,
  flag: Flag,
  now: Date,
  pages: ReadonlyMap<string, Flag | NotHere>,
): FollowedReport[] {
  const say = t(language, follow);
  const pageOfStep = (id: string | null) => {
    const page = id === null ? undefined : pages.get(id);
    if (page === undefined) return null;
    return typeof page === 'string' ? say(`page.${page}`) : say('page.here', { name: pageName(language, page) });
  };
  return flag.reports.toReversed().map((report) => {
    const plan = planOf(report.planId);
    const facts = factsOf(flag, report.planId);
    const decided = standingSteps(report).findLast((step) => 'outcome' in step);
    return {
      id: report.id,
      name: plan === null ? report.planId : t(language, reportTexts)(plan.name),
      standing: standingOf(report),
      steps: toldSteps(report.steps).map(({ step, takenBack }) => ({
        step: step.step,
        at: step.at,
        recordedAt: step.recordedAt,
        reference: 'reference' in step ? step.reference : null,
        outcome: 'outcome' in step ? say(step.outcome) : null,
        page: takenBack === null || step.evidence === null ? pageOfStep(step.evidence) : say('page.taken-back'),
        takenBackAt: takenBack?.recordedAt ?? null,
      })),
      next: nextSteps(report),
      deadlines: deadlinesOf(report, facts, now).map(({ kind, due, is }) => ({
        text: say(`due.${kind}`, { date: `\u2068${localDay(due, language)}\u2069` }),
        is,
      })),
      outOfCourt:
        decided !== undefined && 'outcome' in decided && !isAction(decided.outcome)
          ? outOfCourtInWords(language, facts.platform)
          : null,
    };
  });
}

/** A page, or a picture she handed in: an answer often is a screenshot. Of a link alone there is nothing to show. */
export function canShowAnswer({ summary }: Flag): boolean {
  const isLinkAlone = summary.origin === 'imported' && summary.mediaKept === 0;
  return summary.kind === 'page' && !isLinkAlone;
}

export function pageName(language: Language, { summary }: Flag): string {
  const name = summary.authorName ?? (URL.canParse(summary.pageUrl) ? new URL(summary.pageUrl).hostname : null);
  const what = isPictureAlone(summary) ? siteName(language, summary) : null;
  return [localTime(summary.capturedAt, language), what, name === null ? null : visibleName(name)]
    .filter(Boolean)
    .join(' · ');
}
