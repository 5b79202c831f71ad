import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser as FirefoxBrowser, type Page } from 'puppeteer-core';

const geckoId = 'athar@athar.invalid';
/** Fixed for tests; a real Firefox draws one at random for every install. */
const uuid = '3f2b6f0a-7c1e-4d55-9a83-5d1f0c9e4b77';

export interface Firefox {
  browser: FirefoxBrowser;
  origin: string;
  /** Opens one of the extension's own pages; `goto` never settles for those. */
  openOwnPage(page: Page, file: string): Promise<void>;
  close(): Promise<void>;
}

/** Real Firefox over WebDriver BiDi with the built extension; every host goes through `proxyPort`. */
export async function startFirefox(options: {
  firefoxPath: string;
  extension: string;
  proxyPort: number;
}): Promise<Firefox> {
  const home = await mkdtemp(path.join(os.tmpdir(), 'athar-firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.firefoxPath,
    headless: true,
    acceptInsecureCerts: true,
    env: { ...process.env, HOME: home },
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }),
      'extensions.webextOptionalPermissionPrompts': false,
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': options.proxyPort,
    },
  });
  await browser.installExtension(path.resolve(options.extension));
  return {
    browser,
    origin: `moz-extension://${uuid}`,
    async openOwnPage(page, file) {
      const { connection } = browser as unknown as {
        connection: { send(method: string, parameters: object): Promise<unknown> };
      };
      const context = (page.mainFrame() as unknown as { _id: string })._id;
      const url = `moz-extension://${uuid}/${file}`;
      await connection.send('browsingContext.navigate', { context, url, wait: 'none' });
    },
    async close() {
      await browser.close();
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
