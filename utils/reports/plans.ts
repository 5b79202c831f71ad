import type { ReportKey } from '../i18n/report';
import type { Flag } from '../schema/flag';
import type { PlatformId } from '../schema/post';
import type { Report } from '../schema/report';
import { attacks } from '../taxonomy/attacks';
import { reportAddress } from './address';
import type { PlanId, ReportPlan } from './plan';
import { xDsa } from './plans/x-dsa';
import { xInApp } from './plans/x-in-app';

export const plans: readonly ReportPlan[] = [xInApp, xDsa];

export type Blocked = 'role' | 'no-address' | 'kind' | 'type';
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
  /** The safest first. */
  offers: Offer[];
  /** When there is no plan: the honest reason, and how to report by hand. The copy list works all the same. */
  none: { reason: 'none-yet' | 'no-platform'; guide: readonly ReportKey[] } | null;
}

export function plansFor(flag: Flag): Offers {
  const offers = plans
    .filter((plan) => plan.platform === flag.summary.platform)
    .map((plan) => offerOf(plan, flag))
    .sort((a, b) => Number(a.blocked !== null) - Number(b.blocked !== null) || cost(a.plan) - cost(b.plan));
  return { missing: missingFor(flag), offers, none: offers.length === 0 ? byHand[flag.summary.platform] : null };
}

export function planOf(id: string): ReportPlan | null {
  return plans.find((plan) => plan.id === (id as PlanId)) ?? null;
}

function missingFor({ review }: Flag): Offers['missing'] {
  return [
    ...(review.categories.length === 0 ? (['category'] as const) : []),
    ...(review.role === null ? (['role'] as const) : []),
  ];
}

function offerOf(plan: ReportPlan, flag: Flag): Offer {
  const { review } = flag;
  return {
    plan,
    order: plan.region === 'eu' ? 'order.eu' : plan.asks.includes('name') ? 'order.asks-name' : 'order.no-name',
    blocked: blockedBy(plan, flag),
    betterFromTarget:
      review.role === 'witness' && review.categories.some((type) => attacks[type].bestFrom === 'target'),
    already: flag.reports.find((report) => report.planId === plan.id) ?? null,
  };
}

function blockedBy(plan: ReportPlan, { summary, review }: Flag): Blocked | null {
  if (!plan.kinds.includes(summary.kind)) return 'kind';
  if (reportAddress(plan, summary) === null) return 'no-address';
  if (review.role !== null && !plan.whoMayFile.includes(review.role)) return 'role';
  const { types } = plan;
  if (types !== 'all' && review.categories.length > 0 && !review.categories.some((type) => types.includes(type))) {
    return 'type';
  }
  return null;
}

/** What it costs her: a name weighs most, a law that may not apply comes next. */
function cost(plan: ReportPlan): number {
  const asked = plan.asks.filter((ask) => ask !== 'account').length;
  return asked * 10 + (plan.region === 'eu' ? 5 : 0) + (plan.disclosure === 'anonymous' ? 0 : 1);
}

const byHand: Record<PlatformId, NonNullable<Offers['none']>> = {
  x: { reason: 'none-yet', guide: [] },
  facebook: { reason: 'none-yet', guide: ['guide.facebook.menu', 'guide.facebook.option'] },
  telegram: {
    reason: 'none-yet',
    guide: ['guide.telegram.menu', 'guide.telegram.comment', 'guide.telegram.leave'],
  },
  whatsapp: { reason: 'none-yet', guide: [] },
  web: { reason: 'no-platform', guide: [] },
};
