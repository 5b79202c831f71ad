import type { Post } from '../../schema/post';
import { firstWay } from '../shared/empty-post';
import { readText } from '../shared/text';
import { plainLink } from '../shared/urls';
import { isFacebook } from './detect';
import { mediaPageOf } from './media-page';
import { isOwn, ownAll, type Scope } from './scope';
import { at } from './selectors';

export interface Message {
  element: Element | null;
  text: string | null;
  truncated: boolean;
}

/** The post's own words, from the newest strategy that finds any. */
export function messageOf(scope: Scope, matched: Post['matched']): Message {
  const element = firstWay<Element>(matched, 'text', [
    ['described-by 2026-01', () => filled(scope, scope.described[1] ?? null)],
    ...at.messages.map(
      ([name, selector]) => [name, () => ownAll(scope, selector).find((each) => filled(scope, each)) ?? null] as const,
    ),
    ['longest-paragraph 2026-05', () => longest(scope, 'div[dir="auto"]', 40)],
    ['viewer-caption 2026-11', () => (mediaPageOf(scope.root) ? longest(scope, '[dir="auto"]', 20) : null)],
  ]);
  return {
    element,
    text: element ? words(element) : null,
    truncated: element !== null && element.querySelector(seeMore) !== null,
  };
}

/** "See more" is the only button inside a message; its words are in the page's language. */
const seeMore = '[role="button"]';

export function words(element: Element): string | null {
  return readText(element, { skip: isNoText, image: emoji });
}

// A coloured background measures the text with a hidden twin of it (2025-12).
export function isNoText(element: Element): boolean {
  return (
    element.getAttribute('aria-hidden') === 'true' ||
    element.getAttribute('role') === 'button' ||
    element.matches(at.decoy) ||
    /display:\s*none/.test(element.getAttribute('style') ?? '')
  );
}

/** Emoji are pictures with the character as `alt`; other pictures are no words. */
export function emoji(image: Element): string {
  return /\/images\/emoji\.php\//.test(image.getAttribute('src') ?? '') ? (image.getAttribute('alt') ?? '') : '';
}

/** Targets of the links in the post's words and attachments, without Facebook's own pages. */
export function linksOf(elements: readonly Element[]): string[] {
  const links = elements
    .flatMap((element) => Array.from(element.querySelectorAll('a[href]')))
    .map((link) => plainLink(link.getAttribute('href')?.replace(/^[?#].*/, ''), 'https://www.facebook.com/'));
  return [...new Set(links.filter((link): link is string => link !== null && !isFacebook(link)))];
}

function filled(scope: Scope, element: Element | null): Element | null {
  return element && isOwn(scope, element) && words(element) !== null ? element : null;
}

// Only real paragraphs: shorter ones are names, buttons and counts.
function longest(scope: Scope, selector: string, least: number): Element | null {
  const paragraphs = ownAll(scope, selector).filter(
    (element) =>
      element.closest('a, [role="button"], [role="toolbar"], [role="slider"], ul, h2, h3, h4') === null &&
      isOwn(scope, element),
  );
  const sized = paragraphs
    .map((element) => ({ element, size: words(element)?.length ?? 0 }))
    .filter(({ size }) => size >= least);
  return sized.sort((one, other) => other.size - one.size)[0]?.element ?? null;
}
