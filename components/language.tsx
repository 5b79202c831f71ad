import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { Dictionary } from '../utils/i18n/dictionary';
import { type PluralForms, plural } from '../utils/i18n/plural';
import { t } from '../utils/i18n/translate';
import type { Language } from '../utils/schema/settings';

export const LanguageContext = createContext<Language>('en');

export const useLanguage = (): Language => useContext(LanguageContext);

/** One domain's texts in her language: `const text = useTexts(flags); text('title')`. */
export function useTexts<T extends Readonly<Record<string, string>>>(texts: Dictionary<T>) {
  const language = useLanguage();
  return useMemo(() => t(language, texts), [language, texts]);
}

export function usePlural() {
  const language = useLanguage();
  return (forms: PluralForms, count: number) => plural(language, forms, count);
}
