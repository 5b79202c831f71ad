import { Origin } from '../../utils/schema/capture';
import { PlatformId } from '../../utils/schema/post';
import { StepName } from '../../utils/schema/report';
import { Review } from '../../utils/schema/review';
import { RandomId, Sha256, z } from '../../utils/schema/zod';

const short = z.string().nullable();

export const CaseItem = z.strictObject({
  flag: RandomId,
  captures: z.array(RandomId),
  /** Nothing of it was captured. */
  origin: Origin.optional(),
  platform: PlatformId,
  kind: z.string(),
  postId: short,
  url: short,
  pageUrl: z.string(),
  author: z.strictObject({ name: short, handle: short }),
  postedAt: short,
  capturedAt: z.string(),
  review: Review,
  /** Of each report the last step that stands, and its day; absent in records older than 2026-11-24. */
  reports: z.array(z.strictObject({ plan: z.string(), step: StepName, day: z.string() })).default([]),
  /** Where the same post or the very same capture was seen first. */
  duplicate: z.strictObject({ of: z.string(), by: z.enum(['capture', 'post']) }).nullable(),
});
export type CaseItem = z.infer<typeof CaseItem>;

/** What the list and the exports need of one opened bag; everything else is read from the bag itself. */
export const CaseRecord = z.strictObject({
  v: z.literal(1),
  /** The envelope's id; for a file handed over, one made here. */
  id: z.uuidv7(),
  via: z.enum(['intake', 'file']),
  openedAt: z.iso.datetime(),
  /** Of the bag's zip. */
  bag: Sha256,
  purpose: z.enum(['flags', 'test']),
  /** The sender's pseudonym here. */
  senderKey: z.string(),
  head: Sha256,
  seq: z.number().int(),
  tool: z.string(),
  date: z.string(),
  items: z.array(CaseItem),
});
export type CaseRecord = z.infer<typeof CaseRecord>;
