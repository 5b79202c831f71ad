import type { Capture } from '../schema/capture';
import type { Report, ReportStep } from '../schema/report';
import { utf8 } from './bytes';
import { canonical } from './canonical';
import type { CustodyEvent, CustodyEventType } from './custody-schema';
import { captureDigest } from './evidence-capture';
import { sha256Hex } from './hash';

/** The event that stands for a step. */
export function stepEventType({ step }: Pick<ReportStep, 'step'>): CustodyEventType {
  return `report.${step}`;
}

/** Detail of a step's custody event: it binds what she told, of which report, and the capture that shows it. */
export async function stepDetail(
  { id, planId }: Pick<Report, 'id' | 'planId'>,
  step: ReportStep,
  shownBy: Capture | null,
): Promise<CustodyEvent['detail']> {
  return {
    report: id,
    plan: planId,
    step: await stepDigest(step),
    ...('outcome' in step ? { outcome: step.outcome } : {}),
    ...(shownBy === null ? {} : { evidence: shownBy.id, sha256: await captureDigest(shownBy) }),
  };
}

/** The first event after `last`, the one of the step before, that says this step of this report: steps come in the order of the log. */
export async function bindingEvent(
  events: readonly CustodyEvent[],
  { flag, report, plan, step }: { flag: string; report: string; plan: string; step: ReportStep },
  last: CustodyEvent | null,
): Promise<CustodyEvent | null> {
  const digest = await stepDigest(step);
  const isOf = ({ type, item, detail }: CustodyEvent) =>
    type === stepEventType(step) &&
    item === flag &&
    detail.report === report &&
    detail.plan === plan &&
    detail.step === digest;
  const from = last === null ? 0 : events.indexOf(last) + 1;
  return events.slice(from).find(isOf) ?? null;
}

/** Null: she named no page. */
export function evidenceIn({ detail }: CustodyEvent): { capture: string; sha256: string } | null {
  const { evidence, sha256 } = detail;
  return typeof evidence === 'string' && typeof sha256 === 'string' ? { capture: evidence, sha256 } : null;
}

async function stepDigest(step: ReportStep): Promise<string> {
  return sha256Hex(utf8(canonical(step)));
}
