import { tidyName } from '../shared/text';
import { profileIn } from './addresses';
import { ownAll, type Scope } from './scope';
import { at } from './selectors';

/** The link that shows when a post was made: its label, or its letters put back in order. */
export function timeLink(scope: Scope): Element | null {
  const subtitle = scope.described[0];
  const pool = subtitle
    ? Array.from(subtitle.querySelectorAll('a'))
    : ownAll(scope, 'a[role="link"], a[href]').filter(afterName(scope));
  return pool.find((link) => isTimeLink(link)) ?? null;
}

export function shownTime(link: Element): string | null {
  return tidyName(link.getAttribute('aria-label')) ?? tidyName(decodeLetters(link));
}

/**
 * Undoes the two scrambles. "Dash" (2025-12): leaves with inline `display:none` are noise. "Flex" (2026-01): one letter a
 * span, decoys out of sight, order by CSS `order`. The second needs the page's styles; unreadable gives null.
 */
export function decodeLetters(link: Element): string | null {
  const leaves = Array.from(link.querySelectorAll('*')).filter(
    (leaf) => leaf.children.length === 0 && !['TEMPLATE', 'SCRIPT', 'STYLE'].includes(leaf.tagName),
  );
  if (leaves.length < 4) return link.textContent;
  const shown = leaves.filter((leaf) => !hasHiddenStyle(leaf, link));
  if (shown.length < leaves.length) return shown.map((leaf) => leaf.textContent || ' ').join('');
  const flexed = Array.from(link.querySelectorAll('[style*="flex"]')).find((box) => box.children.length >= 4);
  if (!flexed) return link.textContent;
  return flexLetters(Array.from(flexed.children));
}

function flexLetters(letters: Element[]): string | null {
  const view = letters[0]?.ownerDocument.defaultView;
  if (!view) return null;
  const placed = letters.map((letter) => ({ letter, style: view.getComputedStyle(letter) }));
  const seen = placed.filter(
    ({ style }) =>
      style.display !== 'none' &&
      style.position !== 'absolute' &&
      style.visibility !== 'hidden' &&
      style.opacity !== '0',
  );
  // Without the page's styles every letter and decoy looks alike: no guess.
  if (seen.every(({ style }) => style.order === '' || style.order === '0')) return null;
  return seen
    .sort((one, other) => Number(one.style.order) - Number(other.style.order))
    .map(({ letter }) => letter.textContent || ' ')
    .join('');
}

function hasHiddenStyle(leaf: Element, root: Element): boolean {
  for (let step: Element | null = leaf; step && step !== root; step = step.parentElement) {
    if (/display:\s*none/.test(step.getAttribute('style') ?? '')) return true;
  }
  return false;
}

function isTimeLink(link: Element): boolean {
  const href = link.getAttribute('href') ?? '';
  if (href.includes('/ads/about') || link.querySelector('svg, img') || link.textContent?.trim() === '') return false;
  return profileIn(href) === null && !/^#/.test(href) && !/\/stories\//.test(href);
}

function afterName(scope: Scope): (link: Element) => boolean {
  const name = ownAll(scope, at.authorName)[0] ?? ownAll(scope, at.headings)[0];
  const message = ownAll(scope, at.messages.map(([, selector]) => selector).join(', '))[0];
  return (link) => {
    if (!name || name.contains(link)) return false;
    const isAfter = (name.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    const isBefore = !message || (message.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    return isAfter && isBefore && !/\/groups\/[^/]+\/?(\?|$)/.test(link.getAttribute('href') ?? '');
  };
}
