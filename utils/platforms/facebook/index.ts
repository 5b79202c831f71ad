import type { Platform } from '../platform';
import { extractPost } from './extract';
import { commentSection, isStillPost } from './find';
import { facebookFinder } from './finder';
import { hollow } from './hollow';
import { mediaIn, mediaOf } from './media';
import { namesPost, postOfPage } from './of-page';
import { scopeOf } from './scope';
import { at, atPress } from './selectors';
import { viewerParts } from './viewer';

export const facebook: Platform = {
  ...facebookFinder,
  id: 'facebook',
  adapter: 'facebook',
  version: 'facebook@1',
  extractPost,
  isStillPost,
  namesPost,
  postOfPage,
  viewerParts: (element, page) => viewerParts(element, page.document),
  outside(element) {
    const comments = element.matches(at.comment)
      ? Array.from(element.querySelectorAll(at.comment))
      : [commentSection(element)];
    const rest = Array.from(element.querySelectorAll(`${atPress.composer}, ${at.decoy}, [role="menu"]`));
    return [...comments, ...rest].filter((part) => part !== null);
  },
  hollow,
  wall: atPress.loginWall,
  mediaElements(element) {
    const shown = element.matches(at.comment)
      ? mediaIn(element, (each) => each.closest(at.comment) === element && each.closest('div[dir="auto"]') === null)
      : mediaOf(scopeOf(element));
    return shown.map((each) => each.element);
  },
};
