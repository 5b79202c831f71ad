import type { Post } from '../../schema/post';
import type { HollowReason } from '../platform';
import { showsBeside } from '../shared/shown';
import { isShown } from './place';
import { at } from './selectors';
import { otherText } from './words';

/** Why there is nothing to keep, judged by structure alone; null for a real message. */
export function hollow(bubble: Element, post: Post): HollowReason | null {
  if (bubble.matches(at.service)) return 'service';
  // A fraction until the server has it. The list of scheduled messages holds her own, unsent.
  if (post.postId === null || bubble.closest(at.scheduled) || bubble.matches('.is-sending, .is-error')) return 'unsent';
  if (!isShown(bubble)) return 'leaving';
  const content = bubble.querySelector(at.place);
  if (!content) return 'skeleton';
  const isFilled = post.text !== null || post.media.length > 0 || otherText(bubble) !== null;
  return isFilled || showsBeside(content, (each) => each.matches(at.frame)) ? null : 'empty';
}
