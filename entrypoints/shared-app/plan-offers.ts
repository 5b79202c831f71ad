import type { PlanOffer } from '../../components/plans';
import type { ReportOptions } from '../../utils/actions/reports';
import { format } from '../../utils/i18n/dictionary';
import { report } from '../../utils/i18n/report';
import { t } from '../../utils/i18n/translate';
import { noticeElements, type Signature } from '../../utils/reports/article16';
import type { CopyValue } from '../../utils/reports/copy-values';
import { lossWarnings } from '../../utils/reports/guide-order';
import { guideOf } from '../../utils/reports/guides';
import type { ReportPlan } from '../../utils/reports/plan';
import type { Offer } from '../../utils/reports/plans';
import type { Language } from '../../utils/schema/settings';

export interface OfferFacts {
  options: ReportOptions;
  signature: Signature;
  /** The short text as it stands now. */
  comment: string | null;
}

/** Report plans (data) as sentences in her language. */
export function offersInWords(language: Language, facts: OfferFacts): PlanOffer[] {
  return facts.options.offers.map((offer) => offerInWords(language, offer, facts));
}

function offerInWords(language: Language, offer: Offer, { options, signature, comment }: OfferFacts): PlanOffer {
  const say = t(language, report);
  const { plan, order, blocked, betterFromTarget, already } = offer;
  // `{option}` in the steps.
  const guide = guideOf(plan.id);
  const option = options.values.find(({ label }) => label === 'value.option')?.value ?? '…';
  return {
    id: plan.id,
    name: say(plan.name),
    order: say(order),
    blocked: blocked === null ? null : say(`blocked.${blocked}`),
    warnings: [
      ...(guide === null ? [] : lossWarnings(guide, options.input, language)),
      ...(betterFromTarget && plan.way !== 'organisation' ? [say('better-from-target')] : []),
      ...(already?.openedAt ? [say('already-reported')] : []),
    ],
    disclosure: { kind: plan.disclosure, text: say(`disclosure.${plan.disclosure}`), why: say(plan.disclosureWhy) },
    asks: plan.asks.map((ask) => say(`asks.${ask}`)),
    guide: plan.guide.map((step) => format(say(step), { option: `\u2068${option}\u2069` })),
    verifiedOn: plan.verifiedOn,
    confidence: say(`confidence.${plan.confidence}`),
    unverified: plan.unverified.map((one) => say(one)),
    press: pressOf(plan),
    fills: plan.form !== null && blocked === null,
    mail: plan.opens.what === 'mail' ? { name: say('value.mail'), value: plan.opens.to } : null,
    comment: plan.text.kind === 'comment' && comment !== null ? { value: comment, limit: plan.text.limit } : null,
    elements: needsElements(plan) ? elementsInWords(language, plan, { options, signature }) : null,
  };
}

/** A notice under the law, and a mail, which is one when it holds the same things. */
function needsElements({ way }: ReportPlan): boolean {
  return way === 'notice' || way === 'mail';
}

function elementsInWords(
  language: Language,
  plan: ReportPlan,
  { options, signature }: Pick<OfferFacts, 'options' | 'signature'>,
): PlanOffer['elements'] {
  const say = t(language, report);
  const child = options.child;
  return noticeElements({ plan, input: options.input, signature, child }).map(({ text, state }) => ({
    name: say(text),
    state: say(`element-state.${state}`),
    missing: state === 'missing',
  }));
}

function pressOf({ opens, form, way }: ReportPlan): PlanOffer['press'] {
  if (way === 'organisation') return 'organisation';
  if (opens.what === 'mail' || opens.what === 'nothing') return 'prepare';
  if (opens.what === 'post') return 'openPost';
  if (form !== null) return 'open';
  // A dialog has the post in its address; WhatsApp's has no address, only the client does.
  const namesPost = opens.parts.some(({ value }) => 'of' in value);
  return way === 'in-app' && namesPost ? 'openDialog' : 'openPage';
}

export function valuesInWords(
  language: Language,
  values: readonly CopyValue[],
): { name: string; value: string; quotes: boolean }[] {
  const say = t(language, report);
  return values.map(({ label, value, quotes }) => ({ name: say(label), value, quotes }));
}
