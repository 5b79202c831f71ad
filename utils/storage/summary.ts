import type { Capture } from '../schema/capture';
import type { FlagSummary } from '../schema/flag';
import type { Post } from '../schema/post';
import { isDate } from '../schema/posted-at';

/** What a list shows of a capture without opening it: never the post's text. */
export function summaryOf({ origin, post, pageUrl, endedAt, image, media, missing }: Capture): FlagSummary {
  const previews = media.filter((one) => one.missing === 'only-preview').length;
  return {
    ...(origin === undefined ? {} : { origin }),
    platform: post.platform,
    kind: post.kind,
    authorName: post.author.name,
    authorHandle: post.author.handle,
    postId: post.postId,
    url: post.url,
    pageUrl,
    postedAt: post.postedAt,
    ...dateOnly(post),
    capturedAt: endedAt,
    image: image?.kind ?? null,
    mediaKept: media.filter((one) => one.file !== null).length,
    mediaMissing: media.filter((one) => one.missing !== null).length,
    ...(previews === 0 ? {} : { mediaPreviews: previews }),
    missing,
  };
}

/** What the list shows once a fuller capture has told which post it is. Nothing that was read first is written over. */
export function completedBy(summary: FlagSummary, { post }: Capture): FlagSummary {
  const known = {
    postId: summary.postId ?? post.postId,
    url: summary.url ?? post.url,
    postedAt: summary.postedAt ?? post.postedAt,
    authorHandle: summary.authorHandle ?? post.author.handle,
  };
  const precision = summary.postedAt === null ? dateOnly(post) : {};
  const isFound = (name: string): boolean =>
    name.startsWith('post.') && knownValue(known, name.slice('post.'.length)) !== null;
  return { ...summary, ...known, ...precision, missing: summary.missing.filter((name) => !isFound(name)) };
}

/**
 * What the list shows after one more capture of the post. Only what was imported gives way, to the first real capture; what
 * the link alone had told stays where the page said nothing.
 */
export function observedBy(summary: FlagSummary, capture: Capture): FlagSummary {
  if (summary.origin === undefined || capture.origin !== undefined) return summary;
  const { postId, url, authorHandle } = summary;
  const captured = summaryOf(capture);
  return {
    ...captured,
    postId: captured.postId ?? postId,
    url: captured.url ?? url,
    authorHandle: captured.authorHandle ?? authorHandle,
  };
}

/** Only what changes how the time is shown: a date without a clock. */
function dateOnly({ postedAt, postedAtPrecision }: Post): Pick<FlagSummary, 'postedAtPrecision'> {
  return postedAt !== null && isDate(postedAtPrecision) ? { postedAtPrecision } : {};
}

function knownValue({ authorHandle, ...known }: Record<string, string | null>, name: string): string | null {
  return (name === 'author.handle' ? authorHandle : known[name]) ?? null;
}
