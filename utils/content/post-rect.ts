import type { Rect } from '../schema/capture';

/** The element's box in CSS pixels of the viewport. A form's fields can hide its own methods, so not by its own. */
export function rectOf(element: Element): Rect {
  const { left: x, top: y, width, height } = Element.prototype.getBoundingClientRect.call(element);
  return { x, y, width, height };
}

/** How deep a post may be wrapped in boxes that only hold one other box. */
const deepestWrap = 12;

/**
 * The innermost box that still holds the whole post: platforms wrap a card in boxes as wide as the window, and a picture
 * of those would show what lies beside the post. `ignore`: what does not belong to it.
 */
export function frameOf(element: Element, ignore: ReadonlySet<Element>): Element {
  let frame = element;
  for (let depth = 0; depth < deepestWrap; depth++) {
    if (Array.from(frame.childNodes).some((node) => node.nodeType === 3 && node.nodeValue?.trim() !== '')) break;
    const shown = Array.from(frame.children).filter((child) => !ignore.has(child) && hasSize(child));
    const [only] = shown;
    if (only === undefined || shown.length > 1 || only instanceof HTMLFormElement) break;
    frame = only;
  }
  return frame;
}

function hasSize(element: Element): boolean {
  const { width, height } = rectOf(element);
  return width > 1 && height > 1;
}

/** A part that is nearly as wide as the post lies above or below it, not beside its words. */
const nearlyWide = 0.8;

/** What the picture shows: the post's own box, without the comments or the composer that lie at its end or start. */
export function shotRect(frame: Element, outside: readonly Element[]): Rect {
  const rect = rectOf(frame);
  const rows = outside.map(rectOf).filter((part) => part.height > 0 && part.width >= rect.width * nearlyWide);
  for (const part of rows.sort((a, b) => b.y - a.y)) {
    const isLast = part.y > rect.y && part.y + part.height >= rect.y + rect.height - padding;
    if (isLast) rect.height = part.y - rect.y;
  }
  return rect;
}

/** Space that a card leaves around what is in it. */
const padding = 24;

/** Brings a post into view that fits but is cut off. It is her own press, so the page may move. */
export function bringIntoView(frame: Element, rect: Rect, window: Window): void {
  if (isInside(rect, window) || rect.height > window.innerHeight || rect.width > window.innerWidth) return;
  middleOf(frame, rect).scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
}

/** The element in the middle of what is shown: the box itself can be much longer. */
function middleOf(frame: Element, rect: Rect): Element {
  const middle = rect.y + rect.height / 2;
  let nearest = { element: frame, away: Math.abs(rectOf(frame).y + rectOf(frame).height / 2 - middle) };
  for (const element of Array.from(frame.querySelectorAll('*')).slice(0, mostLookedAt)) {
    const { y, height } = rectOf(element);
    const away = Math.abs(y + height / 2 - middle);
    if (height > 0 && away < nearest.away) nearest = { element, away };
  }
  return nearest.element;
}
const mostLookedAt = 400;

export type NoShot = 'viewer-uncertain' | 'not-fully-visible';

/** Null when the visible tab shows this post whole and uncovered, else why a rendering is made instead. */
export function whyNoShot(element: Element, rect: Rect, window: Window): NoShot | null {
  const zoomed = (window.visualViewport?.scale ?? 1) !== 1;
  if (zoomed || rect.width < 1 || rect.height < 1 || !isInside(rect, window)) return 'not-fully-visible';
  return isCovered(element, rect) ? 'not-fully-visible' : null;
}

export function hasMoved(before: Rect, after: Rect): boolean {
  const far = (a: number, b: number): boolean => Math.abs(a - b) > 1;
  return (
    far(before.x, after.x) ||
    far(before.y, after.y) ||
    far(before.width, after.width) ||
    far(before.height, after.height)
  );
}

function isInside({ x, y, width, height }: Rect, window: Window): boolean {
  return x >= 0 && y >= 0 && x + width <= window.innerWidth && y + height <= window.innerHeight;
}

/** A header, a chat drawer or a dialog over the post would be in the picture: private things of hers among them. */
function isCovered(element: Element, { x, y, width, height }: Rect): boolean {
  const document = element.ownerDocument;
  for (const across of [0.02, 0.25, 0.5, 0.75, 0.98]) {
    for (const down of [0.02, 0.2, 0.4, 0.6, 0.8, 0.98]) {
      const top = document.elementFromPoint(x + width * across, y + height * down);
      if (top !== null && !contains(element, top) && !contains(top, element)) return true;
    }
  }
  return false;
}

function contains(outer: Element, inner: Element): boolean {
  return Node.prototype.contains.call(outer, inner);
}
