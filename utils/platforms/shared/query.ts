/**
 * All matches below a root. A page can name a form `querySelectorAll` and so hide the document's own method, from an
 * isolated world too: the method of its kind is asked instead.
 */
export function queryAll(root: ParentNode, selector: string): Element[] {
  const kind = Object.getPrototypeOf(root) as ParentNode;
  return Array.from(kind.querySelectorAll.call(root, selector));
}

/** All matches at or below a root: an observer hands over what was added, which may be the post itself. */
export function queryWithSelf(root: ParentNode, selector: string): Element[] {
  const kind = Object.getPrototypeOf(root) as Partial<Element>;
  const found = queryAll(root, selector);
  if (kind.matches?.call(root, selector)) found.unshift(root as Element);
  return found;
}

export function queryFirst(root: ParentNode, selector: string): Element | null {
  const kind = Object.getPrototypeOf(root) as ParentNode;
  return kind.querySelector.call(root, selector);
}

/** Looked up, not searched for: it costs nothing where the id does not exist. */
export function elementById(document: Document, id: string): Element | null {
  const kind = Object.getPrototypeOf(document) as Document;
  return kind.getElementById.call(document, id);
}
