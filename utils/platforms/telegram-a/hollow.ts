import type { Post } from '../../schema/post';
import type { HollowReason } from '../platform';
import { showsBeside } from '../shared/shown';
import { isShown } from './place';
import { at } from './selectors';
import { otherText } from './words';

/** Why there is nothing to keep, judged by structure alone; null for a real message. */
export function hollow(message: Element, post: Post): HollowReason | null {
  // A fraction until the server has it. The list of scheduled messages holds her own, unsent.
  if (post.postId === null || /_scheduled$/.test(message.ownerDocument.URL)) return 'unsent';
  if (message.matches('.ActionMessage')) return 'service';
  if (!isShown(message)) return 'leaving';
  const content = message.querySelector(at.content);
  if (!content) return 'skeleton';
  const isFilled = post.text !== null || post.media.length > 0 || otherText(message) !== null;
  return isFilled || showsBeside(content, (each) => each.matches(at.frame)) ? null : 'empty';
}
