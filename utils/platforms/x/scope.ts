import { at } from './selectors';

/** One post's own part of the page: without the post it quotes and posts embedded in it. */
export interface Scope {
  root: Element;
  userName: Element | null;
  quotes: Element[];
  embedded: Element[];
  isQuote: boolean;
  /** An X Article on its own page: its author stands there without a post's name box. */
  isArticle: boolean;
}

export function scopeOf(root: Element): Scope {
  const isArticle = root.matches(at.article);
  const embedded = Array.from(root.querySelectorAll(isArticle ? `${at.embedded}, ${at.article}` : 'article'));
  const names = Array.from(root.querySelectorAll(at.userName)).filter(
    (name) => !isInside(name, embedded) && !isInCard(name, root),
  );
  // A name inside a clickable box is the quoted author's, also when the post's own name cannot be found.
  const userName = names.find((name) => quoteBox(name, root) === null) ?? null;
  const quotes = names
    .filter((name) => name !== userName)
    .map((name) => quoteBox(name, root) ?? widestWithout(name, userName, root))
    .filter((box, index, boxes) => boxes.indexOf(box) === index);
  return { root, userName, quotes, embedded, isQuote: false, isArticle };
}

/** A quoted post, read by the same code as a post. */
export function quoteScope(box: Element): Scope {
  return {
    root: box,
    userName: box.querySelector(at.userName),
    quotes: [],
    embedded: Array.from(box.querySelectorAll('article')),
    isQuote: true,
    isArticle: false,
  };
}

export function ownAll(scope: Scope, selector: string): Element[] {
  return Array.from(scope.root.querySelectorAll(selector)).filter((element) => isOwn(scope, element));
}

export function own(scope: Scope, selector: string): Element | null {
  return ownAll(scope, selector)[0] ?? null;
}

export function isOwn(scope: Scope, element: Element): boolean {
  return !isInside(element, scope.quotes) && !isInside(element, scope.embedded);
}

export function isInside(element: Element, boxes: readonly Element[]): boolean {
  return boxes.some((box) => box.contains(element));
}

// Affiliate badges, Spaces cards and community notes are `div[role=link]` as well: only one with a name is a quote.
function quoteBox(name: Element, root: Element): Element | null {
  for (let step = name.parentElement; step && step !== root; step = step.parentElement) {
    if (step.getAttribute('role') === 'link' && step.tagName !== 'A') return step;
  }
  return null;
}

// A card and a community note may name people; they are no quotes.
function isInCard(name: Element, root: Element): boolean {
  const card = name.closest(`${at.card}, ${at.communityNote}`);
  return card !== null && card !== root && root.contains(card);
}

function widestWithout(name: Element, other: Element | null, root: Element): Element {
  let box = name;
  for (let step = name.parentElement; step && step !== root; step = step.parentElement) {
    if (other && step.contains(other)) break;
    box = step;
  }
  return box;
}
