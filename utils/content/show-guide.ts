import type { GuideOrder } from '../reports/guide-order';
import { guideRefusal } from '../reports/guide-place';
import type { FormWorld } from './fill-form';
import { createGuideCard } from './guide-card';
import { type GuideAt, type GuideSays, saysFor } from './guide-says';
import { lookAtDialog, type Seen } from './guide-step';
import { followTrail } from './guide-trail';
import { drawFrame } from './mark-frame';

export type GuideAnswer =
  /** `over`: she hid it, its time is up, the page became another one, or threw it out again and again. */
  { state: 'shown' } | { state: 'over' } | { state: 'refused'; reason: 'wrong-page' | 'other-post' };

export interface GuideRun {
  answer(): GuideAnswer;
  /** What the card says now; null when there is none. */
  says(): GuideSays | null;
  stop(): void;
}

/** Milliseconds between a change of the page and the next look at it. */
const lookAgainMs = 100;
/** How long "if you sent it, say so" stays after the dialog. */
const closedMs = 10_000;
/** A page that throws our card out again and again may have it so. */
const appendLimit = 5;

/**
 * A card of ours beside the platform's own dialog. It names the choice of each step and outlines it where its value tells.
 * It presses, chooses, types and scrolls nothing, notes nothing, and changes nothing of the page but its one host.
 */
export function showGuide(order: GuideOrder, world: FormWorld): GuideRun {
  const reason = refusal(order, world);
  if (reason !== null) return { answer: () => ({ state: 'refused', reason }), says: () => null, stop: () => undefined };

  const { document } = world;
  const over = new AbortController();
  const { signal } = over;
  const stop = (): void => over.abort();
  const { host, card } = createGuideCard(order, { document, signal, onHide: stop });
  const trail = followTrail(order.path);
  const started = world.now();
  let said: GuideSays | null = null;
  let appended = 0;
  /** A step of the report was seen: its closing means something. */
  let wasFollowed = false;
  let outlined: Element | null = null;
  let stoodBy: Element | null = null;
  let frame: HTMLElement | null = null;
  const callsOff = new Set<() => void>();
  let isLookDue = false;
  let leaves: (() => void) | null = null;

  const observer = new MutationObserver(lookSoon);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    for (const callOff of callsOff) callOff();
    host.remove();
  });
  observer.observe(document, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['class', 'role', 'hidden', 'aria-hidden', 'inert', 'value', 'lang'],
  });
  const view = document.defaultView;
  view?.addEventListener('pagehide', stop, { signal });
  view?.addEventListener('resize', place, { signal });
  document.addEventListener('scroll', place, { signal, capture: true, passive: true });
  // Where a dialog that slides in has come to stand, no change of the page tells.
  for (const end of ['transitionend', 'animationend']) {
    document.addEventListener(end, lookSoon, { signal, capture: true, passive: true });
  }
  later(stop, order.forMs);
  look();
  return {
    answer: () => ({ state: signal.aborted ? 'over' : 'shown' }),
    says: () => (signal.aborted ? null : said),
    stop,
  };

  function lookSoon(): void {
    if (isLookDue) return;
    isLookDue = true;
    later(() => {
      isLookDue = false;
      look();
    }, lookAgainMs);
  }

  function look(): void {
    if (signal.aborted) return;
    // Single-page sites change the address without a new document; a machine that slept skips its timers.
    const age = world.now() - started;
    if (refusal(order, world) !== null || age < 0 || age > order.forMs || !stay()) {
      stop();
      return;
    }
    const seen = lookAtDialog(order, document);
    const now = stateOf(seen);
    // From the closing on, not from the last change: these pages change all the time.
    if (now.at === 'closed') leaves ??= later(stop, closedMs);
    else {
      leaves?.();
      leaves = null;
    }
    said = saysFor(order, now, pageLanguage());
    card.say(said, pageLanguage());
    stoodBy = seen.dialog;
    outlined = seen.dialog !== null && seen.step !== null ? seen.marked : null;
    place();
  }

  function stateOf(seen: Seen): GuideAt {
    if (seen.dialog === null) {
      trail.closed();
      return { at: wasFollowed ? 'closed' : 'waiting' };
    }
    if (seen.step === null) return { at: 'dialog', seen, depth: null };
    wasFollowed = true;
    return { at: 'dialog', seen, depth: seen.step.choices ? trail.depthOf(seen.choices, seen.isDeeper) : null };
  }

  /** False when the page wants it gone. */
  function stay(): boolean {
    if (host.isConnected) return true;
    if (appended >= appendLimit) return false;
    appended++;
    document.documentElement.append(host);
    return true;
  }

  function place(): void {
    card.stand(stoodBy?.getBoundingClientRect() ?? null, stoodBy === null ? [] : controlsOf(stoodBy));
    frame?.remove();
    frame = null;
    if (outlined === null || !isInSight(outlined, host)) return;
    frame = drawFrame({ element: outlined, text: '' }, host, 'ltr');
    card.root.prepend(frame);
  }

  function later(work: () => void, ms: number): () => void {
    const callOff = world.later(() => {
      callsOff.delete(callOff);
      work();
    }, ms);
    callsOff.add(callOff);
    return () => {
      callsOff.delete(callOff);
      callOff();
    };
  }

  function pageLanguage(): string {
    return document.documentElement.lang.toLowerCase().split(/[-_]/)[0] ?? '';
  }
}

/** Whatever she could press or fill in there, as far as it is drawn. */
const controls =
  'a[href], button, input, select, textarea, label, [role="button"], [role="radio"], [role="checkbox"], [role="menuitem"], [contenteditable="true"], [tabindex]:not([tabindex="-1"])';
const mostControls = 200;

function controlsOf(dialog: Element): DOMRect[] {
  const all = Array.from(dialog.querySelectorAll(controls)).slice(0, mostControls);
  return all.map((each) => each.getBoundingClientRect()).filter(({ width, height }) => width > 0 && height > 0);
}

/** Not scrolled out of its dialog, and not under something of the page. Our own card does not count. */
function isInSight(element: Element, host: Element): boolean {
  const { x, y, width, height } = element.getBoundingClientRect();
  const hit = element.ownerDocument.elementFromPoint(x + width / 2, y + height / 2);
  return hit === host || element.contains(hit);
}

function refusal(order: GuideOrder, world: FormWorld): 'wrong-page' | 'other-post' | null {
  return world.isTop() ? guideRefusal(order, world.address()) : 'wrong-page';
}
