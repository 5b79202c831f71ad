import { bagRefusals } from '../../utils/i18n/bag-refusals';
import { desk } from '../../utils/i18n/desk';
import { directionOf } from '../../utils/i18n/dictionary';
import { follow } from '../../utils/i18n/follow';
import { attackTypes } from '../../utils/i18n/review';
import { t } from '../../utils/i18n/translate';
import type { Outcome } from '../../utils/schema/outcome';
import type { AttackType } from '../../utils/schema/review';
import { Language } from '../../utils/schema/settings';
import type { RefusalReason } from '../desk/open-sealed';

export interface Words {
  language: Language;
  direction: 'ltr' | 'rtl';
  say: ReturnType<typeof t<(typeof desk)['en']>>;
  refusal(reason: RefusalReason): string;
  attack(type: AttackType): string;
  outcome(outcome: Outcome): string;
}

export function wordsIn(language: Language): Words {
  return {
    language,
    direction: directionOf(language),
    say: t(language, desk),
    refusal: t(language, bagRefusals),
    attack: t(language, attackTypes),
    outcome: t(language, follow),
  };
}

/** A language asked for by name, else the first of the browser's that we have. */
export function languageOf(chosen: string | undefined, acceptLanguage: string | undefined): Language {
  const asked = [chosen ?? '', ...(acceptLanguage ?? '').split(',').map((part) => part.trim().slice(0, 2))];
  for (const one of asked) {
    const known = Language.safeParse(one.toLowerCase());
    if (known.success) return known.data;
  }
  return 'en';
}
