import type { Post } from '../../schema/post';
import type { HollowReason } from '../platform';
import { showsBeside } from '../shared/shown';
import { own } from './find';
import { at } from './selectors';

/** Why there is nothing to keep, judged by structure alone; null for a real message. */
export function hollow(message: Element, post: Post): HollowReason | null {
  if (own(message, at.deleted).length > 0) return 'unavailable';
  if (post.postId === null) return 'unknown';
  if (post.text !== null || post.media.length > 0) return null;
  // Polls, places and contacts have no words that are known, but pictures and things to press. "Waiting for this message" has
  // a sentence of the page's and a link to its help.
  const parts = own(message, `img, canvas, ${at.control}`).filter(
    (part) => !part.closest(`${at.meta}, ${at.reactions}, ${at.avatar}, ${at.author}`),
  );
  if (parts.some((part) => !part.matches('a, button, [role="button"]') || showsBeside(part, () => false))) return null;
  return /\S/.test(message.textContent ?? '') ? 'empty' : 'placeholder';
}
