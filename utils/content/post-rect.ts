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

/** Brings a post into view that fits but is cut off. It is her own press, so the page may move. */
export function bringIntoView(element: Element, window: Window): void {
  const rect = rectOf(element);
  if (isInside(rect, window) || rect.height > window.innerHeight || rect.width > window.innerWidth) return;
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
}

export type NoShot = 'viewer-uncertain' | 'not-fully-visible';

/** Null when the visible tab shows this post whole and uncovered, else why a rendering is made instead. */
export function whyNoShot(element: Element, window: Window): NoShot | null {
  const rect = rectOf(element);
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
