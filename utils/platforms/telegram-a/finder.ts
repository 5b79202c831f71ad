import type { Finder } from '../platform';
import { telegramClient } from '../shared/telegram-client';
import { findPosts, idOf, keyOf } from './find';
import { at } from './selectors';

/** All that every page of Web A carries; the rest comes with the first press. */
export const telegramAFinder: Finder = {
  matches: (page) => telegramClient(page) === 'a',
  findPosts,
  keyOf,
  buttonPlace(element) {
    const place = element.querySelector(at.place);
    // While a message is being sent it has no id yet.
    if (idOf(element) === null || !place) return null;
    return { parent: place, layout: element.classList.contains('own') ? 'before' : 'after' };
  },
};
