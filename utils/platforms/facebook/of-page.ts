import type { Page } from '../platform';
import { only } from '../shared/only';
import { commentIds, postAddress } from './addresses';
import { facebookFinder } from './finder';
import { identityOf } from './identity';
import { viewerOf } from './media-page';
import { scopeOf } from './scope';
import { at } from './selectors';

/** The post, comment, photo or video whose own address this is. */
export function postOfPage(posts: readonly Element[], { url, document }: Page): Element | null {
  const comment = commentIds(url);
  if (comment !== null) {
    return only(posts.filter((post) => post.matches(at.comment) && facebookFinder.keyOf(post) === comment.commentId));
  }
  const own = postAddress(url);
  if (own === null) return null;
  const isMedia = own.postId === null && !own.url.includes('pfbid');
  // Behind a photo or a video lies a feed.
  if (isMedia) return posts.find((post) => post === viewerOf(document)?.element) ?? null;
  const tops = posts.filter((post) => !post.matches(at.comment));
  const named = tops.filter((post) => isNamed(post, own));
  if (named.length > 0) return only(named);
  const single = only(tops);
  // Numbers contradict each other; of `pfbid…` one post has many.
  const isAnother = single !== null && own.postId !== null && identityOf(scopeOf(single)).id !== null;
  return isAnother ? null : single;
}

type Own = NonNullable<ReturnType<typeof postAddress>>;

function isNamed(post: Element, own: Own): boolean {
  const { id, address } = identityOf(scopeOf(post));
  return (own.postId !== null && id === own.postId) || address?.url === own.url;
}
