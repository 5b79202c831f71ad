import { queryFirst } from '../platforms/shared/query';

/** So many neighbours are measured one by one, in whatever order they lie; more are a list that flows. */
const few = 50;

/** Once the browser has laid out the page for itself: to measure then costs next to nothing. */
export function whenLaidOut(document: Document, work: () => void): void {
  const body = queryFirst(document, 'body');
  const observer = new document.defaultView!.IntersectionObserver(() => {
    observer.disconnect();
    work();
  });
  if (body !== null) observer.observe(body);
}

/**
 * What is visible now, in boxes no longer than two windows: enough to find every post that can be pressed. From the page
 * inwards, as asking what lies under a point goes through all that a long page has: 190 ms with 2,000 posts (2026-11).
 */
export function inView(document: Document): Set<Element> {
  const { innerHeight } = document.defaultView!;
  const seen = new Set<Element>();
  const body = queryFirst(document, 'body');
  const open = body === null ? [] : [body];
  for (const box of open) {
    for (const child of nearView(box)) {
      const { top, bottom, height } = child.getBoundingClientRect();
      const isSeen = bottom > 0 && top < innerHeight;
      // What has no height of its own can hold a dialog, or the whole page.
      const isOpened = height === 0 || (isSeen && height > 2 * innerHeight);
      // A form's own names hide its properties, so it is never taken apart.
      if (isOpened && child.localName !== 'form') open.push(child);
      else if (isSeen) seen.add(child);
    }
  }
  return seen;
}

/** All children of a box with few; of a list, those around the first that is not above the window. */
function nearView({ children }: Element): Element[] {
  let from = 0;
  for (let to = children.length; to - from > few; ) {
    const middle = (from + to) >> 1;
    let probe = middle;
    while (probe < to - 1 && children[probe]!.getBoundingClientRect().height === 0) probe++;
    const { bottom, height } = children[probe]!.getBoundingClientRect();
    if (bottom > 0 || height === 0) to = middle;
    else from = probe;
  }
  return Array.prototype.slice.call(children, from, from + 3 * few);
}

export interface Distances {
  follow(element: Element): void;
  leave(element: Element): void;
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
  return {
    follow: (element) => observer.observe(element),
    leave(element) {
      observer.unobserve(element);
      far.delete(element);
    },
    isFar: (element) => far.has(element),
  };
}
