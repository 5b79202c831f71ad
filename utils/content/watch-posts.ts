// Over 200 lines: which element has a button now. Its steps share one queue, one clock and one end.
import type { ButtonLayout, Finder } from '../platforms/platform';
import { distancesIn, inView, whenLaidOut } from './in-view';

/** One host element on one post. */
export interface Placed {
  host: Element;
  /** The element shows another post now: forget what was said about the old one. */
  rebind(): void;
  /** Nothing was pressed: there is no answer that she might still want to read. */
  isIdle(): boolean;
}

interface Watched {
  key: string | null;
  placed: Placed;
  /** When the page took the host away, newest last. */
  removals: number[];
}

export interface Watch {
  finder(): Finder | null;
  document: Document;
  signal: AbortSignal;
  /** False once the extension was reloaded under this page. */
  alive(): boolean;
  onDead(): void;
  place(element: Element, layout: ButtonLayout): Placed;
  /** Milliseconds, monotonic. */
  now(): number;
}

/** Which posts carry a button: all of them, or the one she points at. */
export type Watcher = (watch: Watch) => unknown;

/** Longest piece of work in one frame; what is left waits for the next. */
const sliceMs = 6;
const sweepMs = 2_000;
/** A look at the whole page that took longer than this is not repeated soon; the visible part is looked at instead. */
const cheapLookMs = 4;
const dearLookEveryMs = 60_000;
/** A skeleton has few neighbours, a list has many. */
const fewNeighbours = 4;
const mostRoots = 2_000;
/** A page that removes our host again and again is left alone for a while. */
const maxRemovals = 5;
const removalWindowMs = 10_000;
const restMs = 30_000;

interface Looking {
  root: ParentNode;
  steps: Generator<void, Element[]>;
  startedAt: number;
  tookMs: number;
}

function* atOnce(finder: Finder, root: ParentNode): Generator<void, Element[]> {
  yield;
  return finder.findPosts(root);
}

/** Keeps one host on every post, through endless scrolling, recycled nodes and navigation inside the page. */
export function watchPosts(watch: Watch): { sweep(): void } {
  const { document, signal, now } = watch;
  const window = document.defaultView!;
  const watched = new WeakMap<Node, Watched>();
  const ours = new WeakSet<Node>();
  const hosts = new Set<WeakRef<Element>>();
  const roots = new Set<ParentNode>();
  const distances = distancesIn(window, signal);
  const queue = new Set<Element>();
  let looking: Looking | null = null;
  let href = '';
  let frame = 0;
  let lastLook = { at: Number.NEGATIVE_INFINITY, tookMs: 0 };

  const observer = new window.MutationObserver((records) => {
    // A page that fills itself in changes the same place again and again.
    const targets = new Set<Node>();
    for (const { target, addedNodes } of records) {
      for (const node of addedNodes) if (node.nodeType === 1 && !ours.has(node)) roots.add(node as Element);
      targets.add(target);
    }
    for (const target of targets) note(target);
    schedule();
  });

  function note(target: Node): void {
    const known = postAround(target);
    if (known !== null) {
      queue.add(known);
      return;
    }
    // A skeleton that turns into a post changes below the post's own element, so one step up; the sweep finds the rest.
    const parent = target.parentElement;
    const isList = target.childNodes.length > fewNeighbours || (parent?.childElementCount ?? 0) > fewNeighbours;
    if (parent !== null && !isList) roots.add(parent);
    if (roots.size > mostRoots) roots.clear();
  }

  function postAround(target: Node): Element | null {
    for (let node: Node | null = target; node !== null; node = node.parentNode) {
      if (watched.has(node)) return node as Element;
    }
    return null;
  }

  function schedule(): void {
    if (frame === 0 && !signal.aborted) frame = window.requestAnimationFrame(work);
  }

  function work(): void {
    frame = 0;
    if (signal.aborted) return;
    if (!watch.alive()) {
      watch.onDead();
      return;
    }
    const finder = watch.finder();
    if (finder === null) {
      roots.clear();
      queue.clear();
      looking = null;
      return;
    }
    if (window.location.href !== href) {
      href = window.location.href;
      look();
    }
    const until = now() + sliceMs;
    find(finder, until);
    for (const element of queue) {
      if (now() > until) break;
      queue.delete(element);
      settle(finder, element);
    }
    if (roots.size > 0 || queue.size > 0 || looking !== null) schedule();
  }

  function find(finder: Finder, until: number): void {
    for (;;) {
      looking ??= begin(finder);
      if (looking === null) return;
      const { root, steps, startedAt } = looking;
      const from = now();
      let step = steps.next();
      while (!step.done && now() <= until) step = steps.next();
      looking.tookMs += now() - from;
      if (!step.done) return;
      for (const element of step.value) {
        // Far away and known already: what changes there is told by the observer.
        if (root !== document || !watched.has(element) || !distances.isFar(element)) queue.add(element);
      }
      if (root === document) lastLook = { at: startedAt, tookMs: looking.tookMs };
      looking = null;
      if (now() > until) return;
    }
  }

  function begin(finder: Finder): Looking | null {
    for (const root of roots) {
      roots.delete(root);
      if (!root.isConnected) continue;
      return { root, steps: finder.findInSteps?.(root) ?? atOnce(finder, root), startedAt: now(), tookMs: 0 };
    }
    return null;
  }

  function settle(finder: Finder, element: Element): void {
    const known = watched.get(element);
    if (!element.isConnected) return;
    const key = finder.keyOf(element);
    if (known !== undefined && known.key !== key) {
      known.key = key;
      known.placed.rebind();
    }
    const place = finder.buttonPlace(element);
    if (place === null) {
      if (known === undefined) return;
      known.placed.host.remove();
      // A list keeps the places of all posts that it ever showed: a button that says nothing is made again for the next.
      if (!known.placed.isIdle()) return;
      watched.delete(element);
      distances.leave(element);
      return;
    }
    if (known !== undefined) {
      if (known.placed.host.parentNode === place.parent || isFighting(known)) return;
      place.parent.append(known.placed.host);
      return;
    }
    const placed = watch.place(element, place.layout);
    watched.set(element, { key, placed, removals: [] });
    ours.add(placed.host);
    distances.follow(element);
    hosts.add(new WeakRef(placed.host));
    place.parent.append(placed.host);
  }

  function isFighting(known: Watched): boolean {
    const at = now();
    const last = known.removals.at(-1);
    if (known.removals.length >= maxRemovals && last !== undefined && at - last < restMs) return true;
    known.removals = [...known.removals.filter((time) => at - time < removalWindowMs), at];
    return false;
  }

  function look(): void {
    const isDear = lastLook.tookMs > cheapLookMs && now() - lastLook.at < dearLookEveryMs;
    if (isDear) whenLaidOut(document, lookAtVisible);
    else roots.add(document);
  }

  function lookAtVisible(): void {
    for (const box of inView(document)) {
      const known = postAround(box);
      if (known !== null) queue.add(known);
      // A part of a post is looked at only where it is one of many: of its comments.
      if (known === null || box.parentElement!.childElementCount > fewNeighbours) roots.add(box);
    }
    schedule();
  }

  function sweep(): void {
    look();
    for (const ref of hosts) if (ref.deref() === undefined) hosts.delete(ref);
    schedule();
  }

  observer.observe(document, { childList: true, subtree: true });
  const timer = window.setInterval(() => {
    if (document.visibilityState === 'visible') sweep();
    else if (!watch.alive()) watch.onDead();
  }, sweepMs);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearInterval(timer);
    window.cancelAnimationFrame(frame);
    for (const ref of hosts) ref.deref()?.remove();
  });
  sweep();
  return { sweep };
}
