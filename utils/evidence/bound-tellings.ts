import type { Report, ToldOfReport } from '../schema/report';
import { toldSteps } from '../schema/standing-steps';
import type { CustodyEvent } from './custody';
import { bindingEvent, tellings } from './step-binding';

export interface BoundTelling {
  told: ToldOfReport;
  event: CustodyEvent;
  /** A step that she took back again. */
  isTakenBack: boolean;
}

/**
 * What the log binds of what she told of a report. A step and the word that takes it back go together, with all that was
 * told between them: where the log lost one half, the other would say what she does not.
 */
export async function boundTellings(
  events: readonly CustodyEvent[],
  flag: string,
  report: Pick<Report, 'id' | 'planId' | 'steps'>,
): Promise<BoundTelling[]> {
  const bound: (CustodyEvent | null)[] = [];
  let last: CustodyEvent | null = null;
  for (const telling of tellings(flag, report)) {
    const event: CustodyEvent | null = await bindingEvent(events, telling, last);
    bound.push(event);
    last = event ?? last;
  }
  const pairs = toldSteps(report.steps).flatMap(({ place, takenBack }) =>
    takenBack === null ? [] : [{ from: place, to: takenBack.place }],
  );
  const halves = pairs.filter(({ from, to }) => bound[from] === null || bound[to] === null);
  return report.steps.flatMap((told, place) => {
    const event = bound[place] ?? null;
    if (event === null || halves.some(({ from, to }) => from <= place && place <= to)) return [];
    return [{ told, event, isTakenBack: pairs.some(({ from }) => from === place) }];
  });
}
