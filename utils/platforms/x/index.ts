import type { Platform } from '../platform';
import { extractPost } from './extract';
import { xFinder } from './finder';
import { hollow } from './hollow';
import { mediaOf } from './media';
import { namesPost, postOfPage } from './of-page';
import { scopeOf } from './scope';
import { at } from './selectors';
import { viewerParts } from './viewer';

export const x: Platform = {
  ...xFinder,
  id: 'x',
  adapter: 'x',
  version: 'x@1',
  extractPost,
  namesPost,
  postOfPage,
  viewerParts: (element) => viewerParts(element),
  outside: (element) => Array.from(element.querySelectorAll(`${at.composer}, ${at.menus}`)),
  hollow,
  wall: at.loginWall,
  mediaElements: (element) => mediaOf(scopeOf(element)).map((shown) => shown.element),
};
