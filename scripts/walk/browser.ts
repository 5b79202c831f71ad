import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from '@playwright/test';

export interface Browser {
  context: BrowserContext;
  cdp: CDPSession;
  extensionId: string;
  profile: string;
  worker(): Worker;
  /** Removes the profile too, unless it was given. */
  close(): Promise<void>;
}

export interface BrowserOptions {
  chromiumPath: string;
  extension: string;
  headless: boolean;
  arguments?: string[];
  profile?: string;
  /** `ar` for an Arabic browser; needs the browser's own translations to be installed. */
  locale?: string;
}

/** Real Chromium with the built extension, in a fresh profile. */
export async function startBrowser(options: BrowserOptions): Promise<Browser> {
  const profile = options.profile ?? (await mkdtemp(path.join(os.tmpdir(), 'athar-profile-')));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.chromiumPath,
    headless: options.headless,
    viewport: options.headless ? { width: 1280, height: 900 } : null,
    ...(options.locale === undefined ? {} : { locale: options.locale }),
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      // Headless, the screen would be 800 × 600, and cut every popup.
      ...(options.headless ? ['--screen-info={1600x1200}'] : []),
      '--no-first-run',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--enable-unsafe-extension-debugging',
      `--disable-extensions-except=${options.extension}`,
      `--load-extension=${options.extension}`,
      ...(options.arguments ?? []),
    ],
  });
  const first = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const cdp = await context.browser()!.newBrowserCDPSession();
  return {
    context,
    cdp,
    profile,
    extensionId: new URL(first.url()).host,
    worker: () => context.serviceWorkers().at(-1)!,
    async close() {
      await context.close();
      if (options.profile === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

interface TargetInfo {
  targetId: string;
  type: string;
  url: string;
}

/** All targets, tabs too: the toolbar icon can only be pressed on a `tab` target. */
export async function targetsOf(browser: Browser): Promise<TargetInfo[]> {
  const answer = await browser.cdp.send('Target.getTargets', { filter: [{ exclude: false }] });
  return answer.targetInfos;
}

/** What the toolbar icon does: opens the popup and grants `activeTab`. */
export async function pressToolbarIcon(browser: Browser, page: Page): Promise<void> {
  await page.bringToFront();
  const tab = (await targetsOf(browser)).find((target) => target.type === 'tab' && target.url === page.url());
  if (!tab) throw new Error(`no tab shows ${page.url()}`);
  const send = browser.cdp.send.bind(browser.cdp) as (method: string, parameters: unknown) => Promise<unknown>;
  await send('Extensions.triggerAction', { id: browser.extensionId, targetId: tab.targetId });
}

/** Ends the service worker as the browser does when memory is short. */
export async function killWorker(browser: Browser): Promise<void> {
  for (const target of await targetsOf(browser)) {
    if (target.type === 'service_worker' && target.url.includes(browser.extensionId)) {
      await browser.cdp.send('Target.closeTarget', { targetId: target.targetId });
    }
  }
}
