import { AtharError } from '../errors';
import { newEvent } from '../evidence/custody';
import { stepDetail, stepEventType } from '../evidence/step-binding';
import { readStep, type StepRefusal, type Told } from '../reports/follow';
import { mostLooks } from '../schema/flag';
import type { Look } from '../schema/look';
import { mostSteps } from '../schema/report';
import { unlockedVault } from '../storage/browser-world';
import { changeFlag } from '../storage/change-flag';
import { withOneMore } from '../storage/with-one-more';
import { readFlag } from './flags';

// Both throw `AtharError('locked')` while the vault is locked and `not-found` for an unknown flag or report,
// `full` when its list can take no more.

/**
 * Keeps what she says became of a report, with its custody event, in one transaction. The report is read inside it, so
 * that two windows cannot both say "submitted". The event binds the page that shows the step as it is kept now: what is
 * saved of that page later shows something else.
 */
export async function tellStep(
  flagId: string,
  reportId: string,
  told: Told,
  now = new Date(),
): Promise<{ state: 'kept' } | { state: 'refused'; why: StepRefusal }> {
  const shownBy = told.evidence === null ? null : ((await readFlag(told.evidence))?.captures.at(-1) ?? 'gone');
  if (shownBy === 'gone') return { state: 'refused', why: 'page-gone' };
  let why: StepRefusal | null = null;
  const changed = await changeFlag(await unlockedVault(), flagId, {
    change(flag) {
      const report = flag.reports.find(({ id }) => id === reportId);
      if (report === undefined) throw new AtharError('not-found', 'a report');
      const read = readStep(report, told, now);
      if (read.is === 'refused') {
        why = read.why;
        throw new Refused();
      }
      const next = { ...report, steps: withOneMore(report.steps, read.step, mostSteps) };
      return { ...flag, reports: flag.reports.map((one) => (one.id === reportId ? next : one)) };
    },
    async event({ reports }) {
      const report = reports.find(({ id }) => id === reportId)!;
      const step = report.steps.at(-1)!;
      return newEvent(stepEventType(step), flagId, now.toISOString(), await stepDetail(report, step, shownBy));
    },
  }).catch((error: unknown) => {
    if (error instanceof Refused) return 'refused' as const;
    throw error;
  });
  if (changed === 'refused') return { state: 'refused', why: why! };
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
class Refused extends Error {}
