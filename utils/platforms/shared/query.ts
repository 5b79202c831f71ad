/**
 * All matches below a root. A page can name a form `querySelectorAll` and so hide the document's own method, from an
 * isolated world too: the method of its kind is asked instead.
 */
export function queryAll(root: ParentNode, selector: string): Element[] {
  const kind = Object.getPrototypeOf(root) as ParentNode;
  return Array.from(kind.querySelectorAll.call(root, selector));
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
