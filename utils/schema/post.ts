import { IsoTime, z } from './zod';

export const PlatformId = z.enum(['x', 'facebook', 'telegram', 'whatsapp', 'web']);
export type PlatformId = z.infer<typeof PlatformId>;

const text = z.string().max(100_000).nullable();
const short = z.string().max(2_000).nullable();
const address = z.string().max(4_000).nullable();

export const Author = z.strictObject({ name: short, handle: short, id: short, url: address });
export type Author = z.infer<typeof Author>;

export const PostMedia = z.strictObject({
  type: z.enum(['image', 'video', 'gif', 'audio', 'file']),
  url: address,
  alt: short,
});
export type PostMedia = z.infer<typeof PostMedia>;

const postFields = {
  platform: PlatformId,
  kind: z.enum(['post', 'comment', 'message', 'page']),
  /** The platform's stable id (Facebook: the numeric id, never pfbid). */
  postId: short,
  /** Public permalink without tracking parameters; null when the platform has none. */
  url: address,
  author: Author,
  postedAt: IsoTime.nullable(),
  postedAtRaw: short,
  postedAtPrecision: z.enum(['second', 'minute', 'hour', 'day', 'month']).nullable(),
  /** As shown, emoji images as their characters, `\n` kept. */
  text,
  lang: short,
  translated: z.boolean(),
  truncated: z.boolean(),
  edited: z.boolean(),
  sponsored: z.boolean(),
  media: z.array(PostMedia).max(200),
  links: z.array(z.string().max(4_000)).max(500),
  container: z.strictObject({ name: short, id: short, url: address }).nullable(),
  replyTo: z.strictObject({ postId: short, handle: short }).nullable(),
  repostedBy: short,
  counts: z
    .strictObject({
      raw: short,
      replies: z.number().int().nullable(),
      shares: z.number().int().nullable(),
      likes: z.number().int().nullable(),
      views: z.number().int().nullable(),
    })
    .nullable(),
  /** Names of the fields that could not be read. */
  missing: z.array(z.string().max(100)).max(100),
  /** Which dated strategy read each field. */
  matched: z.record(z.string().max(100), z.string().max(200)),
};

/** What is on the platform, exactly as read from one element of one page. */
export const Post = z.strictObject({
  ...postFields,
  get quoted() {
    return z.strictObject({ ...postFields, quoted: z.null() }).nullable();
  },
});
export type Post = z.infer<typeof Post>;
