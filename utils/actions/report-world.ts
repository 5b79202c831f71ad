import { browser } from 'wxt/browser';
import type { FillAnswer } from '../content/fill-form';
import { AtharError } from '../errors';
import type { FillOrder } from '../reports/order';
import type { Capture } from '../schema/capture';
import type { Flag } from '../schema/flag';
import { addReport, listFlags, readFlag, updateReport } from './flags';
import { callIn, look, type PageDocument } from './in-document';

/** What reporting touches: her flags, tabs, one document, a note of which tab shows which report. */
export interface ReportWorld {
  flags: {
    readFlag: typeof readFlag;
    listFlags: typeof listFlags;
    addReport: typeof addReport;
    updateReport: typeof updateReport;
  };
  tabs: {
    openBehind(address: string): Promise<number>;
    /** False when the tab is gone. */
    show(tabId: number): Promise<boolean>;
    /** False when the tab is gone, or surely shows another site than `address` is on. */
    isAt(tabId: number, address: string): Promise<boolean>;
    /** What the browser shows of it without touching the page; null when it shows nothing. */
    addressOf(tabId: number): Promise<string | null>;
  };
  openings: {
    read(): Promise<Opening[]>;
    add(opening: Opening): Promise<void>;
  };
  /** Throws when the browser does not let us reach the tab. */
  page: {
    look(tabId: number): Promise<PageDocument>;
    fill(document: PageDocument, order: FillOrder): Promise<FillAnswer | null>;
    read(document: PageDocument): Promise<FillAnswer | null>;
  };
  /** One at a time: two presses in a row must not open two tabs. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  now(): number;
  newId(): string;
}

export type StoredFlag = { flag: Flag; captures: Capture[] };

export async function flagOf(
  flagId: string,
  world: { flags: Pick<ReportWorld['flags'], 'readFlag'> },
): Promise<StoredFlag> {
  const stored = await world.flags.readFlag(flagId);
  if (stored === null) throw new AtharError('not-found', 'flag');
  return stored;
}

/** Identifiers only: `storage.session` is memory, and still nothing of hers belongs there. */
export interface Opening {
  tabId: number;
  flagId: string;
  reportId: string;
  planId: string;
  at: number;
}

const openingsKey = 'reports.opened';
const keptOpenings = 100;

export const reportWorld: ReportWorld = {
  flags: { readFlag, listFlags, addReport, updateReport },
  tabs: {
    async openBehind(address) {
      const tab = await browser.tabs.create({ url: address, active: false });
      if (tab.id === undefined) throw new Error('a tab without an id');
      return tab.id;
    },
    async show(tabId) {
      return browser.tabs.update(tabId, { active: true }).then(
        () => true,
        () => false,
      );
    },
    async isAt(tabId, address) {
      const tab = await browser.tabs.get(tabId).catch(() => null);
      if (!tab) return false;
      if (tab.status === 'loading') return true;
      const { origin } = new URL(address);
      if (tab.url !== undefined) return URL.canParse(tab.url) && new URL(tab.url).origin === origin;
      // The browser hides the address of every site that is not allowed: if this one is, the tab shows another.
      return !(await browser.permissions.contains({ origins: [`${origin}/*`] }));
    },
    async addressOf(tabId) {
      const tab = await browser.tabs.get(tabId).catch(() => null);
      return tab?.url ?? null;
    },
  },
  openings: {
    async read() {
      const stored = await browser.storage.session.get(openingsKey);
      return (stored[openingsKey] as Opening[] | undefined) ?? [];
    },
    async add(opening) {
      const others = (await reportWorld.openings.read()).filter(({ tabId }) => tabId !== opening.tabId);
      await browser.storage.session.set({ [openingsKey]: [...others, opening].slice(-keptOpenings) });
    },
  },
  page: {
    look,
    fill: (document, order) => callIn(document, 'form', 'fill', order),
    read: (document) => callIn(document, 'form', 'read'),
  },
  alone: (work) =>
    new Promise((done, failed) => {
      void navigator.locks.request('athar-open-report', () => work().then(done, failed));
    }),
  now: () => Date.now(),
  newId: () => crypto.randomUUID(),
};
