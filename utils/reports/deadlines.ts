import { isAction } from '../schema/outcome';
import type { Report, ReportStep } from '../schema/report';
import { standingSteps } from '../schema/standing-steps';

/** `law`: a date that a law or a published rule sets. `usual`: our own mark for asking again; nobody owes it. */
export interface Deadline {
  kind: 'receipt' | 'decision' | 'complaint' | 'oversight-board' | 'out-of-court';
  /** End of the day, UTC. */
  due: string;
  basis: 'law' | 'usual';
  is: 'ahead' | 'soon' | 'passed';
}

/** What of a plan decides which dates apply. */
export interface DeadlineFacts {
  platform: string;
  /** Under the Digital Services Act (Regulation (EU) 2022/2065). */
  underDsa: boolean;
}

const dayMs = 86_400_000;
/** Article 16(4) asks for a receipt "without undue delay", 16(5) for a "timely" decision: no number, so these are ours. */
const receiptDays = 2;
const decisionDays = 14;
/** "At least six months" from the day she is told of the decision (Article 20(1) and (2)). */
const complaintMonths = 6;
/** A certified body decides within 90 days of receiving the complaint, up to 180 where it is very complex (Article 21(4)). */
const bodyDays = 90;
/** Oversight Board, after Meta's own answer to an appeal (rulebook, read 2026-11; not checked since). */
const boardDays = 15;
/** What the law sets is missed for good; after one of our own marks she only asks again, so a week of "soon" would be noise. */
const soonDays = { law: 7, usual: 1 };

/** What this report still waits for, soonest first. */
export function deadlinesOf(report: Report, facts: DeadlineFacts, now: Date): Deadline[] {
  const steps = standingSteps(report);
  const done = new Map(steps.map((step) => [step.step, step]));
  const submitted = done.get('submitted');
  const decided = done.get('decided');
  const open: Omit<Deadline, 'is'>[] = [];
  if (submitted && !decided) {
    if (!done.has('acknowledged')) open.push(usual('receipt', submitted, receiptDays));
    open.push(usual('decision', submitted, decisionDays));
  }
  if (decided && !done.has('appealed') && facts.underDsa && !isSettled(decided)) {
    open.push({ kind: 'complaint', due: endOfDay(plusMonths(decided.at, complaintMonths)), basis: 'law' });
  }
  const last = steps.at(-1);
  if (last?.step === 'appealed' && last.to === 'out-of-court') {
    open.push({ kind: 'out-of-court', due: endOfDay(plusDays(last.at, bodyDays)), basis: 'law' });
  }
  if (last?.step === 'appeal-decided' && facts.platform === 'facebook' && !isSettled(last)) {
    open.push({ kind: 'oversight-board', due: endOfDay(plusDays(last.at, boardDays)), basis: 'law' });
  }
  return open
    .map((one) => ({ ...one, is: standing(one, now) }))
    .sort((a, b) => a.due.localeCompare(b.due) || a.kind.localeCompare(b.kind));
}

/** Removed is what she asked for: there is nothing left to complain about. */
function isSettled(step: ReportStep): boolean {
  return 'outcome' in step && isAction(step.outcome) && /REMOVED|DISABLED|TERMINATED|SUSPENDED/.test(step.outcome);
}

function usual(kind: 'receipt' | 'decision', from: ReportStep, days: number): Omit<Deadline, 'is'> {
  return { kind, due: endOfDay(plusDays(from.at, days)), basis: 'usual' };
}

function standing({ due, basis }: Omit<Deadline, 'is'>, now: Date): Deadline['is'] {
  const left = Date.parse(due) - now.getTime();
  if (left < 0) return 'passed';
  return left <= soonDays[basis] * dayMs ? 'soon' : 'ahead';
}

const plusDays = (iso: string, days: number): Date => new Date(Date.parse(iso) + days * dayMs);

/** Six months after 31 August is the last day of February, not a day in March. */
export function plusMonths(iso: string, months: number): Date {
  const from = new Date(iso);
  const day = from.getUTCDate();
  const to = new Date(from);
  to.setUTCDate(1);
  to.setUTCMonth(to.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 0)).getUTCDate();
  to.setUTCDate(Math.min(day, lastDay));
  return to;
}

function endOfDay(date: Date): string {
  return `${date.toISOString().slice(0, 10)}T23:59:59.999Z`;
}
