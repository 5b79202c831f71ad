import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import * as tools from '../../scripts/ensure-tools';
import { type Listener, type PracticeServer, startPracticeServer } from '../../scripts/practice/server';
import { type Browser, startBrowser } from '../../scripts/walk/browser';
import { buttonIn, pressButton, shadowText } from '../../scripts/walk/button';
import { Popup, until } from '../../scripts/walk/popup';
import { acceptPassphrase } from './our-pages';

export const extension = path.resolve(process.env.ATHAR_EXTENSION ?? '.output/chrome-mv3');

export interface World {
  server: PracticeServer;
  /** Another one after `restart`. */
  readonly browser: Browser;
  profile: string;
  open(url: string): Promise<Page>;
  /** One of our own pages, in a tab: the same code as in the popup. */
  ours(name?: 'popup' | 'sidepanel' | 'options'): Promise<Page>;
  /** Sets the vault up in a tab of ours; returns the passphrase. */
  setUp(passphrase?: string): Promise<string>;
  /** Presses the button of the post that contains `text` and waits until it says `outcome`. */
  document(page: Page, selector: string, text: string, outcome?: RegExp): Promise<string>;
  popup(page: Page): Promise<Popup>;
  stop(): Promise<void>;
  /** The browser again, on the same profile. */
  start(): Promise<void>;
  close(): Promise<void>;
}

export interface WorldOptions {
  hosts?: Record<string, Listener>;
  /** Instead of the practice server's own switches. */
  switches?: (server: PracticeServer) => string[];
  /** Instead of the release build's folder. */
  build?: string;
}

/** Real Chromium with the release build, on practice pages under the platforms' host names. */
export async function startWorld({
  hosts = {},
  switches = (s) => s.chromiumArguments,
  build = extension,
}: WorldOptions = {}): Promise<World> {
  const server = await startPracticeServer({ hosts });
  const profile = await mkdtemp(path.join(os.tmpdir(), 'athar-profile-'));
  const launch = () =>
    startBrowser({
      chromiumPath: tools.findTool(tools.chromium)!,
      extension: build,
      headless: true,
      arguments: switches(server),
      profile,
    });
  let browser = await launch();
  const world: World = {
    server,
    profile,
    get browser() {
      return browser;
    },
    async open(url) {
      const page = await browser.context.newPage();
      await page.goto(url);
      return page;
    },
    ours: (name = 'popup') => world.open(`chrome-extension://${browser.extensionId}/${name}.html`),
    async setUp(passphrase) {
      const page = await world.ours();
      const accepted = await acceptPassphrase(page, passphrase);
      await page.close();
      return accepted;
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
    stop: () => browser.close(),
    async start() {
      browser = await launch();
    },
    async close() {
      await browser.close().catch(() => undefined);
      await server.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return world;
}
