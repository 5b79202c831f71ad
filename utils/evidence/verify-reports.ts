import { BagReports } from './bag-records';
import { fromUtf8 } from './bytes';
import type { CustodyEvent } from './custody';
import { sha256Hex } from './hash';
import { bindingEvent, evidenceIn } from './step-binding';
import { type Refused, refuse, type VerifiedCapture, type VerifiedReport } from './verdict';
import { verifyCapture } from './verify-capture';
import { readRecord } from './verify-log';

type Files = ReadonlyMap<string, Uint8Array>;
type Step = BagReports['reports'][number]['steps'][number];

/** Her steps against their custody events, and each page that shows one against the digest in its step's event. */
export async function verifyReports(
  files: Files,
  flag: string,
  events: readonly CustodyEvent[],
): Promise<{ reports: VerifiedReport[]; captures: Set<string>; events: Set<CustodyEvent> } | Refused> {
  const path = `data/${flag}/reports.json`;
  const told = new Set<CustodyEvent>();
  const captures = new Set<string>();
  const reports: VerifiedReport[] = [];
  const bytes = files.get(path);
  if (bytes === undefined) return { reports, captures, events: told };
  const record = readRecord(fromUtf8(bytes), BagReports);
  if (typeof record === 'string') return refuse(record, path);
  const ids = record.value.reports.map(({ id }) => id);
  if (record.value.flag !== flag || new Set(ids).size !== ids.length) return refuse('record-mismatch', path);
  for (const { id, plan, steps } of record.value.reports) {
    const verified: VerifiedReport = { id, plan, steps: [] };
    let last: CustodyEvent | null = null;
    for (const [index, step] of steps.entries()) {
      const where = `${path} report ${id} step ${index + 1}`;
      const event: CustodyEvent | null = await bindingEvent(events, { flag, report: id, plan, step: step.told }, last);
      if (event === null) return refuse('no-custody-event', where);
      told.add(event);
      last = event;
      const bound = evidenceIn(event);
      if (bound?.capture !== step.evidence?.capture || bound?.sha256 !== step.evidence?.sha256) {
        return refuse('record-mismatch', where);
      }
      const shown = await verifyShown(files, flag, step, events);
      if (shown !== null && 'verdict' in shown) return shown;
      if (shown !== null) captures.add(shown.capture.id);
      verified.steps.push({ ...step, shownBy: shown });
    }
    reports.push(verified);
  }
  return { reports, captures, events: told };
}

async function verifyShown(
  files: Files,
  flag: string,
  { evidence }: Step,
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
