import { queryAll } from '../shared/query';

/** The part of an article that only those see who pay, as the page itself marks it (schema.org `isAccessibleForFree`). */
export interface Paid {
  /** Where it stands; empty where the page does not say. */
  selectors: string[];
  /** The same in microdata, which wraps it. */
  elements: Element[];
  /** Of the whole text, where the page counts them. */
  words: number | null;
}

type Node = Record<string, unknown>;

export function paidInScript(node: Node): Paid | null {
  const parts = [node.hasPart].flat().filter((part): part is Node => typeof part === 'object' && part !== null);
  const paid = parts.filter((part) => isNo(part.isAccessibleForFree));
  if (!isNo(node.isAccessibleForFree) && paid.length === 0) return null;
  const selectors = paid.flatMap((part) => [part.cssSelector].flat()).filter((each) => typeof each === 'string');
  return { selectors, elements: [], words: count(node.wordCount) };
}

export function paidInMarkup(scope: Element): Paid | null {
  const own = (name: string, within: Element) =>
    queryAll(within, `[itemprop~="${name}"]`).filter((each) => each.parentElement?.closest('[itemscope]') === within);
  const said = (name: string, within: Element) => own(name, within).map(saidBy);
  const parts = own('hasPart', scope).filter((part) => said('isAccessibleForFree', part).some(isNo));
  if (!said('isAccessibleForFree', scope).some(isNo) && parts.length === 0) return null;
  const selectors = parts.flatMap((part) => said('cssSelector', part)).filter((each) => each !== '');
  const elements = parts.filter((part) => said('cssSelector', part).length === 0);
  return { selectors, elements, words: count(said('wordCount', scope)[0]) };
}

/** Shorter than this, an article that is not free is its teaser, where the page marks no part and counts no words. */
const teaser = 1_500;
/** Less than this in the place of the paid part is an offer to pay, with its prices and what else one gets. */
const offer = 600;
/** Of the words that the page counts; captions and headings are counted differently. */
const share = 0.7;

/** Whether the paid part is not in what is shown: who has paid sees all of it. `read`: its words, as the record reads them. */
export function lacksPaidPart(
  paid: Paid,
  { document, text, read }: { document: Document; text: string; read(part: Element): string | null },
): boolean {
  if (paid.words !== null && text.split(/\s+/).length < paid.words * share) return true;
  const isMarked = paid.elements.length > 0 || paid.selectors.length > 0;
  if (!isMarked) return paid.words === null && text.length < teaser;
  const parts = [...paid.elements, ...paid.selectors.flatMap((selector) => matching(document, selector))];
  const length = parts
    .filter(isVisible)
    .map((part) => read(part) ?? '')
    .join('').length;
  // The box around all of it says nothing of what is in it.
  const isWhole = length >= text.length;
  return isWhole ? paid.words === null && length < teaser : length < offer;
}

/** A place that is there and not shown: the whole text under a curtain, or a copy for search engines. */
function isVisible(part: Element): boolean {
  if (part.closest('[hidden], [aria-hidden="true"], template') !== null) return false;
  const view = part.ownerDocument.defaultView;
  for (let each: Element | null = part; each !== null; each = each.parentElement) {
    const look = view?.getComputedStyle(each);
    if (look?.display === 'none' || look?.visibility === 'hidden') return false;
  }
  return true;
}

/** The page wrote the selector: one that is none matches nothing. */
function matching(document: Document, selector: string): Element[] {
  try {
    return queryAll(document, selector);
  } catch {
    return [];
  }
}

// `false`, "False", "http://schema.org/False" (2026-11).
const isNo = (value: unknown) =>
  value === false || (typeof value === 'string' && /(^|\/)(false|no)$/i.test(value.trim()));
const saidBy = (element: Element) =>
  element.getAttribute('content') ?? element.getAttribute('href') ?? element.textContent?.trim() ?? '';

function count(value: unknown): number | null {
  const number = Number(value ?? Number.NaN);
  return Number.isInteger(number) && number > 0 ? number : null;
}
