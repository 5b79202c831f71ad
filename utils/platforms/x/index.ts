import type { Platform } from '../platform';
import { actionBar } from './around';
import { isX } from './detect';
import { extractPost, findPosts } from './extract';
import { hollow } from './hollow';
import { identityOf } from './identity';
import { mediaOf } from './media';
import { scopeOf } from './scope';
import { at } from './selectors';
import { viewerParts } from './viewer';

export const x: Platform = {
  id: 'x',
  adapter: 'x',
  version: 'x@1',
  matches: ({ url }) => isX(url),
  findPosts,
  extractPost,
  buttonPlace(element) {
    const scope = scopeOf(element);
    if (!scope.userName) return null;
    const bar = actionBar(scope);
    return bar ? { parent: bar, layout: 'inline' } : { parent: element, layout: 'corner' };
  },
  keyOf: (element) => identityOf(scopeOf(element), element.ownerDocument.URL).id,
  viewerParts: (element) => viewerParts(element),
  outside: (element) => Array.from(element.querySelectorAll(`${at.composer}, ${at.menus}`)),
  hollow,
  mediaElements: (element) => mediaOf(scopeOf(element)).map((shown) => shown.element),
};
