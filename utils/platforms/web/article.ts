import { queryAll } from '../shared/query';
import { hasInk } from '../shared/text';
import { at, published } from './selectors';

/** What is documented of a page, and how far the page's own words about itself hold for it. */
export interface Subject {
  element: Element;
  /** Words she selected; null: the whole of it. */
  selected: string | null;
  /** `page`: the page is about this element. `part`: it is one of several things on it, say a comment. */
  is: 'page' | 'part';
  /** `article`: marked as one by the page. `place`: only where it stands. */
  marked: 'article' | 'place';
}

/** The selection's nearest article, else the page's own, else where its words stand. Null: a page without a body. */
export function subjectOf(document: Document): Subject | null {
  const main = mainArticle(document);
  if (main === null) return null;
  const selection = selectionIn(document);
  if (selection === null) return main;
  const around = selection.within.closest(`${at.article}, ${at.scope}`);
  const isArticle = around !== null && isArticleLike(around);
  const element = isArticle ? around : main.element;
  const isOfPage =
    element === main.element &&
    main.marked === 'article' &&
    element.contains(selection.within) &&
    !isInComment(selection.within, element);
  return { element, selected: selection.text, is: isOfPage ? 'page' : 'part', marked: isArticle ? 'article' : 'place' };
}

function selectionIn(document: Document): { text: string; within: Element } | null {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const text = String(selection);
  const node = selection.getRangeAt(0).commonAncestorContainer;
  const within = node.nodeType === 1 ? (node as Element) : node.parentElement;
  return within === null || !hasInk(text) ? null : { text, within };
}

function isInComment(within: Element, article: Element): boolean {
  const comment = within.closest(at.comment);
  return comment !== null && comment !== article && article.contains(comment);
}

function mainArticle(document: Document): Subject | null {
  const whole = (element: Element, marked: Subject['marked']): Subject => {
    return { element, selected: null, is: 'page', marked };
  };
  const [scope, ...otherScopes] = outermost(queryAll(document, at.scope).filter(isPublished));
  if (scope !== undefined && otherScopes.length === 0 && hasWords(scope)) return whole(scope, 'article');
  const articles = outermost(
    queryAll(document, at.article).filter((each) => each.closest(at.around) === null && hasWords(each)),
  );
  const titled = articles.filter((each) => each.querySelector('h1') !== null);
  const [only] = articles.length === 1 ? articles : titled.length === 1 ? titled : [];
  if (only !== undefined) return whole(only, 'article');
  const mains = outermost(queryAll(document, at.main)).filter(hasWords);
  const place = mains.length === 1 ? mains[0] : (document.body ?? undefined);
  return place === undefined ? null : whole(place, 'place');
}

function isPublished(element: Element): boolean {
  return published.test(element.getAttribute('itemtype')?.split(/\s+/)[0] ?? '');
}

const isArticleLike = (element: Element) =>
  element.matches(at.article) || isPublished(element) || element.matches(at.comment);

const hasWords = (element: Element) => hasInk(element.textContent ?? '');

function outermost(elements: readonly Element[]): Element[] {
  return elements.filter((element) => !elements.some((other) => other !== element && other.contains(element)));
}
