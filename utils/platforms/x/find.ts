import { queryWithSelf } from '../shared/query';
import { posts } from './selectors';

const selector = posts.map(([, each]) => each).join(', ');

/** Posts at or below `root`. */
export function findPosts(root: ParentNode): Element[] {
  // Without scripting its content is markup: ghosts.
  return queryWithSelf(root, selector).filter((element) => element.closest('noscript') === null);
}
