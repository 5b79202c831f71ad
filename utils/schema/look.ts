import { IsoTime, RandomId, z } from './zod';

/**
 * One answer to "is it still there?". `edited` is only said of two captures whose text differs; the others are what she
 * saw when she opened the post again.
 */
export const Look = z.strictObject({
  at: IsoTime,
  saw: z.enum(['up', 'edited', 'removed', 'restricted', 'author-gone', 'unsure']),
  /** The capture made on this look; null when she only told. */
  capture: RandomId.nullable(),
});
export type Look = z.infer<typeof Look>;
