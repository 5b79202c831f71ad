import type { GuideChoice } from '../reports/guide-order';

/** Marks that say nothing: soft hyphens, Arabic vowels and stretching, joiners, directions. */
const silent = /[\u00ad\u0610-\u061a\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Before NFKC, which takes the accents among them apart. */
const apostrophes = /[\u2018\u2019\u02bc\u2032`\u00b4]/g;

/** Words as they are compared: how they are written differs from page to page. Nothing is guessed: other words stay others. */
export function compared(words: string): string {
  return words
    .replace(apostrophes, "'")
    .normalize('NFKC')
    .replace(silent, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

export interface Recognised {
  /** As they stand on the page. */
  words: string;
  /** Interface language of the wording they are. */
  language: string;
}

/**
 * The row of a list that is this choice, in whatever language the account has: a page's `lang` need not be its language.
 * Null when no row has its words, or rows of different words have.
 */
export function recognised({ shown, elsewhere }: GuideChoice, list: readonly string[]): Recognised | null {
  const languageOf = new Map<string, string>();
  for (const known of [shown, elsewhere]) {
    for (const [language, wordings] of Object.entries(known)) {
      for (const words of wordings) if (!languageOf.has(compared(words))) languageOf.set(compared(words), language);
    }
  }
  const found = new Map(list.filter((row) => languageOf.has(compared(row))).map((row) => [compared(row), row]));
  if (found.size !== 1) return null;
  const [[plain, words]] = [...found] as [[string, string]];
  return { words, language: languageOf.get(plain)! };
}
