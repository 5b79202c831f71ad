import { type Facts, openReport, prepareReport } from '../../utils/actions/reports';
import { errorText } from '../../utils/i18n/error';
import { report } from '../../utils/i18n/report';
import { t } from '../../utils/i18n/translate';
import type { Offer } from '../../utils/reports/plans';
import type { Language } from '../../utils/schema/settings';
import { attempt } from './attempt';

/** Prepares and opens; null when the form is open or the text ready, otherwise what to tell her. */
export async function openForm(input: {
  flagId: string;
  offer: Offer;
  facts: Facts;
  /** Of the interface; the text has its own. */
  language: Language;
  text: string | undefined;
}): Promise<string | null> {
  const { offer, facts, flagId, language, text } = input;
  const say = t(language, report);
  const prepared = await attempt(() =>
    // The same report again changes the one that is there: two of one kind help nobody.
    prepareReport({ ...facts, flagId, text, planId: offer.plan.id, reportId: offer.already?.id }),
  );
  if (!prepared.ok) return errorText(language, prepared.code);
  const { value } = prepared;
  switch (value.state) {
    case 'needs':
      return value.missing.map((one) => say(`missing.${one}`)).join(' ');
    case 'blocked':
      return say(`blocked.${value.reason}`);
    case 'already':
      return say('already-reported');
    case 'too-long':
      return say('state.too-long', { length: value.length, limit: value.limit });
    case 'prepared': {
      const opened = await attempt(() => openReport({ flagId, reportId: value.report.id }));
      if (!opened.ok) return errorText(language, opened.code);
      if (opened.value.state !== 'refused') return null;
      const { reason } = opened.value;
      return say(reason === 'no-address' ? 'blocked.no-address' : `refused.${reason}`);
    }
  }
}
