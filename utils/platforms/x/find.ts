import { queryAll } from '../shared/query';
import { posts } from './selectors';

const selector = posts.map(([, each]) => each).join(', ');

/** Posts at or below `root`. */
export function findPosts(root: ParentNode): Element[] {
  const found = queryAll(root, selector);
  // An observer hands over what was added, which may be the post itself.
  if ('matches' in root && (root as Element).matches(selector)) found.unshift(root as Element);
  // Without scripting its content is markup: ghosts.
  return found.filter((element) => element.closest('noscript') === null);
}
