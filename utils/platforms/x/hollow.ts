import type { Post } from '../../schema/post';
import type { HollowReason } from '../platform';
import { queryFirst } from '../shared/query';
import { showsBeside } from '../shared/shown';
import { own, ownAll, type Scope, scopeOf } from './scope';
import { at } from './selectors';

/** Why this article holds no post, judged by structure alone; null for a real one. */
export function hollow(element: Element, post: Post): HollowReason | null {
  const why = judge(element, post);
  const isOpen = why === 'skeleton' || why === 'empty';
  return isOpen && queryFirst(element.ownerDocument, at.loginWall) !== null ? 'wall' : why;
}

function judge(element: Element, post: Post): HollowReason | null {
  const scope = scopeOf(element);
  const isTombstone = element.querySelector(at.tombstone) !== null;
  if (!scope.userName && !scope.isArticle) {
    return isTombstone || element.querySelector('a[href], button, [role="button"]') ? 'unavailable' : 'skeleton';
  }
  if (post.author.handle === null && post.author.name === null) return isTombstone ? 'unavailable' : 'skeleton';
  if (isRead(post) || isHeld(scope)) return null;
  if (isTombstone) return 'unavailable';
  return showsSomething(element) ? null : 'empty';
}

const isRead = (post: Post): boolean => post.text !== null || post.media.length > 0 || post.quoted !== null;

const showsSomething = (element: Element): boolean => showsBeside(element, (each) => each.matches(at.frame));

/** Stands in `matched.text` of a record without text whose post shows something. */
export const unread = 'shown-unread 2026-11';

/** The post shows something in a place that no strategy knows: it is kept, and the site has changed. */
export function hasUnread(element: Element, post: Post, scope: Scope): boolean {
  return !isRead(post) && !isHeld(scope) && element.querySelector(at.tombstone) === null && showsSomething(element);
}

/** What is there and not shown yet: a picture behind a warning, or not loaded. */
function isHeld(scope: Scope): boolean {
  if (own(scope, `${at.mediaFrame}, ${at.articleCard}`) !== null) return true;
  return ownAll(scope, at.attachments).some(
    (box) =>
      !box.querySelector(at.tombstone) && box.querySelector('img, video, button, [role="button"], [role="link"]'),
  );
}
