import type { Post } from '../../schema/post';
import { own, scopeOf } from './scope';
import { at } from './selectors';

/** Why this article holds no post, judged by structure alone; null for a real one. */
export function hollow(element: Element, post: Post): string | null {
  const scope = scopeOf(element);
  if (element.querySelector(at.tombstone) && post.text === null) return 'unavailable';
  if (!scope.userName) return element.querySelector('a[href], button, [role="button"]') ? 'unavailable' : 'skeleton';
  if (post.author.handle === null && post.author.name === null) return 'skeleton';
  const isFilled =
    post.text !== null ||
    post.media.length > 0 ||
    post.quoted !== null ||
    own(scope, `${at.card}, ${at.poll}, ${at.article}, [data-testid="tweetPhoto"], [data-testid="videoPlayer"]`) !==
      null;
  return isFilled ? null : 'empty';
}
