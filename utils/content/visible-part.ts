import type { Rect } from '../schema/capture';
import { rectOf } from './post-rect';

/** More than this painted over, and the picture shows nothing. */
const mostCovered = 0.6;

export interface VisiblePart {
  rect: Rect;
  /** What lies over it: a header that stays, a banner, a chat. Hers may be among them, so they are painted over. */
  covers: Element[];
}

/** What the window shows of a long article now; null when hardly anything. */
export function visiblePart(element: Element, whole: Rect, window: Window): VisiblePart | null {
  if ((window.visualViewport?.scale ?? 1) !== 1) return null;
  const x = Math.max(whole.x, 0);
  const y = Math.max(whole.y, 0);
  const width = Math.min(whole.x + whole.width, window.innerWidth) - x;
  const height = Math.min(whole.y + whole.height, window.innerHeight) - y;
  if (width < 1 || height < 1) return null;
  const rect = { x, y, width, height };
  const covers = coversOf(element, rect);
  const covered = covers.map(rectOf).reduce((sum, over) => sum + shared(rect, over), 0);
  return covered > mostCovered * width * height ? null : { rect, covers };
}

function coversOf(element: Element, { x, y, width, height }: Rect): Element[] {
  const covers = new Set<Element>();
  for (const across of [0.02, 0.25, 0.5, 0.75, 0.98]) {
    for (const down of [0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.98]) {
      const top = element.ownerDocument.elementFromPoint(x + width * across, y + height * down);
      if (top !== null && !contains(element, top) && !contains(top, element)) covers.add(outermost(top, element));
    }
  }
  return [...covers];
}

/** The whole banner, not only the word of it that was hit. */
function outermost(hit: Element, element: Element): Element {
  let whole = hit;
  while (whole.parentElement !== null && !contains(whole.parentElement, element)) whole = whole.parentElement;
  return whole;
}

function shared(a: Rect, b: Rect): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

function contains(outer: Element, inner: Element): boolean {
  return Node.prototype.contains.call(outer, inner);
}
