import type { ReportKey } from '../i18n/report';
import type { Flag } from '../schema/flag';
import type { Report } from '../schema/report';
import { attacks } from '../taxonomy/attacks';
import { opensTab, reportAddress } from './address';
import type { ReportPlan } from './plan';
import { rankOf, type Situation, unknownSituation } from './rank';
import { plans } from './registry';

export { planOf, plans } from './registry';

export type Blocked = 'role' | 'no-address' | 'kind' | 'type' | 'no-organisation';
export interface Offer {
  plan: ReportPlan;
  /** One sentence: why it stands where it stands. */
  order: ReportKey;
  /** Why it cannot be used for this flag; null when it can. */
  blocked: Blocked | null;
  /** Platforms often act on this only on the word of the person targeted, and she is not filing. */
  betterFromTarget: boolean;
  /** The same report, prepared earlier. Warned about, never forbidden. */
  already: Report | null;
}
export interface Offers {
  /** What has to be said about the flag before any platform report. */
  missing: ('category' | 'role')[];
  /** The right one first. What does not cover this kind of attack is left out. */
  offers: Offer[];
}

export function plansFor(flag: Flag, situation: Situation = unknownSituation): Offers {
  const offers = plans
    .filter((plan) => plan.platforms.includes(flag.summary.platform))
    .map((plan) => ({ offer: offerOf(plan, flag, situation), rank: rankOf(plan, flag, situation) }))
    .filter(({ offer }) => offer.blocked !== 'type' && (!flag.review.childShown || isForChildren(offer.plan)))
    .sort((a, b) => Number(isShut(a.offer)) - Number(isShut(b.offer)) || a.rank.cost - b.rank.cost)
    .map(({ offer }) => offer);
  return { missing: missingFor(flag), offers };
}

/** Of a post that shows a child, only what the platform has already may be said, and nothing may be sent. */
function isForChildren({ way, id }: ReportPlan): boolean {
  return way === 'in-app' || id === 'anywhere-site-contact';
}

/** An organisation that is not there yet can still be added: in danger, that stands first all the same. */
function isShut({ blocked }: Offer): boolean {
  return blocked !== null && blocked !== 'no-organisation';
}

function missingFor({ review }: Flag): Offers['missing'] {
  return [
    ...(review.categories.length === 0 ? (['category'] as const) : []),
    ...(review.role === null ? (['role'] as const) : []),
  ];
}

function offerOf(plan: ReportPlan, flag: Flag, situation: Situation): Offer {
  const { review } = flag;
  return {
    plan,
    order: rankOf(plan, flag, situation).because,
    blocked: blockedBy(plan, flag, situation),
    betterFromTarget:
      review.role === 'witness' && review.categories.some((type) => attacks[type].bestFrom === 'target'),
    already: flag.reports.find((report) => report.planId === plan.id) ?? null,
  };
}

function blockedBy(plan: ReportPlan, { summary, review }: Flag, { paired }: Situation): Blocked | null {
  const { types } = plan;
  // Before anything is said about the post, only what covers everything can be offered.
  if (types !== 'all' && !review.categories.some((type) => types.includes(type))) return 'type';
  if (!plan.kinds.includes(summary.kind)) return 'kind';
  if (opensTab(plan) && reportAddress(plan, summary) === null) return 'no-address';
  if (review.role !== null && !plan.whoMayFile.includes(review.role)) return 'role';
  return plan.way === 'organisation' && !paired ? 'no-organisation' : null;
}
