import { browser } from 'wxt/browser';
import { onRequest, originsOf, type Place, type PlaceId, pattern } from '../platforms/on-request';
import { alone } from '../storage/alone';

/** One registered script, as far as it is ours to say. */
export interface Registration {
  id: PlaceId;
  matches: string[];
  js: string[];
  allFrames: boolean;
}

export interface RequestWorld {
  isAllowed(host: string): Promise<boolean>;
  registered(): Promise<Registration[]>;
  register(script: Registration): Promise<void>;
  unregister(id: PlaceId): Promise<void>;
  /** Into the pages that are open already. */
  putIntoTabs(script: Registration): Promise<void>;
  /** Tells the scripts that run already to go. */
  takeFromTabs(id: PlaceId): Promise<void>;
}

/** Our scripts run where she allowed it, now and after every change of hers, start and update. */
export function followPermissions(): void {
  const follow = () => void matchPermissions();
  // The popup that asked may be closed by then (Firefox closes it for the question).
  browser.permissions.onAdded.addListener(follow);
  browser.permissions.onRemoved.addListener(follow);
  follow();
}

/** Doing it twice changes nothing. An update of the extension clears what was registered (both browsers, 2026-11). */
export async function matchPermissions(world: RequestWorld = browserWorld): Promise<void> {
  await alone('athar-on-request', async () => {
    const registered = await world.registered();
    for (const place of onRequest) {
      const wanted = scriptOf(place);
      const found = registered.find(({ id }) => id === place.id);
      const isAllowed = await world.isAllowed(place.host);
      if (isAllowed && found !== undefined && isSame(found, wanted)) continue;
      if (found !== undefined) await world.unregister(place.id);
      if (isAllowed) {
        await world.register(wanted);
        await world.putIntoTabs(wanted);
      } else if (found !== undefined) {
        await world.takeFromTabs(place.id);
      }
    }
  });
}

/** Whether the browser lets us see this host now: allowed in general, not only for one press of the toolbar. */
export function isAllowed(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern(host)] });
}

/**
 * After an erase the browser's own settings must not tell where she used it. Asking for it again is one press. Answers
 * which of them the browser kept.
 */
export async function takeBackEverything(): Promise<PlaceId[]> {
  const kept: PlaceId[] = [];
  for (const place of onRequest) {
    const removed = await browser.permissions.remove({ origins: originsOf(place) }).catch(() => false);
    // Removing what was never given answers false too.
    if (!removed && (await isAllowed(place.host).catch(() => true))) kept.push(place.id);
  }
  return kept;
}

function scriptOf({ id, host, script, inFrames }: Place): Registration {
  return { id, matches: [pattern(host)], js: [script], allFrames: inFrames };
}

function isSame(one: Registration, other: Registration): boolean {
  const parts = ({ id, matches, js, allFrames }: Registration) => JSON.stringify([id, matches, js, allFrames]);
  return parts(one) === parts(other);
}

const browserWorld: RequestWorld = {
  isAllowed,
  async registered() {
    const scripts = await browser.scripting.getRegisteredContentScripts();
    return scripts.map(({ id, matches = [], js = [], allFrames = false }) => ({
      id: id as PlaceId,
      matches,
      // Chromium and Firefox may give the path back with a slash.
      js: js.map((file) => file.replace(/^\//, '')),
      allFrames,
    }));
  },
  register: (script) =>
    browser.scripting.registerContentScripts([{ ...script, runAt: 'document_idle', persistAcrossSessions: true }]),
  unregister: (id) => browser.scripting.unregisterContentScripts({ ids: [id] }),
  async putIntoTabs({ matches, js, allFrames }) {
    for (const tab of await browser.tabs.query({ url: matches })) {
      if (tab.id === undefined || tab.discarded === true) continue;
      // A tab that is closing is left alone.
      await browser.scripting
        .executeScript({ target: { tabId: tab.id, allFrames }, files: js as never })
        .catch(() => undefined);
    }
  },
  async takeFromTabs(id) {
    // Their addresses are not ours to see any more: all are told, ours listen.
    for (const tab of await browser.tabs.query({})) {
      if (tab.id !== undefined) await browser.tabs.sendMessage(tab.id, { leave: id }).catch(() => undefined);
    }
  },
};
