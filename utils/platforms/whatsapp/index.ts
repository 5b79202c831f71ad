import type { Post } from '../../schema/post';
import type { Platform, ViewerParts } from '../platform';
import { directionOf } from './direction';
import { extractPost } from './extract';
import { own } from './find';
import { whatsappFinder } from './finder';
import { mediaOf } from './media';
import { at } from './selectors';

/** WhatsApp Web, the open chat. */
export const whatsapp: Platform = {
  ...whatsappFinder,
  id: 'whatsapp',
  adapter: 'whatsapp',
  version: 'whatsapp@1',
  extractPost,
  viewerParts,
  outside: (message) => Array.from(message.querySelectorAll('[role="menu"], [data-icon="down-context"]')),
  hollow,
  mediaElements: (message) => mediaOf(message).map(({ element }) => element),
};

/** Who reacted may be her. On her own messages the face beside a recording is hers; whose it is otherwise, nobody says. */
function viewerParts(message: Element): ViewerParts {
  const isHers = directionOf(message, {}) !== 'in';
  const parts = message.querySelectorAll(
    `${at.reactions}, [contenteditable="true"]${isHers ? `, ${at.avatar}, ${at.author}` : ''}`,
  );
  return { certain: true, parts: Array.from(parts) };
}

function hollow(message: Element, post: Post): string | null {
  if (own(message, at.deleted).length > 0) return 'deleted';
  if (post.postId === null) return 'unknown';
  if (post.text !== null || post.media.length > 0) return null;
  // Polls, places and contacts have no words that are known: their time shows that they are there.
  if (own(message, at.meta).some((meta) => /\p{Nd}/u.test(meta.textContent ?? ''))) return null;
  return /\S/.test(message.textContent ?? '') || message.querySelector('img, canvas') ? 'empty' : 'placeholder';
}
