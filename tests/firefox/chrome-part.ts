import type { Browser } from 'puppeteer-core';

interface Connection {
  send(method: string, parameters: object): Promise<{ result: { contexts: Context[]; result?: { value?: unknown } } }>;
}
interface Context {
  context: string;
  url: string;
}

/** Runs in Firefox's own window, around the page: there stand its keys and its menus. Needs `--remote-allow-system-access`. */
async function inWindow(browser: Browser, functionDeclaration: string): Promise<unknown> {
  const { connection } = browser as unknown as { connection: Connection };
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { context } = result.contexts.find(({ url }) => url.endsWith('/browser.xhtml'))!;
  const answer = await connection.send('script.callFunction', {
    functionDeclaration,
    awaitPromise: true,
    target: { context },
  });
  return answer.result.result?.value;
}

/** What Firefox does when she presses the extension's shortcut. A key from outside ends in the page. */
export function pressShortcut(browser: Browser): Promise<unknown> {
  return inWindow(browser, `() => document.querySelector('keyset[id^="ext-keyset"] key').doCommand()`);
}

/** Chooses our entry of the context menu that is open now; answers its label, or null while there is none. */
export function chooseEntry(browser: Browser): Promise<unknown> {
  return inWindow(
    browser,
    `() => {
      const menu = document.getElementById('contentAreaContextMenu');
      const entry = menu.state === 'open' ? menu.querySelector('[id^="athar_athar_invalid-menuitem"]') : null;
      const label = entry?.label ?? null;
      if (entry !== null) menu.activateItem(entry);
      return label;
    }`,
  );
}
