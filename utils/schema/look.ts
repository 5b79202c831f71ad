import { IsoTime, RandomId, z } from './zod';

/**
 * One answer of hers to "is it still there?". A post documented again needs none: the capture itself shows that it was
 * there, and whether its words changed.
 */
export const Look = z.strictObject({
  at: IsoTime,
  saw: z.enum(['up', 'removed', 'restricted', 'author-gone', 'unsure']),
  /** Flag of the saved page that shows it; null when she only told. */
  evidence: RandomId.nullable(),
});
export type Look = z.infer<typeof Look>;
