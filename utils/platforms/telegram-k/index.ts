import type { Platform } from '../platform';
import { extractPost } from './extract';
import { telegramKFinder } from './finder';
import { hollow } from './hollow';
import { mediaOf } from './media';
import { isPrivate } from './place';
import { at } from './selectors';
import { viewerParts } from './viewer';

/** Telegram's Web K client. */
export const telegramK: Platform = {
  ...telegramKFinder,
  id: 'telegram',
  adapter: 'telegram-k',
  version: 'telegram-k@1',
  needsConsent: isPrivate,
  extractPost,
  viewerParts: (element) => viewerParts(element),
  outside: (element) => Array.from(element.querySelectorAll(at.menus)),
  hollow,
  mediaElements: (element) => mediaOf(element).map((shown) => shown.element),
};
