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

/** The one event that says this step of this report, unless it stands for another one already. */
export async function bindingEvent(
  events: readonly CustodyEvent[],
  { flag, report, plan, step }: { flag: string; report: string; plan: string; step: ReportStep },
  taken: ReadonlySet<CustodyEvent>,
): Promise<CustodyEvent | null> {
  const digest = await stepDigest(step);
  const isOf = ({ type, item, detail }: CustodyEvent) =>
    type === stepEventType(step) &&
    item === flag &&
    detail.report === report &&
    detail.plan === plan &&
    detail.step === digest;
  return events.find((event) => isOf(event) && !taken.has(event)) ?? null;
}

/** Null: she named no page. */
export function evidenceIn({ detail }: CustodyEvent): { capture: string; sha256: string } | null {
  const { evidence, sha256 } = detail;
  return typeof evidence === 'string' && typeof sha256 === 'string' ? { capture: evidence, sha256 } : null;
}

async function stepDigest(step: ReportStep): Promise<string> {
  return sha256Hex(utf8(canonical(step)));
}
