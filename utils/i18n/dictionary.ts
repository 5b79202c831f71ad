import type { Language } from '../schema/settings';

type Texts = Readonly<Record<string, string>>;
type Same<T extends Texts> = { readonly [K in keyof T]: string };
export type Dictionary<T extends Texts> = Readonly<Record<Language, Same<T>>>;

/** One domain's texts in every offered language; a key missing in one of them does not compile. */
export function dictionary<const T extends Texts>(all: { en: T; fr: Same<T>; ar: Same<T> }): Dictionary<T> {
  return all;
}

/** Fills `{name}` in a text. */
export function format(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}
