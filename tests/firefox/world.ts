import path from 'node:path';
import type { Page } from 'puppeteer-core';
import * as tools from '../../scripts/ensure-tools';
import { startProxy } from '../../scripts/practice/proxy';
import { type Listener, practiceHosts, startPracticeServer } from '../../scripts/practice/server';
import { type Firefox, startFirefox } from '../../scripts/walk/firefox';
import { until } from '../../scripts/walk/popup';

export interface World {
  firefox: Firefox;
  /** The popup's page in a tab of its own: Firefox has no way to press the toolbar icon from outside. */
  ours: Page;
  close(): Promise<void>;
}

/** Firefox with our extension and the practice hosts; `hosts` are served beside them. */
export async function startWorld(hosts: Record<string, Listener> = {}): Promise<World> {
  const server = await startPracticeServer({ hosts });
  const proxy = await startProxy({ port: server.port, hosts: [...practiceHosts, ...Object.keys(hosts)] });
  const firefox = await startFirefox({
    firefoxPath: tools.findTool(tools.firefox)!,
    extension: path.resolve(process.env.ATHAR_FIREFOX_EXTENSION ?? '.output/firefox-mv3'),
    proxyPort: proxy.port,
  });
  const ours = await firefox.browser.newPage();
  await firefox.openOwnPage(ours, 'popup.html');
  return {
    firefox,
    ours,
    async close() {
      await firefox.close();
      await proxy.close();
      await server.close();
    },
  };
}

/** The first run, with the passphrase that was offered. */
export async function setUp({ ours }: Pick<World, 'ours'>): Promise<void> {
  const offered = async () => (await ours.$eval('.copy-text', (shown) => shown.textContent)) !== '…' || null;
  await until(offered, 'a passphrase');
  const begin = () =>
    ours.evaluate(() => {
      const button = [...document.querySelectorAll('button')].find((one) => one.textContent.includes('begin'));
      button?.click();
      return button !== undefined;
    });
  await until(begin, 'the vault is made');
  await until(() => ours.evaluate(() => document.body.innerText.includes('Nothing saved yet')), 'the list', 30_000);
}
