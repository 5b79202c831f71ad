import type { Post } from '../../schema/post';
import { own, ownAll, type Scope, scopeOf } from './scope';
import { at } from './selectors';

/** Why this article holds no post, judged by structure alone; null for a real one. */
export function hollow(element: Element, post: Post): string | null {
  const scope = scopeOf(element);
  const isTombstone = element.querySelector(at.tombstone) !== null;
  if (!scope.userName) {
    return isTombstone || element.querySelector('a[href], button, [role="button"]') ? 'unavailable' : 'skeleton';
  }
  if (post.author.handle === null && post.author.name === null) return isTombstone ? 'unavailable' : 'skeleton';
  if (post.text !== null || post.media.length > 0 || post.quoted !== null || hasAttachment(scope)) return null;
  return isTombstone ? 'unavailable' : 'empty';
}

const contents = [
  at.card,
  at.poll,
  at.article,
  at.articleCard,
  '[data-testid="tweetPhoto"]',
  '[data-testid="videoPlayer"]',
].join(', ');

/** Also what is not shown yet: a picture behind a warning or not loaded, a Space. */
function hasAttachment(scope: Scope): boolean {
  if (own(scope, contents) !== null) return true;
  return ownAll(scope, at.attachments).some(
    (box) =>
      !box.querySelector(at.tombstone) && box.querySelector('img, video, button, [role="button"], [role="link"]'),
  );
}
