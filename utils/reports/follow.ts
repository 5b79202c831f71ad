import type { Outcome } from '../schema/outcome';
import type { Report, ReportStep } from '../schema/report';
import { readReference } from './reference';

export type StepName = ReportStep['step'];
export type Standing = 'prepared' | 'opened' | StepName;

/** Where a report stands. `submitted` and everything after it are her own words, never concluded. */
export function standingOf(report: Report): Standing {
  return report.steps.at(-1)?.step ?? (report.openedAt === null ? 'prepared' : 'opened');
}

/** What can come next. Platforms often decide without acknowledging; nothing is decided that was not submitted. */
const after: Record<Standing, readonly StepName[]> = {
  prepared: ['submitted'],
  opened: ['submitted'],
  submitted: ['acknowledged', 'decided'],
  acknowledged: ['decided'],
  decided: ['appealed'],
  appealed: ['appeal-decided'],
  // A platform's answer to an appeal can go on to a body outside it.
  'appeal-decided': ['appealed'],
};

export const nextSteps = (report: Report): readonly StepName[] => after[standingOf(report)];

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
  const last = report.steps.at(-1)?.at ?? report.openedAt ?? report.preparedAt;
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
