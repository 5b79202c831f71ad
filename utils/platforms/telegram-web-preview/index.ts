import type { Post } from '../../schema/post';
import type { Platform } from '../platform';
import { extractPost } from './extract';
import { telegramPreviewFinder } from './finder';
import { mediaOf } from './media';
import { at } from './selectors';

/** The public pages of Telegram that need no login: `t.me/s/<name>` and the embedded post. */
export const telegramWebPreview: Platform = {
  ...telegramPreviewFinder,
  id: 'telegram',
  adapter: 'telegram-web-preview',
  version: 'telegram-web-preview@1',
  extractPost,
  // Nobody is logged in here.
  viewerParts: () => ({ certain: true, parts: [] }),
  outside: () => [],
  hollow,
  mediaElements: (element) => mediaOf(element).map((shown) => shown.element),
};

function hollow(element: Element, post: Post): string | null {
  if (element.matches('.service_message')) return 'service';
  if (element.matches('.err_message') || post.postId === null) return 'unavailable';
  if (!element.querySelector(at.place)) return 'skeleton';
  return post.text !== null || post.media.length > 0 ? null : 'empty';
}
