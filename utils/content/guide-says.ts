import { format } from '../i18n/dictionary';
import type { GuideChoice, GuideOrder } from '../reports/guide-order';
import type { Seen } from './guide-step';
import { recognised } from './same-words';

/** What the card says now. */
export interface GuideSays {
  /** In her language. */
  lead: string;
  /** The choice in the platform's words; null when there is none to name. */
  choice: Named | null;
  /** Below it, in her language. */
  more: string[];
  /** Level of the way that is reached, from 1; null when not on it or not known. */
  level: number | null;
}

export interface Named {
  words: string;
  /** Null: as they stand on the page, in a language that is not known. */
  language: string | null;
  /** `page`: read there just now. `list`: what was written down of it. */
  from: 'page' | 'list';
}

/** Where the person is: nothing open, in a dialog, or after one that was followed. */
export type GuideAt = { at: 'waiting' } | { at: 'closed' } | { at: 'dialog'; seen: Seen; depth: number | null };

export function saysFor(order: GuideOrder, now: GuideAt, pageLanguage: string): GuideSays {
  const { texts } = order;
  const say = (lead: string, more: string[] = []): GuideSays => ({ lead, choice: null, more, level: null });
  if (now.at === 'waiting') return say(texts.waiting, [...order.before, ...entryOf(order, pageLanguage)]);
  if (now.at === 'closed') return say(texts.closed);
  const { seen, depth } = now;
  const beyond = order.beyond === null ? [] : [order.beyond];
  if (seen.dialog === null || seen.step === null) return say(texts.unknown, beyond);
  const { is } = seen.step;
  if (is !== 'list') return say(texts[is]);
  if (order.path.length === 0) return say(texts.noOption, beyond);
  // By value there is one list only, the first; a list whose level is not known gets the whole way, which the card shows.
  const level = seen.step.choices ? depth : 1;
  if (level === null) return { ...inList(order, 1, pageLanguage, null), lead: texts.chooseFirst, level: null };
  if (level > order.path.length) return say(texts.further, beyond);
  const says = inList(order, level, pageLanguage, onPage(order.path[level - 1]!, seen));
  return { ...says, more: [...foundOrNot(order, seen, says.choice, pageLanguage), ...says.more] };
}

/** What stands on the page always comes before what was written down of it. */
function onPage(choice: GuideChoice, seen: Listed): Named | null {
  if (seen.step.choices) {
    const row = recognised(choice, seen.choices);
    return row === null ? null : { ...row, from: 'page' };
  }
  if (seen.markedWords === null) return null;
  const language = recognised(choice, [seen.markedWords])?.language ?? null;
  return { words: seen.markedWords, language, from: 'page' };
}

function inList({ path, texts, language }: GuideOrder, level: number, pageLanguage: string, here: Named | null) {
  const { shown, means } = path[level - 1]!;
  const choice = here ?? known(shown, pageLanguage);
  const before = level > 1 ? known(path[level - 2]!.shown, pageLanguage).words : null;
  return {
    lead: before === null ? texts.choose : format(texts.chooseNext, { before: `\u2068${before}\u2069` }),
    choice,
    more: [
      ...(choice.language === language ? [] : [format(texts.means, { means })]),
      ...(choice.from === 'list' && choice.language !== pageLanguage ? [texts.asEnglish] : []),
    ],
    level,
  };
}

/** In the page's language where it is known, in English elsewhere. */
export function known(shown: GuideChoice['shown'], pageLanguage: string): Named & { language: string } {
  const own = shown[pageLanguage]?.[0];
  return own === undefined
    ? { words: shown.en?.[0] ?? '', language: 'en', from: 'list' }
    : { words: own, language: pageLanguage, from: 'list' };
}

function entryOf({ entry, texts }: GuideOrder, pageLanguage: string): string[] {
  const words = entry[pageLanguage];
  return words === undefined ? [] : [format(texts.entry, { entry: `\u2068${words}\u2069` })];
}

type Listed = Exclude<Seen, { dialog: null } | { step: null }>;

/** Said only where it is certain: by a value, or by words in the page's own language. */
function foundOrNot({ texts, optionId }: GuideOrder, seen: Listed, choice: Named, pageLanguage: string): string[] {
  if (!seen.step.choices) {
    if (optionId === null) return [];
    return [seen.marked === null ? texts.notHere : texts.outlined];
  }
  return choice.from === 'list' && choice.language === pageLanguage ? [texts.notHere] : [];
}
