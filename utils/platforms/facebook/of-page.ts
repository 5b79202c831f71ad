import type { Page } from '../platform';
import { only } from '../shared/only';
import { commentIds, postAddress, profileAddress, readable } from './addresses';
import { bylineOf } from './author';
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
  return single === null || isAnother(single, own) ? null : single;
}

type Own = NonNullable<ReturnType<typeof postAddress>>;

function isNamed(post: Element, own: Own): boolean {
  const { id, address } = identityOf(scopeOf(post));
  return (own.postId !== null && id === own.postId) || address?.url === own.url;
}

/** Numbers of posts contradict each other; of `pfbid…` one post has many, so its people and its group must not. */
function isAnother(post: Element, own: Own): boolean {
  const scope = scopeOf(post);
  const { id, address } = identityOf(scope);
  if (own.postId !== null && id !== null) return true;
  if ((own.group ?? address?.group ?? null) !== null && (own.owner ?? address?.owner ?? null) !== null) return true;
  const { author, group } = bylineOf(scope, {});
  const groups = [address?.group, group?.slug, profileAddress(author.url)?.group];
  const owner = own.owner && readable(own.owner);
  const shown = [address?.owner && readable(address.owner), author.handle, author.id, ...groups];
  return contradicts(own.group, groups) || contradicts(owner, shown);
}

/** The same person or group has a name and a number: only what is of one kind can be compared. */
function contradicts(named: string | null, shown: readonly (string | null | undefined)[]): boolean {
  if (named === null) return false;
  const alike = shown.filter((each) => each != null && isNumber(each) === isNumber(named));
  return alike.length > 0 && alike.every((each) => each?.toLowerCase() !== named.toLowerCase());
}

const isNumber = (name: string) => /^\d+$/.test(name);

export const namesPost = (url: string) => commentIds(url) !== null || postAddress(url) !== null;
