import { Outcome } from './outcome';
import { IsoTime, RandomId, z } from './zod';

/** What the platform calls the report. As she copied it, without what cannot be seen. */
export const Reference = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^<>\p{C}]+$/u);

const told = {
  /** When she says it happened. */
  at: IsoTime,
  /** This device's clock when she said so. */
  recordedAt: IsoTime,
  /** Flag of the saved page that shows it: a confirmation, an answer. */
  evidence: RandomId.nullable(),
};

/** What became of a report after it was opened. Each one is her own word; nothing is ever concluded from a page. */
export const ReportStep = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('submitted'), ...told, reference: Reference.nullable() }),
  z.strictObject({ step: z.literal('acknowledged'), ...told, reference: Reference.nullable() }),
  z.strictObject({ step: z.literal('decided'), ...told, outcome: Outcome }),
  z.strictObject({
    step: z.literal('appealed'),
    ...told,
    to: z.enum(['platform', 'out-of-court', 'oversight-board']),
    reference: Reference.nullable(),
  }),
  z.strictObject({ step: z.literal('appeal-decided'), ...told, outcome: Outcome }),
]);
export type ReportStep = z.infer<typeof ReportStep>;
export const StepName = z.enum(['submitted', 'acknowledged', 'decided', 'appealed', 'appeal-decided']);
export type StepName = ReportStep['step'];

/** The last step that stood was told by mistake. Nothing is erased: both stay in the list, and neither stands. */
export const ToldInError = z.strictObject({
  step: z.literal('told-in-error'),
  /** This device's clock when she said so. */
  recordedAt: IsoTime,
  /** The step it takes back, as a reader finds it. */
  of: z.strictObject({ step: StepName, recordedAt: IsoTime }),
});
export type ToldInError = z.infer<typeof ToldInError>;

/** Whatever she told of a report. What of it stands is read by `standingSteps` alone. */
export const ToldOfReport = z.discriminatedUnion('step', [ReportStep, ToldInError]);
export type ToldOfReport = z.infer<typeof ToldOfReport>;

/** Decisions and appeals can follow each other; more than this is no report any more. */
export const mostSteps = 40;
/** Every step can be taken back once: a full list keeps no mistake standing. */
export const mostTold = 2 * mostSteps;

/** A report to the platform, prepared for one person to read and send herself. */
export const Report = z.strictObject({
  id: RandomId,
  planId: z.string().max(100),
  preparedAt: IsoTime,
  openedAt: IsoTime.nullable(),
  insertedAt: IsoTime.nullable(),
  /** The composed text as she edited it. */
  text: z.string().max(20_000),
  /** In the order she told them, nothing ever taken out; absent in records older than 2026-11-24. */
  steps: z.array(ToldOfReport).max(mostTold).default([]),
});
export type Report = z.infer<typeof Report>;
