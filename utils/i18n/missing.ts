import type { Language } from '../schema/settings';
import { missingNames } from './names';

/** `['post.author.handle', 'post.author.id', 'image']` → `['author', 'image']` in her language, each once. */
export function missingInWords(language: Language, missing: readonly string[]): string[] {
  const texts: Readonly<Record<string, string>> = missingNames[language];
  const words = missing.map((path) => {
    const [field = ''] = path.replace(/^post\./, '').split('.');
    return texts[field] ?? missingNames[language].other;
  });
  const order = Object.values(texts);
  return [...new Set(words)].sort((a, b) => order.indexOf(a) - order.indexOf(b));
}
