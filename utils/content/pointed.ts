import type { PostButton } from './post-button';

/** Where she opened the context menu last, and our buttons on that page. */
export interface Pointed {
  element: Element;
  /** Which post it lay in then: long lists put another one into the same place. Null: none of ours. */
  key: string | null;
  buttons: Iterable<PostButton>;
}

/** What tells the post around an element; null when our part of the page ended. */
type Told = ((element: Element) => Pointed) | null;

/** A menu is not open for long; a place from before is one that the page kept from us since. */
const lastsMs = 60_000;

interface Heard {
  listens: boolean;
  told: Told;
  last: { pointed: Pointed; at: number } | null;
}

/** All scripts run in the extension's isolated world; the page does not see its globals. */
const key = Symbol.for('athar.pointed');

function heard(): Heard {
  const world = globalThis as { [key]?: Heard };
  world[key] ??= { listens: false, told: null, last: null };
  return world[key];
}

/**
 * Listens once in each page, first of all: what our script hears at the window before the page's own scripts are there, no
 * page can keep from it.
 */
export function hearPointing(window: Window): void {
  if (heard().listens) return;
  heard().listens = true;
  window.addEventListener(
    'contextmenu',
    ({ isTrusted, target }) => {
      if (!isTrusted) return;
      // Should telling fail, nobody knows: the place of before is not where she points now.
      rememberPointed(null);
      rememberPointed(heard().told?.(target as Element) ?? null);
    },
    { capture: true },
  );
}

/** From now on; null: nobody knows the posts any more, and the place of before would be an old one. */
export function tellPointed(told: Told): void {
  heard().told = told;
  rememberPointed(null);
}

export function rememberPointed(pointed: Pointed | null): void {
  heard().last = pointed && { pointed, at: window.performance.now() };
}

/** Null where nobody listened, it was long ago, or what she pointed at is gone. */
export function pointedAt(): Pointed | null {
  const { last } = heard();
  if (last === null || window.performance.now() - last.at > lastsMs) return null;
  return last.pointed.element.isConnected ? last.pointed : null;
}
