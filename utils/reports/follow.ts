import type { Outcome } from '../schema/outcome';
import type { Report, ReportStep, StepName, ToldInError } from '../schema/report';
import { standingSteps, takesBack } from '../schema/standing-steps';
import { type Standing, stepsAfter } from '../schema/step-order';
import { readReference } from './reference';

/** Where a report stands. `submitted` and everything after it are her own words, never concluded. */
export function standingOf(report: Report): Standing {
  return standingSteps(report).at(-1)?.step ?? (report.openedAt === null ? 'prepared' : 'opened');
}

export const nextSteps = (report: Report): readonly StepName[] => stepsAfter[standingOf(report)];

/** One step as she typed it. `day`: `YYYY-MM-DD` when it was another day than today; null for now. */
export type Told = { day: string | null; evidence: string | null } & (
  | { step: 'submitted' | 'acknowledged'; reference: string }
  | { step: 'decided' | 'appeal-decided'; outcome: Outcome }
  | { step: 'appealed'; to: 'platform' | 'out-of-court' | 'oversight-board'; reference: string }
);

export type StepRefusal =
  | 'not-now'
  | 'no-day'
  | 'in-the-future'
  | 'before-the-last-step'
  | 'markup'
  | 'too-long'
  | 'page-gone';

const dayMs = 86_400_000;

/** Her words as a step of this report, or why they cannot be one. Nothing is written here. */
export function readStep(
  report: Report,
  told: Told,
  now: Date,
): { is: 'step'; step: ReportStep } | { is: 'refused'; why: StepRefusal } {
  if (!nextSteps(report).includes(told.step)) return refused('not-now');
  const at = timeOf(told.day, now);
  if (at === null) return refused('no-day');
  if (told.day !== null && told.day > localDay(now)) return refused('in-the-future');
  const last = standingSteps(report).at(-1)?.at ?? report.openedAt ?? report.preparedAt;
  if (told.day !== null && at.getTime() < Date.parse(last) - dayMs) return refused('before-the-last-step');
  const times = { at: at.toISOString(), recordedAt: now.toISOString(), evidence: told.evidence };
  if ('outcome' in told) return { is: 'step', step: { step: told.step, ...times, outcome: told.outcome } };
  const read = readReference(told.reference);
  if (read.is === 'refused') return refused(read.why);
  const reference = read.is === 'none' ? null : read.reference;
  return told.step === 'appealed'
    ? { is: 'step', step: { step: told.step, ...times, to: told.to, reference } }
    : { is: 'step', step: { step: told.step, ...times, reference } };
}

/** That the last step was told by mistake. `of`: the one she saw standing last; another window may have said something since. */
export function readMistake(
  report: Report,
  of: ToldInError['of'],
  now: Date,
): { is: 'mistake'; mistake: ToldInError } | { is: 'refused'; why: StepRefusal } {
  if (!takesBack({ of }, standingSteps(report).at(-1))) return refused('not-now');
  return { is: 'mistake', mistake: { step: 'told-in-error', recordedAt: now.toISOString(), of } };
}

/** Noon UTC of the day she named: nobody remembers the minute, and noon is that day nearly everywhere. */
function timeOf(day: string | null, now: Date): Date | null {
  if (day === null) return now;
  const noon = new Date(/^\d{4}-\d{2}-\d{2}$/.test(day) ? `${day}T12:00:00.000Z` : Number.NaN);
  // `2026-02-30` would become a day in March.
  return Number.isNaN(noon.getTime()) || !noon.toISOString().startsWith(day) ? null : noon;
}

/** `YYYY-MM-DD` where she is. */
function localDay(now: Date): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

const refused = (why: StepRefusal) => ({ is: 'refused', why }) as const;
