import { Rect } from './capture';
import { Post } from './post';
import { IsoTime, RandomId, z } from './zod';

/** Bytes the background already holds for this tab: sealed in `blobs`, not yet part of a capture. */
const Staged = RandomId;

/** From a page: crop the visible tab to one post. `post` is in CSS pixels of the viewport. */
export const TakeScreenshot = z.strictObject({
  post: Rect,
  dprX1000: z.number().int().positive(),
  /** Regions of the viewer to paint over, relative to the viewport. */
  masks: z.array(Rect).max(50),
});
export type TakeScreenshot = z.infer<typeof TakeScreenshot>;
export type ScreenshotResult =
  | { state: 'taken'; staged: string }
  | { state: 'not-taken'; reason: 'not-permitted' | 'failed' };

export const DocumentPost = z.strictObject({
  post: Post,
  pageUrl: z.string().max(4_000),
  startedAt: IsoTime,
  monotonicMs: z.number().int(),
  timeZone: z.string().max(100),
  utcOffsetMinutes: z.number().int(),
  viewport: z.strictObject({ width: z.number().int(), height: z.number().int(), dprX1000: z.number().int() }),
  extractor: z.string().max(40),
  snapshot: z.string().max(3_000_000).nullable(),
  image: z
    .strictObject({
      staged: Staged,
      kind: z.enum(['screenshot', 'rendering']),
      masks: z.array(Rect).max(50),
      reason: z
        .enum(['not-permitted', 'viewer-uncertain', 'not-fully-visible', 'moved', 'failed', 'visible-part'])
        .nullable(),
    })
    .nullable(),
  /** One entry for each of `post.media` whose bytes only the page could read. */
  media: z.array(z.strictObject({ index: z.number().int().nonnegative(), staged: Staged })).max(200),
});
export type DocumentPost = z.infer<typeof DocumentPost>;

/** From a page, before it draws or reads a picture of this post. */
export const AskPictures = DocumentPost.pick({ post: true, pageUrl: true });
export type AskPictures = z.infer<typeof AskPictures>;
/** `not-wanted`: she said that a child is in it. While locked nobody can tell; the unlock takes out what must go. */
export type PicturesResult = { state: 'wanted' | 'not-wanted' } | { state: 'refused'; reason: Refusal };

export const Refusal = z.enum(['quota', 'not-allowed', 'too-many', 'too-large', 'bad-message', 'failed']);
export type Refusal = z.infer<typeof Refusal>;
export type DocumentResult =
  | {
      state: 'saved';
      /** Takes this one capture back for two minutes. */
      undo: string;
      image: 'screenshot' | 'rendering' | null;
      missing: string[];
      waitsForUnlock: boolean;
    }
  | { state: 'needs-setup' }
  | { state: 'refused'; reason: Refusal };

export const UndoCapture = z.strictObject({ undo: RandomId });
export type UndoCapture = z.infer<typeof UndoCapture>;
export type UndoResult = { state: 'undone' } | { state: 'too-late' };

/** First message on the port `bytes`; then base64 chunks of at most 1 MiB; then `{ end: true }`. */
export const BytesStart = z.strictObject({
  size: z
    .number()
    .int()
    .positive()
    .max(25 * 1024 * 1024),
  mediaType: z.string().max(100),
  purpose: z.enum(['media', 'rendering']),
});
export type BytesStart = z.infer<typeof BytesStart>;
export type BytesResult = { state: 'staged'; staged: string } | { state: 'refused'; reason: Refusal };
