import type { Language } from '../schema/settings';
import { type Dictionary, format } from './dictionary';

/** `t(language, flags)('title')`: one domain's texts in her language. */
export function t<T extends Readonly<Record<string, string>>>(language: Language, texts: Dictionary<T>) {
  return (key: keyof T & string, values?: Readonly<Record<string, string | number>>): string =>
    format(texts[language][key], values);
}
