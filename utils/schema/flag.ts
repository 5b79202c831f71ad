import { Origin } from './capture';
import { Look } from './look';
import { PlatformId } from './post';
import { Report } from './report';
import { Review } from './review';
import { IsoTime, RandomId, z } from './zod';

/** What a list shows without opening the capture. Never the post's text. */
export const FlagSummary = z.strictObject({
  /** Nothing of it was ever captured: all she has is what she handed in. */
  origin: Origin.optional(),
  platform: PlatformId,
  kind: z.enum(['post', 'comment', 'message', 'page']),
  authorName: z.string().max(2_000).nullable(),
  authorHandle: z.string().max(2_000).nullable(),
  postId: z.string().max(2_000).nullable(),
  url: z.string().max(4_000).nullable(),
  pageUrl: z.string().max(4_000),
  postedAt: IsoTime.nullable(),
  /** Absent in records older than 2026-11-24, and where the time is exact or unknown. */
  postedAtPrecision: z.enum(['day', 'month']).optional(),
  capturedAt: IsoTime,
  image: z.enum(['screenshot', 'rendering']).nullable(),
  /** Files, a video's preview picture too. */
  mediaKept: z.number().int(),
  mediaMissing: z.number().int(),
  /** Of the missing: videos whose preview picture is among the kept files. */
  mediaPreviews: z.number().int().optional(),
  missing: z.array(z.string().max(120)).max(400),
});
export type FlagSummary = z.infer<typeof FlagSummary>;

export const mostReports = 200;
export const mostLooks = 500;

/** A capture (or several observations of one post) and a person's review. */
export const Flag = z.strictObject({
  v: z.literal(1),
  id: RandomId,
  createdAt: IsoTime,
  /** Ids of its captures, oldest first: more than one when the same post was documented again. */
  captures: z.array(RandomId).min(1).max(500),
  summary: FlagSummary,
  review: Review,
  reports: z.array(Report).max(mostReports),
  /** Answers to "is it still there?", oldest first; absent in records older than 2026-11-24. */
  looks: z.array(Look).max(mostLooks).default([]),
});
export type Flag = z.infer<typeof Flag>;
