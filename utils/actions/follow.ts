import { AtharError } from '../errors';
import { newEvent } from '../evidence/custody';
import { stepDetail, stepEventType, tellings } from '../evidence/step-binding';
import { readMistake, readStep, type StepRefusal, type Told } from '../reports/follow';
import type { Capture } from '../schema/capture';
import { mostLooks } from '../schema/flag';
import type { Look } from '../schema/look';
import { mostSteps, type Report, type ToldInError, type ToldOfReport } from '../schema/report';
import { toldSteps } from '../schema/standing-steps';
import { unlockedVault } from '../storage/browser-world';
import { changeFlag } from '../storage/change-flag';
import { withOneMore } from '../storage/with-one-more';
import { readFlag } from './flags';

// All throw `AtharError('locked')` while the vault is locked and `not-found` for an unknown flag or report,
// `full` when its list can take no more.

export type Kept = { state: 'kept' } | { state: 'refused'; why: StepRefusal };

/**
 * Keeps what she says became of a report. The event binds the page that shows the step as it is kept now: what is saved of
 * that page later shows something else.
 */
export async function tellStep(flagId: string, reportId: string, told: Told, now = new Date()): Promise<Kept> {
  const shownBy = told.evidence === null ? null : ((await readFlag(told.evidence))?.captures.at(-1) ?? 'gone');
  if (shownBy === 'gone') return { state: 'refused', why: 'page-gone' };
  return keep({ flagId, reportId, shownBy, now }, (report) => {
    const read = readStep(report, told, now);
    if (read.is === 'refused') return read;
    if (toldSteps(report.steps).length >= mostSteps) throw new AtharError('full');
    return { is: 'told', told: read.step };
  });
}

/** That the last step was a mistake. `of`: the one she saw standing last. A full list takes this all the same. */
export async function takeBackStep(
  flagId: string,
  reportId: string,
  of: ToldInError['of'],
  now = new Date(),
): Promise<Kept> {
  return keep({ flagId, reportId, shownBy: null, now }, (report) => {
    const read = readMistake(report, of, now);
    return read.is === 'refused' ? read : { is: 'told', told: read.mistake };
  });
}

/**
 * With its custody event, in one transaction. The report is read inside it, so that two windows cannot both say "submitted",
 * nor both take back the same step.
 */
async function keep(
  { flagId, reportId, shownBy, now }: { flagId: string; reportId: string; shownBy: Capture | null; now: Date },
  read: (report: Report) => { is: 'told'; told: ToldOfReport } | { is: 'refused'; why: StepRefusal },
): Promise<Kept> {
  const changed = await changeFlag(await unlockedVault(), flagId, {
    change(flag) {
      const report = flag.reports.find(({ id }) => id === reportId);
      if (report === undefined) throw new AtharError('not-found', 'a report');
      const found = read(report);
      if (found.is === 'refused') throw new Refused(found.why);
      const next = { ...report, steps: [...report.steps, found.told] };
      return { ...flag, reports: flag.reports.map((one) => (one.id === reportId ? next : one)) };
    },
    async event({ reports }) {
      const telling = tellings(flagId, reports.find(({ id }) => id === reportId)!).at(-1)!;
      return newEvent(stepEventType(telling.told), flagId, now.toISOString(), await stepDetail(telling, shownBy));
    },
  }).catch((error: unknown) => {
    if (error instanceof Refused) return error;
    throw error;
  });
  if (changed instanceof Refused) return { state: 'refused', why: changed.why };
  if (!changed) throw new AtharError('not-found', 'a flag');
  return { state: 'kept' };
}

/** Her answer to "is it still there?". */
export async function tellLook(flagId: string, look: Omit<Look, 'at'>, now = new Date()): Promise<void> {
  const at = now.toISOString();
  const changed = await changeFlag(await unlockedVault(), flagId, {
    change: (flag) => ({ ...flag, looks: withOneMore(flag.looks, { ...look, at }, mostLooks) }),
    event: newEvent('item.looked', flagId, at, { saw: look.saw }),
  });
  if (!changed) throw new AtharError('not-found', 'a flag');
}

/** Ends the change before anything is written. */
class Refused extends Error {
  constructor(readonly why: StepRefusal) {
    super();
  }
}
