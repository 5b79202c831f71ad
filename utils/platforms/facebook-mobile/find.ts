import { only } from '../shared/only';
import { elementById, queryAll, queryFirst } from '../shared/query';
import { permalink } from './detect';
import { at } from './selectors';

/** The screen of a post's own page; nothing on any other page. */
export function findPosts(root: ParentNode): Element[] {
  const document = (root as Element).ownerDocument ?? (root as Document);
  const screen = permalink(document.URL) === null ? null : screenOf(document);
  return screen !== null && Node.prototype.contains.call(root, screen) ? [screen] : [];
}

function screenOf(document: Document): Element | null {
  const named = elementById(document, 'screen-root');
  if (named !== null) return queryFirst(named, at.part) === null ? null : named;
  return only(queryAll(document, at.part).filter((part) => part.parentElement?.closest(at.part) == null));
}
