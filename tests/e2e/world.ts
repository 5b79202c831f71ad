import path from 'node:path';
import type { Page } from '@playwright/test';
import * as tools from '../../scripts/ensure-tools';
import { type Listener, type PracticeServer, startPracticeServer } from '../../scripts/practice/server';
import { type Browser, startBrowser } from '../../scripts/walk/browser';
import { buttonIn, pressButton, shadowText } from '../../scripts/walk/button';
import { Popup, until } from '../../scripts/walk/popup';

export const extension = path.resolve(process.env.ATHAR_EXTENSION ?? '.output/chrome-mv3');

export interface World {
  server: PracticeServer;
  browser: Browser;
  open(url: string): Promise<Page>;
  /** Sets the vault up in a tab of ours; returns the passphrase. */
  setUp(passphrase?: string): Promise<string>;
  /** Presses the button of the post that contains `text` and waits until it says `outcome`. */
  document(page: Page, selector: string, text: string, outcome?: RegExp): Promise<string>;
  popup(page: Page): Promise<Popup>;
  close(): Promise<void>;
}

/** Real Chromium with the release build, on practice pages under the platforms' host names. */
export async function startWorld(options: { hosts?: Record<string, Listener>; profile?: string } = {}): Promise<World> {
  const server = await startPracticeServer({ hosts: options.hosts ?? {} });
  const browser = await startBrowser({
    chromiumPath: tools.findTool(tools.chromium)!,
    extension,
    headless: true,
    arguments: server.chromiumArguments,
    ...(options.profile === undefined ? {} : { profile: options.profile }),
  });
  const world: World = {
    server,
    browser,
    async open(url) {
      const page = await browser.context.newPage();
      await page.goto(url);
      return page;
    },
    async setUp(passphrase) {
      const page = await world.open(`chrome-extension://${browser.extensionId}/popup.html`);
      const generated = await firstRun(page, passphrase);
      await page.close();
      return generated;
    },
    async document(page, selector, text, outcome = /saved|not saved/i) {
      const button = await until(() => buttonIn(page, selector, text), `a button on "${text}"`);
      await pressButton(page, button);
      return until(async () => {
        const says = await shadowText(button);
        return outcome.test(says) ? says : null;
      }, `the button says ${outcome}`);
    },
    popup: (page) => Popup.open(browser, page),
    async close() {
      await browser.close();
      await server.close();
    },
  };
  return world;
}

/** Accepts the generated passphrase, or types one of the test's own. */
async function firstRun(page: Page, passphrase?: string): Promise<string> {
  if (passphrase !== undefined) throw new Error('no test needs its own passphrase yet');
  await page.getByRole('button', { name: 'I have kept it' }).click();
  await until(
    () => page.evaluate("chrome.storage.local.get('settings').then(({ settings }) => settings?.vault === 'ready')"),
    'the vault is there',
  );
  return '';
}
