import type { Platform } from '../platform';
import { extractPost } from './extract';
import { telegramPreviewFinder } from './finder';
import { hollow } from './hollow';
import { mediaOf } from './media';
import { postOfPage } from './of-page';

/** The public pages of Telegram that need no login: `t.me/s/<name>` and the embedded post. */
export const telegramWebPreview: Platform = {
  ...telegramPreviewFinder,
  id: 'telegram',
  adapter: 'telegram-web-preview',
  version: 'telegram-web-preview@1',
  extractPost,
  postOfPage,
  // Nobody is logged in here.
  viewerParts: () => ({ certain: true, parts: [] }),
  outside: () => [],
  hollow,
  mediaElements: (element) => mediaOf(element).map((shown) => shown.element),
};
