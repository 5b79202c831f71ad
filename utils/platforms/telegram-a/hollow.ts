import type { Post } from '../../schema/post';
import { isShown } from './place';
import { at } from './selectors';
import { otherText } from './words';

/** Why there is nothing to keep, judged by structure alone; null for a real message. */
export function hollow(message: Element, post: Post): string | null {
  // A fraction until the server has it. The list of scheduled messages holds her own, unsent.
  if (post.postId === null || /_scheduled$/.test(message.ownerDocument.URL)) return 'unsent';
  if (message.matches('.ActionMessage')) return 'service';
  if (!isShown(message)) return 'leaving';
  const content = message.querySelector(at.content);
  if (!content) return 'skeleton';
  const isFilled = post.text !== null || post.media.length > 0 || otherText(message) !== null;
  return isFilled || content.querySelector('img, video, canvas') ? null : 'empty';
}
