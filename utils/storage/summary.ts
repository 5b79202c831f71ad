import type { Capture } from '../schema/capture';
import type { FlagSummary } from '../schema/flag';

/** What a list shows of a capture without opening it: never the post's text. */
export function summaryOf({ post, pageUrl, endedAt, image, media, missing }: Capture): FlagSummary {
  return {
    platform: post.platform,
    kind: post.kind,
    authorName: post.author.name,
    authorHandle: post.author.handle,
    postId: post.postId,
    url: post.url,
    pageUrl,
    postedAt: post.postedAt,
    capturedAt: endedAt,
    image: image?.kind ?? null,
    mediaKept: media.filter((one) => one.file !== null).length,
    mediaMissing: media.filter((one) => one.file === null).length,
    missing,
  };
}
