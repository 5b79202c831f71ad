import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { guideWorld } from '../../../utils/actions/guide-world';
import { reportWorld } from '../../../utils/actions/report-world';
import { guideOrder } from '../../../utils/reports/guide-order';
import { xGuide } from '../../../utils/reports/guides/x';
import { xInApp } from '../../../utils/reports/plans/x/in-app';
import { exampleOrder } from '../content/form-world';
import { exampleFlag } from '../reports/example';

const order = guideOrder({ guide: xGuide, plan: xInApp, flag: exampleFlag(), language: 'en' })!;
const document = { tabId: 7, documentId: 'd1', mark: 'm', url: 'u', top: true };
const executeScript = vi.fn();
Object.assign(fakeBrowser, { scripting: { executeScript } });
const isolated = globalThis as { atharDocument?: string; atharReportGuide?: unknown; atharReportForm?: unknown };
afterEach(() => {
  executeScript.mockReset();
  delete isolated.atharDocument;
  delete isolated.atharReportGuide;
  delete isolated.atharReportForm;
});

/** As Chromium hands arguments over: what is null in an object does not arrive. */
const asChromium = async ({ func, args }: { func?: (...all: unknown[]) => unknown; args?: unknown[] }) => {
  const given = args?.map((one) =>
    JSON.parse(
      JSON.stringify(one, (_, value: unknown) =>
        value !== null && typeof value === 'object' && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== null))
          : value,
      ),
    ),
  );
  return [{ frameId: 0, result: func?.(...(given ?? [])) ?? null }];
};

test('the order arrives whole, with its nulls, in the very document that was looked at', async () => {
  executeScript.mockImplementation(asChromium);
  const show = vi.fn(() => ({ state: 'shown' }));
  Object.assign(isolated, { atharDocument: 'm', atharReportGuide: { show, read: () => null, hide: () => undefined } });
  expect(await guideWorld.page.show(document, order)).toEqual({ state: 'shown' });
  expect(show).toHaveBeenCalledWith(order);
  expect(executeScript.mock.calls.map(([{ target }]) => target)).toEqual([
    { tabId: 7, documentIds: ['d1'] },
    { tabId: 7, documentIds: ['d1'] },
  ]);
});

test('so does the order of a form: a value that is not known stays null', async () => {
  executeScript.mockImplementation(asChromium);
  const fill = vi.fn(() => null);
  Object.assign(isolated, { atharDocument: 'm', atharReportForm: { fill, read: () => null } });
  const without = exampleOrder('');
  expect(without.fields.some(({ value }) => value === null)).toBe(true);
  await reportWorld.page.fill(document, without);
  expect(fill).toHaveBeenCalledWith(without);
});

test('another document took the tab: nothing is shown, read or hidden there', async () => {
  executeScript.mockImplementation(asChromium);
  const guide = { show: vi.fn(), read: vi.fn(), hide: vi.fn() };
  Object.assign(isolated, { atharDocument: 'another', atharReportGuide: guide });
  expect(await guideWorld.page.show(document, order)).toBeNull();
  expect(await guideWorld.page.read(document)).toBeNull();
  await guideWorld.page.hide(document);
  for (const one of Object.values(guide)) expect(one).not.toHaveBeenCalled();
});
