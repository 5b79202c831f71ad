import { browser } from 'wxt/browser';

/** Puts the part that only a press needs into the frame that asked for it. */
export async function loadInPage({ tab, frame }: { tab: number; frame: number }): Promise<{ state: 'loaded' }> {
  await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [frame] }, files: ['/in-page.js'] });
  return { state: 'loaded' };
}

/** Chromium leaves open pages without us after an update; Firefox brings the scripts back itself. */
export async function returnToOpenTabs(): Promise<void> {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  for (const { matches = [], exclude_matches: not = [], js = [] } of scripts) {
    // Another script's pages: the last one to start would end the other's part.
    const others = new Set((not.length === 0 ? [] : await browser.tabs.query({ url: not })).map(({ id }) => id));
    for (const tab of await browser.tabs.query({ url: matches })) {
      if (tab.id === undefined || tab.discarded === true || others.has(tab.id)) continue;
      // A tab that is closing, or a page that the browser protects, is left alone.
      await browser.scripting.executeScript({ target: { tabId: tab.id }, files: js as never }).catch(() => undefined);
    }
  }
}

/** The popup, else the side panel; most browsers only open them on a press in their own windows. */
export async function openSetUp(windowId: number | undefined): Promise<{ state: 'opened' | 'not-opened' }> {
  const ways = [
    () => browser.action.openPopup(windowId === undefined ? {} : { windowId }),
    async () => {
      if (windowId !== undefined) await browser.sidePanel?.open({ windowId });
      else throw new Error('no window');
    },
  ];
  for (const way of ways) {
    try {
      await way();
      return { state: 'opened' };
    } catch {
      // Not in this browser, or not now: the button's own words say where to go.
    }
  }
  return { state: 'not-opened' };
}
