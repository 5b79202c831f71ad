import { browser } from 'wxt/browser';
import type { GuideAnswer } from '../content/show-guide';
import type { GuideOrder } from '../reports/guide-order';
import { look, type PageDocument, type ReportWorld, reportWorld, targetOf } from './report-world';

/** What showing a guide touches: her flags, tabs, the note of which tab shows which report, one document. */
export interface GuideWorld extends Pick<ReportWorld, 'openings' | 'now'> {
  flags: Pick<ReportWorld['flags'], 'readFlag' | 'listFlags'>;
  tabs: Pick<ReportWorld['tabs'], 'addressOf'>;
  /** Throws when the browser does not let us reach the tab. */
  page: {
    look(tabId: number): Promise<PageDocument>;
    show(document: PageDocument, order: GuideOrder): Promise<GuideAnswer | null>;
    read(document: PageDocument): Promise<GuideAnswer | null>;
    hide(document: PageDocument): Promise<void>;
  };
}

export const guideWorld: GuideWorld = {
  flags: reportWorld.flags,
  tabs: reportWorld.tabs,
  openings: reportWorld.openings,
  now: reportWorld.now,
  page: {
    look,
    show,
    read: (document) => ask(document, 'read'),
    hide: async (document) => void (await ask(document, 'hide')),
  },
};

/** What our script leaves in the isolated world of the document it was injected into. */
interface IsolatedWorld {
  atharDocument?: string;
  atharReportGuide?: { show(order: GuideOrder): GuideAnswer; read(): GuideAnswer | null; hide(): void };
}

// The functions below run in the page's document, alone: they may not use anything from this file.

async function show(document: PageDocument, order: GuideOrder): Promise<GuideAnswer | null> {
  await browser.scripting.executeScript({ target: targetOf(document), files: ['/report-guide.js'] });
  const [answer] = await browser.scripting.executeScript({
    target: targetOf(document),
    func: (mark: unknown, given: unknown) => {
      const world = globalThis as IsolatedWorld;
      // Another document took the tab: it has another mark, or none.
      if (world.atharDocument !== mark) return null;
      return world.atharReportGuide?.show(JSON.parse(given as string) as GuideOrder) ?? null;
    },
    // As text: Chromium drops every null in an object it hands over (seen 2026-11-24).
    args: [document.mark, JSON.stringify(order)],
  });
  return (answer?.result as GuideAnswer | undefined) ?? null;
}

async function ask(document: PageDocument, what: 'read' | 'hide'): Promise<GuideAnswer | null> {
  const [answer] = await browser.scripting.executeScript({
    target: targetOf(document),
    func: (mark: unknown, asked: unknown) => {
      const world = globalThis as IsolatedWorld;
      if (world.atharDocument !== mark) return null;
      return world.atharReportGuide?.[asked as 'read' | 'hide']() ?? null;
    },
    args: [document.mark, what],
  });
  return (answer?.result as GuideAnswer | undefined) ?? null;
}
