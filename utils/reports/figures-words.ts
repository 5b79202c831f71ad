import type { Figures } from '../figures/figures';
import { type FiguresWords, shown, shownMedian } from '../figures/page';
import { directionOf } from '../i18n/dictionary';
import { figures } from '../i18n/figures';
import { platformNames } from '../i18n/names';
import { attackTypes } from '../i18n/review';
import { t } from '../i18n/translate';
import type { Language } from '../schema/settings';

type Key = keyof (typeof figures)['en'];

/** The words of the printed page. `madeOn`: `YYYY-MM-DD`. */
export function figuresWords(language: Language, madeOn: string): FiguresWords {
  const say = t(language, figures);
  return {
    lang: language,
    dir: directionOf(language),
    title: say('title'),
    made: say('made', { date: `\u2066${madeOn}\u2069` }),
    group: (group) => groupName(language, group),
    columns: {
      group: say('group'),
      submitted: say('submitted'),
      by: { 1: say('by-1'), 7: say('by-7'), 30: say('by-30') },
      unanswered: say('unanswered'),
      median: say('median'),
      acted: say('acted'),
      unread: say('unread'),
      gone: say('gone'),
    },
    of: (part, whole) => say('of', { part, whole }),
    chart: say('chart'),
    tooFew: say('tooFew'),
    daysAxis: say('daysAxis'),
    method: (['method.censored', 'method.denominators', 'method.gone', 'method.small', 'method.outcome'] as const).map(
      (key) => say(key),
    ),
  };
}

export function groupName(language: Language, group: Figures['group']): string {
  const say = t(language, figures);
  if (group.by === 'all') return say('all');
  return say(`by.${group.by}`, { name: memberName(language, group) });
}

function memberName(language: Language, { by, is }: Exclude<Figures['group'], { by: 'all' }>): string {
  if (by === 'way') return figures[language][`way.${is}` as Key] ?? figures[language]['way.unknown'];
  const names: Readonly<Record<string, string>> = by === 'platform' ? platformNames[language] : attackTypes[language];
  return names[is] ?? is;
}

/** The same for the screen: the counts of one group with their names. */
export function figureLines(
  language: Language,
  one: Figures,
): { name: string; cells: { label: string; value: string }[] } {
  const say = t(language, figures);
  const of = { of: (part: number, whole: number) => say('of', { part, whole }) };
  return {
    name: groupName(language, one.group),
    cells: [
      { label: say('submitted'), value: String(one.submitted) },
      ...one.answeredBy.map(({ days: by, counted }) => ({ label: say(`by-${by}`), value: shown(counted, of) })),
      { label: say('unanswered'), value: String(one.unanswered) },
      { label: say('median'), value: shownMedian(one.wait) },
      { label: say('acted'), value: shown(one.actedOfDecided, of) },
      { label: say('unread'), value: String(one.unread) },
      { label: say('gone'), value: String(one.goneAfter) },
    ],
  };
}
