import { directionOf, format } from '../i18n/dictionary';
import { type GuideCardKey, guideCard } from '../i18n/guide-card';
import { type ReportKey, report as reportTexts } from '../i18n/report';
import type { Flag } from '../schema/flag';
import type { Language } from '../schema/settings';
import { optionFor } from '../taxonomy/rules';
import { reportAddress } from './address';
import type { DialogShape, Guide, GuidePlace } from './guides/guide';
import { choicesOf, type Wording, wordings } from './guides/wording';
import type { ReportPlan } from './plan';

/** Everything the script in the page is told: plain data, checked again there. Nothing of the post but its address. */
export interface GuideOrder {
  places: readonly GuidePlace[];
  /** The address the report was opened with: it names the post. */
  openedWith: string;
  /** Milliseconds, from now. */
  forMs: number;
  dialogs: readonly DialogShape[];
  /** Value of the choice in the first list; null when it has none. */
  optionId: string | null;
  path: GuideChoice[];
  /** What the menu's entry that opens the dialog is called, by the page's language; empty when not known. */
  entry: Readonly<Record<string, string>>;
  language: Language;
  direction: 'ltr' | 'rtl';
  /** Ready-made texts: the page's script carries no dictionary. */
  texts: Readonly<Record<GuideCardKey, string>>;
  before: string[];
  /** What can be lost, in the order it matters. */
  warnings: string[];
  beyond: string | null;
  notCertain: string;
}

export interface GuideChoice {
  /** The dialog's own words by interface language, the likeliest first; English is always there. */
  shown: Readonly<Record<string, readonly string[]>>;
  /** Never shown as the dialog's: they only tell the row when they stand in it. */
  elsewhere: Readonly<Record<string, readonly string[]>>;
  /** In her language. */
  means: string;
}

/** Ten minutes, for one document, after one press. */
const shownMs = 10 * 60_000;

/** Null when the post's address is not known. */
export function guideOrder({
  guide,
  plan,
  flag,
  language,
}: {
  guide: Guide;
  plan: ReportPlan;
  flag: Pick<Flag, 'summary' | 'review'>;
  language: Language;
}): GuideOrder | null {
  const openedWith = reportAddress(plan, flag.summary);
  if (openedWith === null) return null;
  const say = (key: ReportKey): string => reportTexts[language][key];
  const texts = guideCard[language];
  const option = optionFor(flag.summary.platform, flag.review.categories);
  return {
    places: guide.places,
    openedWith,
    forMs: shownMs,
    dialogs: guide.dialogs,
    optionId: option?.id ?? null,
    path: choicesOf(option?.shown ?? '').map((english) => {
      const { means, shown, elsewhere = {} }: Wording = wordings[english];
      return { shown: { ...shown, en: [english] }, elsewhere, means: texts[means] };
    }),
    entry: guide.entry,
    language,
    direction: directionOf(language),
    texts,
    before: guide.before.map(say),
    warnings: [...lossWarnings(guide, flag, language), ...guide.notes.map(say)],
    beyond: guide.beyond === null ? null : say(guide.beyond),
    notCertain: format(texts.notCertain, { what: say(guide.unverified) }),
  };
}

/** What reporting there can take away from her, said before she starts and as long as the card stands. */
export function lossWarnings(
  { destroys }: Pick<Guide, 'destroys'>,
  flag: Pick<Flag, 'summary'>,
  language: Language,
): string[] {
  if (destroys === null) return [];
  const { documentFirst, notSaved } = guideCard[language];
  return [documentFirst, ...(isWholeSaved(flag) ? [] : [notSaved]), reportTexts[language][destroys]];
}

/** Picture, copy of the page part, and every file of the post. Fields that were never there do not count. */
export function isWholeSaved({ summary }: Pick<Flag, 'summary'>): boolean {
  return summary.image !== null && summary.mediaMissing === 0 && !summary.missing.includes('snapshot');
}
