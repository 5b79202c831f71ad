import type { Capture } from '../schema/capture';
import type { Report, ReportStep, ToldOfReport } from '../schema/report';
import { toldSteps } from '../schema/standing-steps';
import { utf8 } from './bytes';
import { canonical } from './canonical';
import type { CustodyEvent, CustodyEventType } from './custody-schema';
import { captureDigest } from './evidence-capture';
import { sha256Hex } from './hash';

/** One thing she told of one report: a step, or that the last one was a mistake. */
export interface Telling {
  flag: string;
  report: string;
  plan: string;
  told: ToldOfReport;
  /** The step that it takes back; null for a step, and for a mistake that takes back nothing. */
  of: ReportStep | null;
}

/** Everything told of a report, in its order. */
export function tellings(flag: string, { id, planId, steps }: Pick<Report, 'id' | 'planId' | 'steps'>): Telling[] {
  const all = toldSteps(steps);
  return steps.map((told, place) => ({
    flag,
    report: id,
    plan: planId,
    told,
    of: all.find(({ takenBack }) => takenBack?.place === place)?.step ?? null,
  }));
}

/** The event that stands for it. */
export function stepEventType({ step }: Pick<ToldOfReport, 'step'>): CustodyEventType {
  return `report.${step}`;
}

/** Detail of its custody event: it binds what she told, of which report, what that takes back, and the capture that shows it. */
export async function stepDetail(telling: Telling, shownBy: Capture | null): Promise<CustodyEvent['detail']> {
  const { told } = telling;
  return {
    ...(await boundBy(telling)),
    ...('outcome' in told ? { outcome: told.outcome } : {}),
    ...(shownBy === null ? {} : { evidence: shownBy.id, sha256: await captureDigest(shownBy) }),
  };
}

/** The first event after `last`, the one told before, that says this of this report: what she told comes in the order of the log. */
export async function bindingEvent(
  events: readonly CustodyEvent[],
  telling: Telling,
  last: CustodyEvent | null,
): Promise<CustodyEvent | null> {
  const binds = Object.entries(await boundBy(telling));
  const isOf = ({ type, item, detail }: CustodyEvent) =>
    type === stepEventType(telling.told) &&
    item === telling.flag &&
    binds.every(([name, value]) => detail[name] === value);
  const from = last === null ? 0 : events.indexOf(last) + 1;
  return events.slice(from).find(isOf) ?? null;
}

/** Null: she named no page. */
export function evidenceIn({ detail }: CustodyEvent): { capture: string; sha256: string } | null {
  const { evidence, sha256 } = detail;
  return typeof evidence === 'string' && typeof sha256 === 'string' ? { capture: evidence, sha256 } : null;
}

async function boundBy({ report, plan, told, of }: Telling): Promise<Record<string, string>> {
  return { report, plan, step: await digest(told), ...(of === null ? {} : { of: await digest(of) }) };
}

async function digest(told: ToldOfReport): Promise<string> {
  return sha256Hex(utf8(canonical(told)));
}
