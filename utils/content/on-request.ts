import { browser } from 'wxt/browser';
import { takenBack } from '../i18n/taken-back';
import type { PlaceId } from '../platforms/on-request';
import type { Finder } from '../platforms/platform';
import { hearPointing } from './pointed';
import { startOnPage } from './start';
import type { Watcher } from './watch-posts';

/** Our part of a page that she allowed: it ends when she takes that back. */
export function startOnRequest(
  place: PlaceId,
  { finder, window, watch }: { finder: Finder; window: Window; watch: Watcher },
): Promise<void> {
  const over = new AbortController();
  browser.runtime.onMessage.addListener((message: unknown) => {
    if ((message as { leave?: unknown } | null)?.leave === place) over.abort();
  });
  // No script of ours is there before the page's own: it comes with her permission.
  hearPointing(window);
  return startOnPage([finder], window, { watch, over: over.signal, takenBack });
}
