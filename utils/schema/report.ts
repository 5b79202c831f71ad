import { IsoTime, RandomId, z } from './zod';

/** A report to the platform, prepared for one person to read and send herself. */
export const Report = z.strictObject({
  id: RandomId,
  planId: z.string().max(100),
  preparedAt: IsoTime,
  openedAt: IsoTime.nullable(),
  insertedAt: IsoTime.nullable(),
  /** The composed text as she edited it. */
  text: z.string().max(20_000),
});
export type Report = z.infer<typeof Report>;
