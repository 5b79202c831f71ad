import { format } from '../i18n/dictionary';
import type { GuideOrder } from '../reports/guide-order';
import type { Seen } from './guide-step';

/** What the card says now. */
export interface GuideSays {
  /** In her language. */
  lead: string;
  /** The choice in the platform's words, with their language; null when there is none to name. */
  choice: { words: string; language: string } | null;
  /** Below it, in her language. */
  more: string[];
  /** Level of the way that is reached, from 1; null when not on it or not known. */
  level: number | null;
}

/** Where the person is: nothing open, in a dialog, or after one that was followed. */
export type GuideAt = { at: 'waiting' } | { at: 'closed' } | { at: 'dialog'; seen: Seen; depth: number | null };

export function saysFor(order: GuideOrder, now: GuideAt, pageLanguage: string): GuideSays {
  const { texts } = order;
  const say = (lead: string, more: string[] = []): GuideSays => ({ lead, choice: null, more, level: null });
  if (now.at === 'waiting') return say(texts.waiting, order.before);
  if (now.at === 'closed') return say(texts.closed);
  const { seen, depth } = now;
  const beyond = order.beyond === null ? [] : [order.beyond];
  if (seen.dialog === null || seen.step === null) return say(texts.unknown, beyond);
  const { is } = seen.step;
  if (is !== 'list') return say(texts[is]);
  if (order.path.length === 0) return say(texts.noOption, beyond);
  // By value there is one list only, the first; a list whose level is not known gets the whole way, which the card shows.
  const level = seen.step.choices ? depth : 1;
  if (level === null) return { ...inList(order, 1, pageLanguage), lead: texts.chooseFirst, level: null };
  if (level > order.path.length) return say(texts.further, beyond);
  const says = inList(order, level, pageLanguage);
  return { ...says, more: [...foundOrNot(order, seen, level, pageLanguage), ...says.more] };
}

function inList({ path, texts, language }: GuideOrder, level: number, pageLanguage: string): GuideSays {
  const { shown, means } = path[level - 1]!;
  const words = wordsOf(shown, pageLanguage);
  const before = level > 1 ? wordsOf(path[level - 2]!.shown, pageLanguage).words : null;
  const isForeign = words.language !== pageLanguage;
  return {
    lead: before === null ? texts.choose : format(texts.chooseNext, { before: `\u2068${before}\u2069` }),
    choice: words,
    more: [
      ...(words.language === language ? [] : [format(texts.means, { means })]),
      ...(isForeign ? [texts.asEnglish] : []),
    ],
    level,
  };
}

/** In the page's language where it is known, in English elsewhere. */
export function wordsOf(shown: Readonly<Record<string, string>>, pageLanguage: string) {
  const known = shown[pageLanguage];
  return known === undefined ? { words: shown.en ?? '', language: 'en' } : { words: known, language: pageLanguage };
}

/** Said only where it is certain: by a value, or by words in the page's own language. */
function foundOrNot(
  { path, texts, optionId }: GuideOrder,
  seen: Exclude<Seen, { dialog: null } | { step: null }>,
  level: number,
  pageLanguage: string,
): string[] {
  if (!seen.step.choices) {
    if (optionId === null) return [];
    return [seen.marked === null ? texts.notHere : texts.outlined];
  }
  const own = path[level - 1]!.shown[pageLanguage];
  return own === undefined || seen.choices.includes(own) ? [] : [texts.notHere];
}
