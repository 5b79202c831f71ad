import type { Post } from '../../schema/post';
import type { HollowReason } from '../platform';
import { showsBeside } from '../shared/shown';
import { tidyName } from '../shared/text';
import { isDeleted, messagesAround, own } from './find';
import { at } from './selectors';
import { phoneIn } from './stamp';

/** Why there is nothing to keep, judged by structure alone; null for a real message. */
export function hollow(message: Element, post: Post): HollowReason | null {
  if (isDeleted(own(message, `${at.deleted}, svg title`))) return 'unavailable';
  if (post.postId === null) return 'unknown';
  const isSentence = post.text !== null && isOfThePage(message);
  if ((post.text !== null && !isSentence) || post.media.length > 0) return null;
  // Polls, places and contacts have no words that are known, but pictures and buttons of their own. "Waiting for this message"
  // has a sentence of the page's, with a link or a button in it, and above it the sender, whose number can be pressed.
  const parts = own(message, `img, canvas, ${at.control}`).filter(
    (part) =>
      !part.closest(`${at.meta}, ${at.reactions}, ${at.avatar}, ${at.author}`) &&
      !(isSentence && part.closest(`${at.text}, ${at.textClass}`)),
  );
  if (parts.some((part) => !part.matches(button) || (!isInSentence(part) && !isNumber(part) && hasWords(part))))
    return null;
  if (isSentence) return 'unavailable';
  return /\S/.test(message.textContent ?? '') ? 'empty' : 'placeholder';
}

/**
 * Words that somebody wrote stand in a box with the stamp. Where other messages have one and this has none, its words are a
 * sentence of the page, "This message was deleted" in whatever language.
 */
const isOfThePage = (message: Element): boolean =>
  own(message, at.stamp).length === 0 && messagesAround(message).some((other) => own(other, at.stamp).length > 0);

const button = 'button, [role="button"]';
const hasWords = (part: Element) => showsBeside(part, () => false);
const isNumber = (part: Element) => part.childElementCount === 0 && phoneIn(tidyName(part.textContent)) !== null;

/** Written into a line of words, not standing on its own: a span among spans, or beside bare text. */
function isInSentence(part: Element): boolean {
  const line = part.parentElement!;
  const isInline = part.tagName === 'SPAN' || /^(SPAN|P)$/.test(line.tagName);
  return Array.from(line.childNodes).some(
    (node) => node !== part && (isInline || node.nodeType === 3) && /\p{L}/u.test(node.textContent ?? ''),
  );
}
