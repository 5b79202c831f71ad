import { browser } from 'wxt/browser';

/** An extension that was reloaded or removed leaves its old scripts behind, without an id. */
export function isAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}
