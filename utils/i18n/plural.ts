import type { Language } from '../schema/settings';
import { format } from './dictionary';

/** The forms each offered language needs for whole numbers (CLDR 47, 2026-11; French `many` starts at a million). */
export interface PluralForms {
  en: { one: string; other: string };
  fr: { one: string; other: string };
  ar: { zero: string; one: string; two: string; few: string; many: string; other: string };
}

/** The text for `count`, with `{n}` and `{name}` filled in. Digits stay Latin, as in the evidence. */
export function plural(
  language: Language,
  forms: PluralForms,
  count: number,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const texts: Readonly<Record<string, string>> = forms[language];
  const text = texts[new Intl.PluralRules(language).select(count)] ?? texts.other ?? '';
  return format(text, { n: count, ...values });
}
