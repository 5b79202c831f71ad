import type { Capture } from '../schema/capture';
import type { Flag } from '../schema/flag';
import type { BagReports, NotHere } from './bag-records';
import type { CustodyEvent } from './custody';
import { bindingEvent, evidenceIn } from './step-binding';

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
  /** Pages that show a step, each once. */
  shown: CaptureWithFiles[];
}

/**
 * Steps that the log binds. One that was told before the log did, or whose page is not in `evidence` because it was told
 * while this bag was made, stays out with its event: half of it would be no evidence.
 */
export async function reportsInBag(
  flag: Flag,
  events: readonly CustodyEvent[],
  evidence: ReadonlyMap<string, CaptureWithFiles | NotHere>,
): Promise<ReportsInBag> {
  const told = new Set<CustodyEvent>();
  const shown = new Map<string, CaptureWithFiles>();
  const reports: BagReports['reports'] = [];
  for (const { id, planId, steps } of flag.reports) {
    const bound: BagReports['reports'][number]['steps'] = [];
    let last: CustodyEvent | null = null;
    for (const step of steps) {
      const event: CustodyEvent | null = await bindingEvent(
        events,
        { flag: flag.id, report: id, plan: planId, step },
        last,
      );
      if (event === null) continue;
      const named = evidenceIn(event);
      const found = named === null ? null : evidence.get(named.capture);
      if (found === undefined) continue;
      if (named !== null && found !== null && typeof found !== 'string') shown.set(named.capture, found);
      told.add(event);
      last = event;
      const notHere = typeof found === 'string' ? found : null;
      bound.push({ told: step, evidence: named === null ? null : { ...named, notHere } });
    }
    if (bound.length > 0) reports.push({ id, plan: planId, steps: bound });
  }
  const record: BagReports | null = reports.length === 0 ? null : { v: 1, flag: flag.id, reports };
  return { record, events: told, shown: [...shown.values()] };
}
