import { Post } from './post';
import { Base64, IsoTime, RandomId, Sha256, z } from './zod';

/** CSS pixels, relative to the top left corner of the post's image. */
export const Rect = z.strictObject({
  x: z.number(),
  y: z.number(),
  width: z.number().nonnegative(),
  height: z.number().nonnegative(),
});
export type Rect = z.infer<typeof Rect>;

/** One file kept in the vault: ciphertext lies in `blobs`, its one-time key only in here. */
export const FileRef = z.strictObject({
  blob: RandomId,
  key: Base64,
  /** Of the plain bytes. */
  sha256: Sha256,
  /** Bytes of the plain file. */
  size: z.number().int().nonnegative(),
  mediaType: z.string().max(100),
});
export type FileRef = z.infer<typeof FileRef>;

export const CapturedImage = z.strictObject({
  /** `screenshot`: the browser's own pixels, cropped. `rendering`: drawn again from the sanitised DOM. */
  kind: z.enum(['screenshot', 'rendering']),
  file: FileRef,
  /** Regions of the viewer that were painted over before hashing. */
  masks: z.array(Rect).max(50),
  /** Why it is a rendering, or that a screenshot shows only the part of a page that was visible; else null. */
  reason: z
    .enum(['not-permitted', 'viewer-uncertain', 'not-fully-visible', 'moved', 'failed', 'visible-part'])
    .nullable(),
});
export type CapturedImage = z.infer<typeof CapturedImage>;

export const CapturedMedia = z.strictObject({
  /** Index into `post.media`. */
  index: z.number().int().nonnegative(),
  sourceUrl: z.string().max(4_000).nullable(),
  file: FileRef.nullable(),
  /**
   * Why it is not kept; null when it is. `child-shown`: she had marked the post, nothing was asked for. `only-preview`: the
   * file is a picture of a video, the video itself is not kept.
   */
  missing: z
    .enum([
      'not-loaded',
      'not-permitted',
      'too-large',
      'not-an-image',
      'failed',
      'not-supported',
      'child-shown',
      'only-preview',
    ])
    .nullable(),
});
export type CapturedMedia = z.infer<typeof CapturedMedia>;

/** She handed it to the browser (a picture, a link); no page was in front of it. Absent: captured. */
export const Origin = z.literal('imported');

/** A post as preserved: written once, never changed. */
export const Capture = z.strictObject({
  v: z.literal(1),
  id: RandomId,
  // No default: it would change the digests of older captures.
  origin: Origin.optional(),
  post: Post,
  /** Address of the page it was seen on, tracking parameters gone; of an import the link she gave, or empty. */
  pageUrl: z.string().max(4_000),
  startedAt: IsoTime,
  endedAt: IsoTime,
  /** Milliseconds on the page's monotonic clock when the button was pressed. */
  monotonicMs: z.number().int(),
  timeZone: z.string().max(100),
  utcOffsetMinutes: z.number().int(),
  viewport: z.strictObject({ width: z.number().int(), height: z.number().int(), dprX1000: z.number().int() }),
  tool: z.strictObject({
    name: z.literal('athar'),
    version: z.string().max(40),
    extractor: z.string().max(40),
    browser: z.string().max(80),
  }),
  /** Sanitised HTML of the post's element, `text/html`. */
  snapshot: FileRef.nullable(),
  image: CapturedImage.nullable(),
  media: z.array(CapturedMedia).max(200),
  /** What could not be kept, by name: `post.<field>`, `snapshot`, `image`, `media.<index>`. */
  missing: z.array(z.string().max(120)).max(400),
});
export type Capture = z.infer<typeof Capture>;
