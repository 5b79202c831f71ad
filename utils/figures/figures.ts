import { isAction } from '../schema/outcome';
import { type Curve, kaplanMeier } from './kaplan-meier';
import { daysWaited, type Reported } from './reported';
import { shareOf } from './wilson';

/** A count out of those it can be said of; `share` only from twenty cases on. */
export interface Counted {
  part: number;
  whole: number;
  share: ReturnType<typeof shareOf>;
}

/** What the platforms did with one group of reports. */
export interface Figures {
  group: { by: 'all' } | { by: 'platform' | 'type' | 'way'; is: string };
  submitted: number;
  /** Reports whose times contradict each other (a clock jumped): counted here, and in nothing that needs a time. */
  undated: number;
  /** Answered within so many days, out of those submitted at least that long ago. */
  answeredBy: { days: 1 | 7 | 30; counted: Counted }[];
  unanswered: number;
  /** Days until an answer; the unanswered count for as long as they have waited. */
  wait: Curve;
  /** Acted on, out of all submitted, and out of those decided: two honest denominators. */
  actedOfSubmitted: Counted;
  actedOfDecided: Counted;
  /** Closed without anybody looking. */
  unread: number;
  /** First seen gone after this report. */
  goneAfter: number;
  /** Gone together with its account: the platform's doing or the author's. */
  accountGone: number;
}

export const dayMarks = [1, 7, 30] as const;
const dayMs = 86_400_000;

/** Everything together, then by platform, by kind of attack, by way. A report of two kinds counts in both. */
export function figuresOf(reports: readonly Reported[], now: number): Figures[] {
  const groups = (by: 'platform' | 'type' | 'way', names: (report: Reported) => readonly string[]) =>
    [...new Set(reports.flatMap(names))].sort().map((is) => ({
      group: { by, is } as const,
      members: reports.filter((report) => names(report).includes(is)),
    }));
  return [
    { group: { by: 'all' } as const, members: reports },
    ...groups('platform', (report) => [report.platform]),
    ...groups('type', (report) => report.types),
    ...groups('way', (report) => [report.way]),
  ].map(({ group, members }) => ({ group, ...measure(members, now) }));
}

function measure(reports: readonly Reported[], now: number): Omit<Figures, 'group'> {
  const dated = reports.flatMap((report) => {
    const waited = daysWaited(report, now);
    return waited === null ? [] : [{ report, ...waited }];
  });
  const decided = reports.filter((report) => report.outcome !== null);
  const acted = decided.filter((report) => isAction(report.outcome!));
  return {
    submitted: reports.length,
    undated: reports.length - dated.length,
    answeredBy: dayMarks.map((days) => {
      const old = dated.filter(({ report }) => now - report.submittedAt >= days * dayMs);
      return { days, counted: counted(old.filter((one) => one.came && one.days <= days).length, old.length) };
    }),
    unanswered: reports.filter((report) => report.decidedAt === null).length,
    wait: kaplanMeier(dated.map(({ days, came }) => ({ time: days, came }))),
    actedOfSubmitted: counted(acted.length, reports.length),
    actedOfDecided: counted(acted.length, decided.length),
    unread: decided.filter(({ outcome }) => outcome === 'NOT_REVIEWED' || outcome === 'CLOSED_UNREAD').length,
    goneAfter: reports.filter(isGoneAfter).length,
    accountGone: reports.filter((report) => report.accountGone).length,
  };
}

/** Seen gone after it was sent. After it, not because of it: nobody outside the platform knows why. */
function isGoneAfter({ goneSeenAt, submittedAt, accountGone }: Reported): boolean {
  return goneSeenAt !== null && goneSeenAt >= submittedAt && !accountGone;
}

function counted(part: number, whole: number): Counted {
  return { part, whole, share: shareOf(part, whole) };
}
