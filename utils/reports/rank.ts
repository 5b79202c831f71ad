import type { ReportKey } from '../i18n/report';
import type { Flag } from '../schema/flag';
import type { AttackType } from '../schema/review';
import type { ReportPlan } from './plan';

/** What decides beside the flag. Asked on the page of the report and kept nowhere. */
export interface Situation {
  /** Where she lives, as far as she says it: it decides whose law protects her. */
  country: Country | null;
  /** Whether an organisation is paired. */
  paired: boolean;
}
export type Country = 'iq' | 'jo' | 'sy' | 'eu' | 'other';
export const unknownSituation: Situation = { country: null, paired: false };

/** Lower stands earlier; `because` says why in one sentence. */
export interface Rank {
  cost: number;
  because: ReportKey;
}

/** Many at once, or lies told to the platform itself: one report after another does not stop that, an organisation can. */
const tooManyForOne: readonly AttackType[] = ['pile-on', 'false-reporting'];
/** Each thing asked weighs: a name, a number or a picture of an identity card can reach the author. */
const weights = { account: 0, email: 6, name: 10, signature: 8, phone: 14, 'id-document': 20 } as const;

/**
 * The safest first, moved by what is urgent and by what fits: danger before everything, then what asks for nothing, then
 * what is made for this kind of attack, last what asks for papers or rests on a law that does not protect her.
 */
export function rankOf(plan: ReportPlan, { review }: Pick<Flag, 'review'>, situation: Situation): Rank {
  const base = plan.asks.reduce((sum, ask) => sum + weights[ask], 0) + (plan.disclosure === 'anonymous' ? 0 : 2);
  const rank = (change: number, because: ReportKey): Rank => ({ cost: base + change, because });
  if (review.childShown) return rank(0, 'order.child');
  if (plan.way === 'organisation') return organisationRank(review, situation);
  if (plan.way === 'hashes') return rank(-10, 'order.hashes');
  if (plan.way === 'notice') return noticeRank(plan, situation, rank);
  if (plan.way === 'mail') return rank(3, 'order.mail');
  if (plan.id === 'anywhere-site-contact') return rank(0, 'order.by-hand');
  if (plan.types !== 'all' && plan.whoMayFile.every((role) => role !== 'witness')) {
    return rank(-6, plan.asks.includes('id-document') ? 'order.closest-papers' : 'order.closest');
  }
  return plan.asks.includes('name') ? rank(0, 'order.asks-name') : rank(0, 'order.no-name');
}

function organisationRank({ urgency, severity, categories }: Flag['review'], { paired }: Situation): Rank {
  if (urgency === 'danger') return { cost: -1_000, because: 'order.danger' };
  if (!paired) return { cost: 50, because: 'order.organisation' };
  if (severity === 'grave' || urgency === 'soon') return { cost: -50, because: 'order.organisation-grave' };
  if (categories.some((type) => tooManyForOne.includes(type))) return { cost: -50, because: 'order.organisation-many' };
  return { cost: 1, because: 'order.organisation' };
}

function noticeRank(
  { region }: ReportPlan,
  { country }: Situation,
  rank: (change: number, because: ReportKey) => Rank,
): Rank {
  if (region === 'us') return rank(4, 'order.us');
  if (country === 'eu') return rank(-14, 'order.eu-here');
  if (region !== 'eu') return rank(6, 'order.law');
  return country === null ? rank(5, 'order.eu') : rank(60, 'order.eu-not-here');
}
