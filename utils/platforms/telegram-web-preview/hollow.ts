import type { Post } from '../../schema/post';
import type { HollowReason } from '../platform';
import { showsBeside } from '../shared/shown';
import { at } from './selectors';

/** Why there is nothing to keep, judged by structure alone; null for a real post. */
export function hollow(element: Element, post: Post): HollowReason | null {
  if (element.matches('.service_message')) return 'service';
  if (element.matches('.err_message') || post.postId === null) return 'unavailable';
  if (post.text !== null || post.media.length > 0) return null;
  const bubble = element.querySelector(at.place);
  // A place or a contact has no words that are known here, but it is shown.
  if (bubble !== null && showsBeside(bubble, (each) => each.matches(at.frame))) return null;
  if (element.querySelector(at.onlyInApp) !== null) return 'unavailable';
  return bubble === null ? 'skeleton' : 'empty';
}
