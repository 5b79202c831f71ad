import { writeCsv } from './csv';
import type { Counted, Figures } from './figures';
import { fewestForShare } from './wilson';

/** Raised with every change of what the numbers mean. */
const version = 1;

const columns = [
  'group_by',
  'group',
  'submitted',
  'undated',
  'answered_by_day_1',
  'of_day_1',
  'answered_by_day_7',
  'of_day_7',
  'answered_by_day_30',
  'of_day_30',
  'unanswered',
  'median_days_to_answer',
  'median_days_lower_95',
  'median_days_upper_95',
  'acted_on',
  'decided',
  'closed_unread',
  'seen_gone_after',
  'account_gone',
];

/** One line a group, counts with their denominators; English names, so that every reader's program finds them. */
export function figuresCsv(all: readonly Figures[]): string {
  return writeCsv([columns, ...all.map(row)]);
}

function row(one: Figures): (string | number | null)[] {
  return [
    one.group.by,
    'is' in one.group ? one.group.is : '',
    one.submitted,
    one.undated,
    ...one.answeredBy.flatMap(({ counted }) => [counted.part, counted.whole]),
    one.unanswered,
    ...[one.wait.median, one.wait.medianLower, one.wait.medianUpper].map((value) => (isFew(one) ? null : days(value))),
    one.actedOfDecided.part,
    one.actedOfDecided.whole,
    one.unread,
    one.goneAfter,
    one.accountGone,
  ];
}

const isFew = ({ wait }: Pick<Figures, 'wait'>): boolean => wait.cases < fewestForShare;

/** Tenths of a day: nobody measured finer. */
export function days(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10) / 10;
}

/** The same with limits and curves, for a program. `madeOn`: `YYYY-MM-DD`. */
export function figuresJson(all: readonly Figures[], madeOn: string): string {
  const groups = all.map(({ wait, ...one }) => ({
    ...one,
    answeredBy: one.answeredBy.map(({ days: by, counted }) => ({ days: by, ...rounded(counted) })),
    actedOfSubmitted: rounded(one.actedOfSubmitted),
    actedOfDecided: rounded(one.actedOfDecided),
    daysToAnswer: {
      method: 'Kaplan-Meier, unanswered reports censored',
      cases: wait.cases,
      answered: wait.events,
      ...(isFew({ wait })
        ? {}
        : { median: days(wait.median), lower95: days(wait.medianLower), upper95: days(wait.medianUpper) }),
    },
  }));
  return `${JSON.stringify({ format: 'athar-figures', version, madeOn, groups }, null, 2)}\n`;
}

function rounded({ part, whole, share }: Counted) {
  const round = (value: number) => Math.round(value * 1_000) / 1_000;
  return share === null
    ? { part, whole }
    : { part, whole, share: round(share.share), lower95: round(share.lower), upper95: round(share.upper) };
}
