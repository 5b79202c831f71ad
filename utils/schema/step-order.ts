import type { StepName } from './report';

export type Standing = 'prepared' | 'opened' | StepName;

/** What can come next. Platforms often decide without acknowledging; nothing is decided that was not submitted. */
export const stepsAfter: Record<Standing, readonly StepName[]> = {
  prepared: ['submitted'],
  opened: ['submitted'],
  submitted: ['acknowledged', 'decided'],
  acknowledged: ['decided'],
  decided: ['appealed'],
  appealed: ['appeal-decided'],
  // A platform's answer to an appeal can go on to a body outside it.
  'appeal-decided': ['appealed'],
};

/** The same rule for a reader who may not see every step: whether `step` can come after `from`, at once or later. */
export function canStillCome(step: StepName, from: Standing, seen: ReadonlySet<Standing> = new Set()): boolean {
  if (seen.has(from)) return false;
  const been = new Set([...seen, from]);
  return stepsAfter[from].some((next) => next === step || canStillCome(step, next, been));
}
