interface Focused {
  element: HTMLElement;
  /** From it upwards: each parent, and which of its children led to it. */
  path: { parent: Element; at: number }[];
}

/**
 * When what has the focus is taken out of the page, the focus goes to what stands in its place: the heading, so that it
 * is read out, else the first thing to press. What is switched off for a moment gets it back. Without this a person with
 * a keyboard begins at the top again after half of her presses (Chromium 156, seen 2026-11-24).
 */
export function keepFocus(document: Document, { signal }: { signal?: AbortSignal } = {}): void {
  let last: Focused | null = null;
  let wasOff = false;

  const until = signal === undefined ? {} : { signal };
  document.addEventListener('focusin', () => remember(), until);
  // A press beside it: she left, and when it goes later, nothing may take her away from what she reads.
  document.addEventListener(
    'pointerdown',
    ({ target }) => {
      if (!last?.element.contains(target as Node)) last = null;
    },
    until,
  );
  const observer = new MutationObserver(follow);
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  signal?.addEventListener('abort', () => observer.disconnect());

  function remember(): void {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return;
    last = { element, path: pathOf(element) };
    wasOff = false;
  }

  function follow(): void {
    if (last === null) return;
    const { element, path } = last;
    const isOff = element.matches(':disabled');
    const isOnAgain = wasOff && !isOff;
    wasOff = isOff;
    // Somewhere else by now, or still there.
    if (document.activeElement !== document.body && document.activeElement !== null) return;
    if (element.isConnected) {
      // Not switched off, it was left by a press of hers beside everything.
      if (isOnAgain) element.focus();
      return;
    }
    for (const { parent, at } of path.filter(({ parent }) => parent.isConnected)) {
      const place = parent.children[Math.min(at, parent.children.length - 1)];
      if (place === undefined) continue;
      if (focusIn(place)) return;
      // What is on its way comes with the next change: a field that waits for her words, not "Back" above it.
      if (within(place, '.progress').length > 0) return;
    }
  }
}

function pathOf(element: Element): Focused['path'] {
  const path: Focused['path'] = [];
  for (let at = element; at.parentElement !== null; at = at.parentElement) {
    path.push({ parent: at.parentElement, at: [...at.parentElement.children].indexOf(at) });
  }
  return path;
}

const pressed = ['a[href]', 'button', 'input', 'select', 'textarea', 'summary']
  .map((each) => `${each}:not([disabled])`)
  .join(', ');

/** Headings, and what a screen gives the focus to by itself. */
const readOut = 'h1, h2, h3, [tabindex="-1"]';

/** False where nothing takes it: what a closed fold or a dialog over it hides has no focus to get. */
function focusIn(place: Element): boolean {
  const isTaken = (element: HTMLElement, options?: FocusOptions) => {
    element.focus(options);
    return document.activeElement === element;
  };
  const isReadOut = within(place, readOut).some((heading) => {
    heading.tabIndex = -1;
    // It is read out; what she saw a moment ago stays in sight.
    return isTaken(heading, { preventScroll: true });
  });
  return isReadOut || within(place, pressed).some((control) => isTaken(control));
}

function within(place: Element, selector: string): HTMLElement[] {
  return [place, ...place.querySelectorAll<HTMLElement>(selector)].filter(
    (each) => each instanceof HTMLElement && each.matches(selector),
  ) as HTMLElement[];
}
