import type { ToldOfReport } from '../schema/report';
import { standingSteps, takesBack, toldSteps } from '../schema/standing-steps';
import { canStillCome } from '../schema/step-order';
import { BagReports } from './bag-records';
import { fromUtf8 } from './bytes';
import type { CustodyEvent } from './custody';
import { sha256Hex } from './hash';
import { bindingEvent, evidenceIn, type Telling, tellings } from './step-binding';
import { type Refused, refuse, type VerifiedCapture, type VerifiedReport } from './verdict';
import { verifyCapture } from './verify-capture';
import { readRecord } from './verify-log';

type Files = ReadonlyMap<string, Uint8Array>;
type BagReport = BagReports['reports'][number];
interface Found {
  reports: VerifiedReport[];
  /** Pages that show a step. */
  captures: Set<string>;
  events: Set<CustodyEvent>;
}

/** What she told against its custody events, and each page that shows a step against the digest in its step's event. */
export async function verifyReports(
  files: Files,
  flag: string,
  events: readonly CustodyEvent[],
): Promise<Found | Refused> {
  const path = `data/${flag}/reports.json`;
  const found: Found = { reports: [], captures: new Set(), events: new Set() };
  const bytes = files.get(path);
  if (bytes === undefined) return found;
  const record = readRecord(fromUtf8(bytes), BagReports);
  if (typeof record === 'string') return refuse(record, path);
  const ids = record.value.reports.map(({ id }) => id);
  if (record.value.flag !== flag || new Set(ids).size !== ids.length) return refuse('record-mismatch', path);
  for (const report of record.value.reports) {
    const refused = await verifyReport(files, flag, events, report, found);
    if (refused !== null) return refused;
  }
  return found;
}

async function verifyReport(
  files: Files,
  flag: string,
  events: readonly CustodyEvent[],
  { id, plan, steps }: BagReport,
  found: Found,
): Promise<Refused | null> {
  const told = steps.map((step) => step.told);
  const verified: VerifiedReport = { id, plan, steps: [] };
  const outcomes = new Map(toldSteps(told).map((one) => [one.place, one]));
  let last: CustodyEvent | null = null;
  for (const [place, telling] of tellings(flag, { id, planId: plan, steps: told }).entries()) {
    const where = `data/${flag}/reports.json report ${id} step ${place + 1}`;
    const { evidence } = steps[place]!;
    const event: CustodyEvent | null = await bindingEvent(events, telling, last);
    if (event === null) return refuse('no-custody-event', where);
    found.events.add(event);
    last = event;
    if (!isPossible(telling, told.slice(0, place))) return refuse('impossible-step', where);
    const bound = evidenceIn(event);
    if (bound?.capture !== evidence?.capture || bound?.sha256 !== evidence?.sha256) {
      return refuse('record-mismatch', where);
    }
    const step = outcomes.get(place);
    const isTakenBack = step !== undefined && step.takenBack !== null;
    // Its page stays with her; and no page of a step that stands is withheld as if it had been taken back.
    if (evidence !== null && (evidence.notHere === 'taken-back') !== isTakenBack) {
      return refuse('record-mismatch', where);
    }
    const shown = await verifyShown(files, flag, evidence, events);
    if (shown !== null && 'verdict' in shown) return shown;
    if (shown !== null) found.captures.add(shown.capture.id);
    if (step === undefined) continue;
    verified.steps.push({
      told: step.step,
      takenBackAt: step.takenBack?.recordedAt ?? null,
      evidence,
      shownBy: shown,
    });
  }
  found.reports.push(verified);
  return null;
}

/** Steps may stay out of a bag, so some may lie between two that are in it; a mistake is only ever of the last one standing. */
function isPossible({ told, of }: Telling, before: readonly ToldOfReport[]): boolean {
  if (told.step === 'told-in-error') return of !== null && takesBack(told, of);
  return canStillCome(told.step, standingSteps({ steps: [...before] }).at(-1)?.step ?? 'opened');
}

async function verifyShown(
  files: Files,
  flag: string,
  evidence: BagReport['steps'][number]['evidence'],
  events: readonly CustodyEvent[],
): Promise<VerifiedCapture | Refused | null> {
  if (evidence === null || evidence.notHere !== null) return null;
  const folder = `data/${flag}/${evidence.capture}`;
  const path = `${folder}/capture.json`;
  const bytes = files.get(path);
  if (bytes === undefined) return refuse('missing-file', path);
  if ((await sha256Hex(bytes)) !== evidence.sha256) return refuse('record-mismatch', path);
  return verifyCapture(files, folder, evidence.capture, events);
}
