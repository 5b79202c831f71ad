import type { Finder } from '../platform';
import { telegramClient } from '../shared/telegram-client';
import { findPosts, keyOf } from './find';
import { at } from './selectors';

/** All that every page of Web K carries; the rest comes with the first press. */
export const telegramKFinder: Finder = {
  matches: (page) => telegramClient(page) === 'k',
  findPosts,
  keyOf,
  buttonPlace(bubble) {
    const place = bubble.querySelector(at.place);
    // While a message is being sent it has no id yet.
    return keyOf(bubble) === null || !place ? null : { parent: place, layout: 'corner' };
  },
};
