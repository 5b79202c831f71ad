import type { PlanOffer } from '../../components/plans';
import { format } from '../../utils/i18n/dictionary';
import { report } from '../../utils/i18n/report';
import { t } from '../../utils/i18n/translate';
import type { CopyValue } from '../../utils/reports/copy-values';
import type { Offer } from '../../utils/reports/plans';
import type { Language } from '../../utils/schema/settings';

/** Report plans (data) as sentences in her language. `values`: for `{option}` in the steps. */
export function offersInWords(language: Language, offers: readonly Offer[], values: readonly CopyValue[]): PlanOffer[] {
  const say = t(language, report);
  const option = values.find(({ label }) => label === 'value.option')?.value ?? '…';
  return offers.map(({ plan, order, blocked, betterFromTarget, already }) => ({
    id: plan.id,
    name: say(plan.name),
    order: say(order),
    blocked: blocked === null ? null : say(`blocked.${blocked}`),
    warnings: [
      ...(betterFromTarget ? [say('better-from-target')] : []),
      ...(already?.openedAt ? [say('already-reported')] : []),
    ],
    disclosure: { kind: plan.disclosure, text: say(`disclosure.${plan.disclosure}`), why: say(plan.disclosureWhy) },
    asks: plan.asks.map((ask) => say(`asks.${ask}`)),
    guide: plan.guide.map((step) => format(say(step), { option: `\u2068${option}\u2069` })),
    verifiedOn: plan.verifiedOn,
    unverified: plan.unverified.map((one) => say(one)),
    fills: plan.form !== null,
  }));
}

export function valuesInWords(language: Language, values: readonly CopyValue[]): { name: string; value: string }[] {
  const say = t(language, report);
  return values.map(({ label, value }) => ({ name: say(label), value }));
}
