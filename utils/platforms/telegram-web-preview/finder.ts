import type { Finder } from '../platform';
import { isPreview } from './detect';
import { findPosts, keyOf } from './find';
import { at } from './selectors';

/** All that t.me carries once it is allowed; the rest comes with the first press. */
export const telegramPreviewFinder: Finder = {
  matches: isPreview,
  findPosts,
  keyOf,
  buttonPlace(element) {
    const parent = element.querySelector(at.place);
    return keyOf(element) === null || !parent ? null : { parent, layout: 'corner' };
  },
};
