import type { Post } from '../../schema/post';
import { ownAll, scopeOf } from './scope';
import { at } from './selectors';
import { timeLink } from './shown-time';

/** Why this element holds no post, judged by structure alone; null for a real one. */
export function hollow(element: Element, post: Post): string | null {
  if (element.matches(at.comment)) {
    if (post.author.name === null) return 'skeleton';
    return post.text !== null || post.media.length > 0 || element.querySelector('img') ? null : 'empty';
  }
  if (post.author.name === null) return element.querySelector(at.placeholder) ? 'placeholder' : 'skeleton';
  if (post.text !== null || post.media.length > 0 || post.quoted !== null) return null;
  const scope = scopeOf(element);
  // A post can be an event, a link or a live video: then it has a time and an attachment, or a reactions line.
  const isShown =
    timeLink(scope) !== null &&
    (scope.described[2] != null || ownAll(scope, at.toolbar).length > 0 || ownAll(scope, at.menu).length > 0);
  return isShown ? null : 'empty';
}
