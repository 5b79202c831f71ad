import type { Capture } from '../schema/capture';
import type { Flag } from '../schema/flag';
import type { BagReports, NotHere } from './bag-records';
import { boundTellings } from './bound-tellings';
import type { CustodyEvent } from './custody';
import { evidenceIn } from './step-binding';

/** A capture with the plain bytes of its files, by blob id. */
export interface CaptureWithFiles {
  capture: Capture;
  files: ReadonlyMap<string, Uint8Array>;
}

/** What goes into a bag of a flag's reports. */
export interface ReportsInBag {
  /** Null: she told nothing of any. */
  record: BagReports | null;
  /** The events that bind what the record says. */
  events: Set<CustodyEvent>;
  /** One of its steps was told by mistake. */
  takesBack: boolean;
  /** Pages that show a step, each once. */
  shown: CaptureWithFiles[];
}

/**
 * What the log binds. A step that was told before the log did, or whose page is not in `evidence` because it was told while
 * this bag was made, stays out with its event: half of it would be no evidence. The page of a step that she took back stays
 * with her: it may show another case.
 */
export async function reportsInBag(
  flag: Flag,
  events: readonly CustodyEvent[],
  evidence: ReadonlyMap<string, CaptureWithFiles | NotHere>,
): Promise<ReportsInBag> {
  const told = new Set<CustodyEvent>();
  const shown = new Map<string, CaptureWithFiles>();
  const reports: BagReports['reports'] = [];
  for (const report of flag.reports) {
    const bound: BagReports['reports'][number]['steps'] = [];
    for (const { told: step, event, isTakenBack } of await boundTellings(events, flag.id, report)) {
      const named = evidenceIn(event);
      const found = named === null ? null : isTakenBack ? 'taken-back' : evidence.get(named.capture);
      if (found === undefined) continue;
      if (named !== null && found !== null && typeof found !== 'string') shown.set(named.capture, found);
      told.add(event);
      const notHere = typeof found === 'string' ? found : null;
      bound.push({ told: step, evidence: named === null ? null : { ...named, notHere } });
    }
    if (bound.length > 0) reports.push({ id: report.id, plan: report.planId, steps: bound });
  }
  const record: BagReports | null = reports.length === 0 ? null : { v: 1, flag: flag.id, reports };
  const takesBack = [...told].some(({ type }) => type === 'report.told-in-error');
  return { record, events: told, takesBack, shown: [...shown.values()] };
}
