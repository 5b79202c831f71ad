import { commentIds } from '../facebook/addresses';
import type { Platform } from '../platform';
import { only } from '../shared/only';
import { extractPost } from './extract';
import { facebookMobileFinder } from './finder';
import { hollow } from './hollow';
import { mediaOf } from './media';
import { messageOf } from './message';
import { at } from './selectors';

/** The pages for phones: a post's address, and little else. */
export const facebookMobile: Platform = {
  ...facebookMobileFinder,
  id: 'facebook',
  adapter: 'facebook-mobile',
  version: 'facebook-mobile@1',
  extractPost,
  // The address of a comment does not mean the post, and which comment it is cannot be told.
  postOfPage: (posts, { url }) => (commentIds(url) === null ? only(posts) : null),
  // Her name and picture can stand in any part of it.
  viewerParts: () => ({ certain: false, parts: [] }),
  copied(screen) {
    const message = messageOf(screen);
    return [...(message === null ? [] : [message.element]), ...mediaOf(screen).map((shown) => shown.element)];
  },
  outside: () => [],
  hollow,
  wall: at.loginWall,
  mediaElements: (screen) => mediaOf(screen).map((shown) => shown.element),
};
