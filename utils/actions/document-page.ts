import { browser } from 'wxt/browser';
import type { PageOutcome, PageRequest } from '../content/in-page';
import { platformAt } from '../platforms/shared/hosts';
import type { Settings } from '../schema/settings';
import { armPage } from './armed';
import { isAllowed } from './on-request';
import { vaultState } from './set-up';
import { readSettings } from './settings';

export type PageResult =
  | { state: 'told'; outcome: PageOutcome }
  | { state: 'refused'; reason: 'protected' | 'needs-setup' | 'failed' };

export interface PageWorld {
  vaultState: typeof vaultState;
  settings(): Promise<Pick<Settings, 'language' | 'buttons'>>;
  /** Whether our scripts may run there without a press. */
  isAllowed(host: string): Promise<boolean>;
  /** The tab's top document, seen by a script of ours. Throws where the browser lets none in. */
  look(tabId: number): Promise<{ documentId: string | null; url: string }>;
  arm: typeof armPage;
  run(page: { tabId: number; documentId: string | null }, order: PageRequest): Promise<PageOutcome | null>;
}

/**
 * Her press in the toolbar, the context menu or on the keyboard: puts our script into the one document in front of her.
 * That press is the browser's permission (`activeTab`); nothing else ever reaches such a page.
 */
export async function documentPage(
  tabId: number,
  order: Omit<PageRequest, 'language' | 'buttons'>,
  world: PageWorld = browserWorld,
): Promise<PageResult> {
  const vault = await world.vaultState();
  if (vault === 'absent' || vault === 'lost') return { state: 'refused', reason: 'needs-setup' };
  const page = await world.look(tabId).catch(() => null);
  if (page === null || !/^https?:/.test(page.url)) return { state: 'refused', reason: 'protected' };
  const { documentId, url } = page;
  await world.arm({ tabId, documentId, origin: new URL(url).origin });
  const { language, buttons: areOn } = await world.settings();
  const buttons = !(await hasButtons(url, world)) ? 'not-allowed' : areOn ? 'shown' : 'off';
  const outcome = await world.run({ tabId, documentId }, { ...order, language, buttons }).catch(() => null);
  return outcome === null ? { state: 'refused', reason: 'failed' } : { state: 'told', outcome };
}

/** Of a page of the web nobody asks: no post there has a button. */
async function hasButtons(url: string, { isAllowed }: PageWorld): Promise<boolean> {
  const { hostname } = new URL(url);
  return platformAt(hostname) === 'web' || isAllowed(hostname);
}

const browserWorld: PageWorld = {
  vaultState,
  settings: readSettings,
  isAllowed,
  async look(tabId) {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      // Runs alone in the page. A viewer of PDF files is no page with words of its own.
      func: () => (document.contentType.endsWith('html') || document.contentType.endsWith('+xml') ? location.href : ''),
    });
    if (typeof answer?.result !== 'string') throw new Error('no answer from the tab');
    return { documentId: answer.documentId ?? null, url: answer.result };
  },
  arm: armPage,
  async run({ tabId, documentId }, order) {
    const target = documentId === null ? { tabId, frameIds: [0] } : { tabId, documentIds: [documentId] };
    await browser.scripting.executeScript({ target, files: ['/in-page.js'] });
    const [answer] = await browser.scripting.executeScript({
      target,
      func: (given: unknown) => {
        type Parts = { documentPage(order: unknown): Promise<unknown> };
        const parts = (globalThis as unknown as Record<symbol, Parts | undefined>)[Symbol.for('athar.in-page')];
        return parts?.documentPage(given) ?? null;
      },
      args: [order],
    });
    return (answer?.result as PageOutcome | null | undefined) ?? null;
  },
};
