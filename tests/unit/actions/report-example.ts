import { vi } from 'vitest';
import type { PageDocument } from '../../../utils/actions/in-document';
import type { Opening, ReportWorld } from '../../../utils/actions/report-world';
import type { FillAnswer } from '../../../utils/content/fill-form';
import type { FillOrder } from '../../../utils/reports/order';
import type { Capture } from '../../../utils/schema/capture';
import type { Flag } from '../../../utils/schema/flag';
import { exampleCapture, exampleFlag } from '../reports/example';

export interface TestReports {
  world: ReportWorld;
  flag: Flag;
  captures: Capture[];
  openings: Opening[];
  /** What happened, in order: shows that nothing is left undone when the popup dies. */
  log: string[];
  /** What the tab shows; null: the browser does not let us look. */
  page: { url: string; top: boolean } | null;
  orders: FillOrder[];
  answer: FillAnswer | null;
  closedTabs: Set<number>;
  /** Tabs that went on to another site. */
  strayed: Set<number>;
  now: number;
}

export function testReports(flag: Flag = exampleFlag(), capture: Capture = exampleCapture()): TestReports {
  let tabs = 0;
  let ids = 0;
  const test: TestReports = {
    flag,
    captures: [capture],
    openings: [],
    log: [],
    page: null,
    orders: [],
    answer: { state: 'inserted', results: [{ key: 'notice', state: 'filled' }], waiting: false },
    closedTabs: new Set(),
    strayed: new Set(),
    now: Date.parse('2026-11-04T10:00:00.000Z'),
    world: {
      flags: {
        readFlag: vi.fn(async (id) => (id === flag.id ? { flag: test.flag, captures: test.captures } : null)),
        listFlags: vi.fn(async () => ({ flags: [test.flag], next: null, total: 1, damaged: 0 })),
        addReport: vi.fn(async (_flagId, report) => {
          test.log.push('add');
          test.flag = { ...test.flag, reports: [...test.flag.reports, report] };
        }),
        updateReport: vi.fn(async (_flagId, reportId, patch) => {
          test.log.push(`update ${Object.keys(patch).join(' ')}`);
          const reports = test.flag.reports.map((one) => (one.id === reportId ? { ...one, ...patch } : one));
          test.flag = { ...test.flag, reports };
        }),
      },
      tabs: {
        async openBehind(address) {
          test.log.push(`open ${address}`);
          return ++tabs;
        },
        async show(tabId) {
          if (test.closedTabs.has(tabId)) return false;
          test.log.push(`show ${tabId}`);
          return true;
        },
        isAt: async (tabId) => !test.closedTabs.has(tabId) && !test.strayed.has(tabId),
        addressOf: async () => test.page?.url ?? null,
      },
      openings: {
        read: async () => test.openings,
        async add(opening) {
          test.log.push('remember');
          test.openings = [...test.openings, opening];
        },
      },
      page: {
        async look(tabId): Promise<PageDocument> {
          if (test.page === null) throw new Error('Cannot access contents of the page');
          return { tabId, documentId: 'd', mark: 'm', ...test.page };
        },
        async fill(_document, order) {
          test.orders.push(order);
          return test.answer;
        },
        read: async () => test.answer,
      },
      alone: (work) => work(),
      now: () => test.now,
      newId: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
    },
  };
  return test;
}
