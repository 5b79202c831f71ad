import type { NotHere } from '../evidence/bag-records';
import { boundTellings } from '../evidence/bound-tellings';
import { evidenceIn } from '../evidence/step-binding';
import type { Capture } from '../schema/capture';
import type { Flag } from '../schema/flag';
import { standingSteps } from '../schema/standing-steps';
import { unlockedVault } from '../storage/browser-world';
import { openableWithFlag } from '../storage/flags';
import { anyShowsChild, custodyFor, readFlag } from './flags';
import { wholeCaptures } from './whole-captures';

export interface ShownBy {
  /** Flag of the saved page. */
  page: string;
  capture: Capture;
}

/** The pages that show the standing steps of a flag's reports, by the id of the capture that the log binds; or why one stays here. */
export async function stepEvidence({ id, reports }: Flag): Promise<Map<string, ShownBy | NotHere>> {
  const found = new Map<string, ShownBy | NotHere>();
  if (!reports.some((report) => standingSteps(report).some(({ evidence }) => evidence !== null))) return found;
  const { events } = await custodyFor([id]);
  for (const report of reports) {
    for (const { event, isTakenBack } of await boundTellings(Object.values(events), id, report)) {
      const named = isTakenBack ? null : evidenceIn(event);
      if (named !== null && !found.has(named.capture)) found.set(named.capture, await shownBy(named.capture));
    }
  }
  return found;
}

async function shownBy(id: string): Promise<ShownBy | NotHere> {
  const found = await openableWithFlag(await unlockedVault(), id);
  if (found === null) return 'gone';
  const { flag, capture } = found;
  // Marked: pictures of children travel nowhere, as evidence of something else neither.
  if (await anyShowsChild([flag.id])) return 'child-shown';
  const [whole] = await wholeCaptures({ flag, captures: [capture] });
  return whole === undefined ? 'pictures-removed' : { page: flag.id, capture };
}

/** How the page of each standing step stands, by its flag: what she is told before she sends. */
export async function pagesOfSteps({ reports }: Flag): Promise<Map<string, Flag | NotHere>> {
  const pages = new Map<string, Flag | NotHere>();
  for (const { evidence } of reports.flatMap(standingSteps)) {
    if (evidence === null || pages.has(evidence)) continue;
    const page = await readFlag(evidence);
    pages.set(evidence, page === null ? 'gone' : (await anyShowsChild([evidence])) ? 'child-shown' : page.flag);
  }
  return pages;
}
