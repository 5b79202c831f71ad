import { platformFor } from '../../utils/platforms';
import type { Post } from '../../utils/schema/post';

/** Every post of the document this runs in; an `error` when no adapter reads such a page. */
export function posts(options: {
  url: string;
  now: number | null;
  timeZone: string;
}): { posts: Post[] } | { error: string } {
  const platform = platformFor({ url: options.url, document });
  if (!platform) return { error: 'no adapter reads this address' };
  const page = {
    url: options.url,
    now: new Date(options.now ?? Number.NaN),
    timeZone: options.timeZone,
    lang: document.documentElement.lang || null,
    document,
  };
  const read = platform.findPosts(document).map((element) => ({ element, post: platform.extractPost(element, page) }));
  const real = read.filter(({ element, post }) => platform.hollow(element, post) === null).map(({ post }) => post);
  return { posts: eachOnce(real) };
}

/** A dialog over a feed can show a post a second time: the fuller reading stands, in the first one's place. */
function eachOnce(all: readonly Post[]): Post[] {
  const kept = new Map<string, Post>();
  for (const [index, post] of all.entries()) {
    const key = post.postId === null ? `#${index}` : `${post.kind} ${post.container?.id ?? ''} ${post.postId}`;
    const before = kept.get(key);
    if (before === undefined || post.missing.length < before.missing.length) kept.set(key, post);
  }
  return [...kept.values()];
}
