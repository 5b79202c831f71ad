import { queryWithSelf } from '../shared/query';
import { isArticlePage, statusLink } from './detect';
import { identityOf } from './identity';
import { scopeOf } from './scope';
import { at, posts } from './selectors';

const selector = posts.map(([, each]) => each).join(', ');

/** Posts at or below `root`; an X Article only where the page's own address is its own. */
export function findPosts(root: ParentNode): Element[] {
  return queryWithSelf(root, `${selector}, ${at.article}`).filter(
    (element) => !isGhost(element) && (!element.matches(at.article) || (!isInPost(element) && isNamed(element))),
  );
}

/** X Articles that are open, whatever the page's address. In a post's article such a view is that post's text. */
export const openArticles = (root: ParentNode): Element[] =>
  queryWithSelf(root, at.article).filter((element) => !isGhost(element) && !isInPost(element));

// Without scripting its content is markup.
const isGhost = (element: Element) => element.closest('noscript') !== null;

const isInPost = (element: Element) => element.parentElement?.closest(`article, ${at.article}`) != null;

/** Whether the page's own address is that of this Article or of the post that shows it. */
export function isNamed(article: Element): boolean {
  const url = String(article.ownerDocument.URL);
  if (isArticlePage(url)) return true;
  const named = statusLink(url);
  return named !== null && identityOf(scopeOf(article), url).id === named.id;
}
