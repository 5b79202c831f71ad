import type { Platform } from '../platform';
import { extractPost } from './extract';
import { telegramAFinder } from './finder';
import { hollow } from './hollow';
import { mediaOf } from './media';
import { isPrivate } from './place';
import { at } from './selectors';
import { settle } from './settle';
import { viewerParts } from './viewer';

/** Telegram's Web A client. */
export const telegramA: Platform = {
  ...telegramAFinder,
  id: 'telegram',
  adapter: 'telegram-a',
  version: 'telegram-a@1',
  extractPost,
  needsConsent: isPrivate,
  settle,
  viewerParts: (element) => viewerParts(element),
  outside: (element) => Array.from(element.querySelectorAll(at.menus)),
  hollow,
  mediaElements: (element) => mediaOf(element).map((shown) => shown.element),
};
