import type { Report, ReportStep, ToldInError, ToldOfReport } from './report';

/** A step that she told, and whether she took it back. */
export interface ToldStep {
  step: ReportStep;
  /** Places in the list of everything told. */
  place: number;
  takenBack: { place: number; recordedAt: string } | null;
}

/** All she told, oldest first, each step with what became of it. Only the last standing one can be taken back. */
export function toldSteps(told: readonly ToldOfReport[]): ToldStep[] {
  const all: ToldStep[] = [];
  for (const [place, one] of told.entries()) {
    if (one.step !== 'told-in-error') {
      all.push({ step: one, place, takenBack: null });
      continue;
    }
    const last = all.findLast(({ takenBack }) => takenBack === null);
    if (last !== undefined) last.takenBack = { place, recordedAt: one.recordedAt };
  }
  return all;
}

/** What counts: where a report stands, its deadlines, its figures. As if what she took back had never been told. */
export function standingSteps({ steps }: Pick<Report, 'steps'>): ReportStep[] {
  return toldSteps(steps).flatMap(({ step, takenBack }) => (takenBack === null ? [step] : []));
}

export function takesBack({ of }: Pick<ToldInError, 'of'>, step: ReportStep | undefined): boolean {
  return step !== undefined && of.step === step.step && of.recordedAt === step.recordedAt;
}
