import type { PostButton } from './post-button';

/** Where she opened the context menu last, and our buttons on that page. */
export interface Pointed {
  element: Element;
  /** Which post it lay in then: long lists put another one into the same place. Null: none of ours. */
  key: string | null;
  buttons: Iterable<PostButton>;
}

/** Both scripts run in the extension's isolated world; the page does not see its globals. */
const key = Symbol.for('athar.pointed');
type World = { [key]?: Pointed | null };

/** Null when our part of a page ends or is switched off: nobody listens any more, so the place would be an old one. */
export function rememberPointed(pointed: Pointed | null): void {
  (globalThis as World)[key] = pointed;
}

/** Null where nobody listened, or what she pointed at is gone. */
export function pointedAt(): Pointed | null {
  const pointed = (globalThis as World)[key];
  return pointed?.element.isConnected ? pointed : null;
}
