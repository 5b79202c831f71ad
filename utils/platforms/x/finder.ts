import type { Finder } from '../platform';
import { actionBar } from './around';
import { isX } from './detect';
import { findPosts, isNamed } from './find';
import { identityOf } from './identity';
import { scopeOf } from './scope';

/** All that every page of X carries; the rest comes with the first press. */
export const xFinder: Finder = {
  matches: ({ url }) => isX(url),
  findPosts,
  keyOf: (element) => identityOf(scopeOf(element), String(element.ownerDocument.URL)).id,
  buttonPlace(element) {
    const scope = scopeOf(element);
    if (scope.isArticle ? !isNamed(element) : !scope.userName) return null;
    const bar = actionBar(scope);
    return bar ? { parent: bar, layout: 'inline' } : { parent: element, layout: 'corner' };
  },
};
