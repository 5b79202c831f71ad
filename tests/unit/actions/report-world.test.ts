import { afterEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Opening, reportWorld } from '../../../utils/actions/report-world';
import { exampleOrder } from '../content/form-world';

const opening: Opening = { tabId: 1, flagId: 'f', reportId: 'r', planId: 'x-dsa', at: 5 };
const executeScript = vi.fn();
Object.assign(fakeBrowser, { scripting: { executeScript } });
afterEach(() => {
  executeScript.mockReset();
});

test('which tab shows which report is kept in memory, by identifiers, the last hundred', async () => {
  for (let tabId = 1; tabId <= 101; tabId++) await reportWorld.openings.add({ ...opening, tabId });
  const kept = await reportWorld.openings.read();
  expect(kept.map(({ tabId }) => tabId)).toEqual(Array.from({ length: 100 }, (_, at) => at + 2));
  expect(await browser.storage.local.get()).toEqual({});
});

test('a tab used for another report forgets the first', async () => {
  await reportWorld.openings.add(opening);
  await reportWorld.openings.add({ ...opening, reportId: 'other' });
  expect(await reportWorld.openings.read()).toEqual([{ ...opening, reportId: 'other' }]);
});

test('a tab opens behind, and comes to the front when asked', async () => {
  const tabId = await reportWorld.tabs.openBehind('https://help.x.com/forms/dsa/report');
  expect(await browser.tabs.get(tabId)).toMatchObject({ active: false, url: 'https://help.x.com/forms/dsa/report' });
  const update = vi.spyOn(browser.tabs, 'update');
  expect(await reportWorld.tabs.show(tabId)).toBe(true);
  expect(update).toHaveBeenCalledWith(tabId, { active: true });
  update.mockRejectedValue(new Error('No tab with id'));
  expect(await reportWorld.tabs.show(tabId)).toBe(false);
  update.mockRestore();
});

test('a tab is at its form while it loads, and on the same site; a closed one is nowhere', async () => {
  const form = 'https://help.x.com/forms/dsa/report';
  const tabId = await reportWorld.tabs.openBehind(form);
  expect(await reportWorld.tabs.isAt(tabId, `${form}?content_id=1`)).toBe(true);
  expect(await reportWorld.tabs.isAt(tabId, 'https://x.com/home')).toBe(false);
  expect(await reportWorld.tabs.isAt(9_999, form)).toBe(false);
  const get = vi.spyOn(browser.tabs, 'get').mockResolvedValue({ status: 'loading', url: 'about:blank' } as never);
  expect(await reportWorld.tabs.isAt(tabId, form)).toBe(true);
  get.mockRestore();
});

test('where the browser hides the address, a site that is allowed is not the one shown; one that is not may be', async () => {
  const get = vi.spyOn(browser.tabs, 'get').mockResolvedValue({ status: 'complete' } as never);
  const contains = vi.fn(async ({ origins }: { origins: string[] }) => origins[0] === 'https://help.x.com/*');
  const had = browser.permissions;
  Object.assign(fakeBrowser, { permissions: { ...had, contains } });
  expect(await reportWorld.tabs.isAt(1, 'https://help.x.com/forms/dsa/report')).toBe(false);
  expect(await reportWorld.tabs.isAt(1, 'https://telegram.org/support')).toBe(true);
  Object.assign(fakeBrowser, { permissions: had });
  get.mockRestore();
});

test('a tab’s address is read without touching the page; a closed tab has none', async () => {
  const tabId = await reportWorld.tabs.openBehind('https://help.x.com/forms/dsa/report');
  expect(await reportWorld.tabs.addressOf(tabId)).toBe('https://help.x.com/forms/dsa/report');
  expect(await reportWorld.tabs.addressOf(9_999)).toBeNull();
  expect(executeScript).not.toHaveBeenCalled();
});

test('the script goes into the very document that was looked at', async () => {
  executeScript.mockResolvedValue([{ frameId: 0, documentId: 'd1', result: { mark: 'm', url: 'u', top: true } }]);
  const document = await reportWorld.page.look(7);
  expect(document).toEqual({ tabId: 7, documentId: 'd1', mark: 'm', url: 'u', top: true });
  await reportWorld.page.fill(document, exampleOrder());
  const targets = executeScript.mock.calls.map(([injection]) => injection.target);
  expect(targets).toEqual([
    { tabId: 7, frameIds: [0] },
    { tabId: 7, documentIds: ['d1'] },
    { tabId: 7, documentIds: ['d1'] },
  ]);
  expect(executeScript.mock.calls[1]?.[0].files).toEqual(['/report-form.js']);
});

test('without document ids the top frame is used, and the mark tells another document', async () => {
  executeScript.mockResolvedValue([{ frameId: 0, result: { mark: 'm', url: 'u', top: true } }]);
  const document = await reportWorld.page.look(7);
  executeScript.mockImplementation(async ({ func, args }) => [{ frameId: 0, result: func?.(...(args ?? [])) ?? null }]);
  const page = globalThis as { atharDocument?: string; atharReportForm?: unknown };
  const answer = { state: 'inserted', results: [], waiting: false };
  page.atharReportForm = { fill: () => answer, read: () => answer };
  page.atharDocument = 'm';
  expect(await reportWorld.page.fill(document, exampleOrder())).toEqual(answer);
  expect(await reportWorld.page.read(document)).toEqual(answer);
  page.atharDocument = 'another document';
  expect(await reportWorld.page.fill(document, exampleOrder())).toBeNull();
  expect(await reportWorld.page.read(document)).toBeNull();
  delete page.atharDocument;
  delete page.atharReportForm;
});

test('a tab that gives no answer is no document', async () => {
  executeScript.mockResolvedValue([]);
  await expect(reportWorld.page.look(7)).rejects.toThrow('no answer');
});

test('presses wait for each other, and one that fails lets the next one go on', async () => {
  let last: Promise<unknown> = Promise.resolve();
  const names: string[] = [];
  const request = (name: string, work: () => Promise<unknown>): Promise<unknown> => {
    names.push(name);
    last = last.then(work);
    return last;
  };
  vi.stubGlobal('navigator', { locks: { request } });
  const order: string[] = [];
  const press = (name: string) => async () => {
    order.push(`${name} starts`);
    await Promise.resolve();
    order.push(`${name} ends`);
    if (name === 'a') throw new Error('a failed');
    return name;
  };
  const [first, second] = await Promise.allSettled(['a', 'b'].map((name) => reportWorld.alone(press(name))));
  expect(order).toEqual(['a starts', 'a ends', 'b starts', 'b ends']);
  expect(first).toMatchObject({ status: 'rejected', reason: { message: 'a failed' } });
  expect(second).toEqual({ status: 'fulfilled', value: 'b' });
  expect(new Set(names).size).toBe(1);
  vi.unstubAllGlobals();
});
