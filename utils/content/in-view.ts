/** As many neighbours as only a list has. */
const manyNeighbours = 5;

/** The list items under a grid of points of the visible page: enough to find every post that can be pressed now. */
export function inView(document: Document): Set<Element> {
  const { innerWidth, innerHeight } = document.defaultView!;
  const roots = new Set<Element>();
  for (const across of [0.25, 0.5, 0.75]) {
    for (const down of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      const hit = document.elementFromPoint(innerWidth * across, innerHeight * down);
      const item = hit === null ? null : itemAround(hit);
      // A gap between posts belongs to the whole list: no use looking at all of it.
      if (item !== null && !isLong(item)) roots.add(item);
    }
  }
  return roots;
}

export interface Distances {
  follow(element: Element): void;
  /** Further than a window's height from what is visible. What was never measured, or has no box, is near. */
  isFar(element: Element): boolean;
}

/** Told by the browser after it has laid out the page: asking for thousands of places would make it do so again. */
export function distancesIn(window: Window & typeof globalThis, signal: AbortSignal): Distances {
  const far = new WeakSet<Element>();
  const observer = new window.IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, boundingClientRect } of entries) {
        if (isIntersecting || boundingClientRect.height === 0) far.delete(target);
        else far.add(target);
      }
    },
    { rootMargin: '100%' },
  );
  signal.addEventListener('abort', () => observer.disconnect());
  return { follow: (element) => observer.observe(element), isFar: (element) => far.has(element) };
}

/** Outwards to the last box that is not one of many; the page itself is no item. */
function itemAround(hit: Element): Element {
  let item = hit;
  for (let box = hit.parentElement; box !== null && box.localName !== 'body'; box = box.parentElement) {
    item = box.childElementCount >= manyNeighbours && isLong(box) ? item : box;
    if (item !== box) break;
  }
  return item;
}

/** A post has rows of buttons and pictures; what is longer than two windows is a list. */
function isLong(box: Element): boolean {
  return box.getBoundingClientRect().height > 2 * (box.ownerDocument.defaultView?.innerHeight ?? 0);
}
