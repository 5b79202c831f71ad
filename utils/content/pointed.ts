import type { PostButton } from './post-button';

/** Where she opened the context menu last, and our buttons on that page. */
export interface Pointed {
  element: Element;
  buttons: Iterable<PostButton>;
}

/** Both scripts run in the extension's isolated world; the page does not see its globals. */
const key = Symbol.for('athar.pointed');
type World = { [key]?: Pointed };

export function rememberPointed(pointed: Pointed): void {
  (globalThis as World)[key] = pointed;
}

/** Null where nobody listened, or what she pointed at is gone. */
export function pointedAt(): Pointed | null {
  const pointed = (globalThis as World)[key];
  return pointed?.element.isConnected ? pointed : null;
}
