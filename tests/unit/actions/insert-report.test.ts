import { expect, test, vi } from 'vitest';
import { insertReport, readInsertion } from '../../../utils/actions/insert-report';
import { openReport, prepareReport } from '../../../utils/actions/reports';
import { AtharError } from '../../../utils/errors';
import type { PlanId } from '../../../utils/reports/plan';
import { flagId } from '../reports/example';
import { type TestReports, testReports } from './report-example';

const form =
  'https://help.x.com/en/forms/dsa/report?content_id=https%3A%2F%2Fx.com%2Fpractice_person%2Fstatus%2F1850000000000000001';

async function opened(planId: PlanId = 'x-dsa'): Promise<TestReports> {
  const reports = testReports();
  await prepareReport({ flagId, planId, explanation: 'My own words.', language: 'en' }, reports.world);
  await openReport({ flagId, reportId: reports.flag.reports[0]!.id }, reports.world);
  reports.page = { url: form, top: true };
  return reports;
}

test('inserted: the one document gets the text, ten minutes, and the report its time', async () => {
  const reports = await opened();
  expect(await insertReport({ tabId: 1, language: 'ar' }, reports.world)).toEqual({
    state: 'inserted',
    results: [{ key: 'notice', state: 'filled' }],
    waiting: false,
  });
  const [order] = reports.orders;
  expect(order).toMatchObject({
    place: { origin: 'https://help.x.com' },
    forMs: 600_000,
    marks: { direction: 'rtl', language: 'ar' },
  });
  expect(order?.fields.map(({ key, value }) => [key, value])).toEqual([
    ['notice', reports.flag.reports[0]!.text],
    ['author-handle', '@practice_person'],
    ['post-address', 'https://x.com/practice_person/status/1850000000000000001'],
  ]);
  expect(reports.flag.reports[0]?.insertedAt).toBe('2026-11-04T10:00:00.000Z');
});

test('what the page gets is plain data', async () => {
  const reports = await opened();
  await insertReport({ tabId: 1, language: 'en' }, reports.world);
  expect(JSON.parse(JSON.stringify(reports.orders[0]))).toEqual(reports.orders[0]);
});

test.each([
  ['a look-alike', { url: form.replace('help.x.com/', 'help.x.com.evil.example/'), top: true }, 'wrong-page'],
  ['plain http', { url: form.replace('https:', 'http:'), top: true }, 'wrong-page'],
  ['the home page', { url: 'https://help.x.com/en', top: true }, 'wrong-page'],
  ['a frame', { url: form, top: false }, 'wrong-page'],
  ['another post', { url: form.replace('0001', '0002'), top: true }, 'other-post'],
  ['a page out of reach', null, 'not-permitted'],
] as const)('%s is refused and given nothing', async (_what, page, reason) => {
  const reports = await opened();
  reports.page = page;
  expect(await insertReport({ tabId: 1, language: 'en' }, reports.world)).toEqual({ state: 'refused', reason });
  expect(reports.orders).toEqual([]);
  expect(reports.flag.reports[0]?.insertedAt).toBeNull();
});

test('a tab that no report opened is refused', async () => {
  const reports = await opened();
  reports.page = { url: 'https://x.com/home', top: true };
  expect(await insertReport({ tabId: 2, language: 'en' }, reports.world)).toEqual({
    state: 'refused',
    reason: 'not-armed',
  });
});

test.each([12 * 3_600_000 + 1, -1])(
  'a tab opened long ago, or after the clock went back (%i ms), is refused',
  async (later) => {
    const reports = await opened();
    reports.now += later;
    expect(await insertReport({ tabId: 1, language: 'en' }, reports.world)).toEqual({
      state: 'refused',
      reason: 'expired',
    });
    expect(reports.orders).toEqual([]);
  },
);

test('a dialog without fields is refused as such', async () => {
  const reports = await opened('x-in-app');
  expect(await insertReport({ tabId: 1, language: 'en' }, reports.world)).toEqual({
    state: 'refused',
    reason: 'nothing-to-fill',
  });
});

test('the page changed between our look and the script: its own check decides', async () => {
  const reports = await opened();
  reports.answer = { state: 'refused', reason: 'wrong-page' };
  expect(await insertReport({ tabId: 1, language: 'en' }, reports.world)).toEqual({
    state: 'refused',
    reason: 'wrong-page',
  });
  reports.answer = null;
  expect(await insertReport({ tabId: 1, language: 'en' }, reports.world)).toEqual({
    state: 'refused',
    reason: 'wrong-page',
  });
  expect(reports.flag.reports[0]?.insertedAt).toBeNull();
});

test('a report that filled nothing is not marked as inserted', async () => {
  const reports = await opened();
  reports.answer = { state: 'inserted', results: [{ key: 'notice', state: 'missing' }], waiting: true };
  expect(await insertReport({ tabId: 1, language: 'en' }, reports.world)).toMatchObject({ waiting: true });
  expect(reports.flag.reports[0]?.insertedAt).toBeNull();
});

test('a report deleted meanwhile is not inserted', async () => {
  const reports = await opened();
  reports.flag = { ...reports.flag, reports: [] };
  expect(await insertReport({ tabId: 1, language: 'en' }, reports.world)).toEqual({
    state: 'refused',
    reason: 'not-found',
  });
});

test('a locked vault hands out nothing', async () => {
  const reports = await opened();
  reports.world.flags.readFlag = async () => {
    throw new AtharError('locked');
  };
  await expect(insertReport({ tabId: 1, language: 'en' }, reports.world)).rejects.toMatchObject({ code: 'locked' });
  expect(reports.orders).toEqual([]);
});

test('a popup opened again sees how the form stands', async () => {
  const reports = await opened();
  const { flagId: flag, reports: kept } = { flagId, reports: reports.flag.reports };
  expect(await readInsertion({ tabId: 1 }, reports.world)).toMatchObject({ state: 'inserted', flagId: flag });
  reports.answer = null;
  expect(await readInsertion({ tabId: 1 }, reports.world)).toEqual({
    state: 'ready',
    flagId: flag,
    reportId: kept[0]!.id,
  });
  reports.now += 13 * 3_600_000;
  expect(await readInsertion({ tabId: 1 }, reports.world)).toEqual({ state: 'none', reason: 'expired' });
});

test('after locking, the form of the same post still finds its report', async () => {
  const reports = await opened();
  const reportId = reports.flag.reports[0]!.id;
  reports.openings = [];
  expect(await readInsertion({ tabId: 5 }, reports.world)).toMatchObject({ state: 'inserted', flagId, reportId });
  expect(await insertReport({ tabId: 5, language: 'en' }, reports.world)).toMatchObject({ state: 'inserted' });
});

test.each([
  ['names another post', form.replace('0001', '0002')],
  ['names none', 'https://help.x.com/forms/dsa/report'],
  ['is another page', 'https://x.com/practice_person/status/1850000000000000001'],
  ['is a look-alike', form.replace('help.x.com/', 'help-x.com/')],
])('a forgotten tab that %s is no form of hers, and no script goes there', async (_what, url) => {
  const reports = await opened();
  reports.openings = [];
  reports.page = { url, top: true };
  const look = vi.spyOn(reports.world.page, 'look');
  expect(await readInsertion({ tabId: 5 }, reports.world)).toEqual({ state: 'none', reason: 'not-armed' });
  expect(await insertReport({ tabId: 5, language: 'en' }, reports.world)).toEqual({
    state: 'refused',
    reason: 'not-armed',
  });
  expect(look).not.toHaveBeenCalled();
});

test('of two reports for one post, the one that was opened is meant', async () => {
  const reports = await opened();
  const reportId = reports.flag.reports[0]!.id;
  await prepareReport(
    { flagId, planId: 'x-dsa', explanation: 'Another try.', language: 'en', again: true },
    reports.world,
  );
  reports.openings = [];
  expect(await readInsertion({ tabId: 5 }, reports.world)).toMatchObject({ reportId });
});

test('a report that was prepared but never opened is not found by its form', async () => {
  const reports = testReports();
  await prepareReport({ flagId, planId: 'x-dsa', explanation: 'My own words.', language: 'en' }, reports.world);
  reports.page = { url: form, top: true };
  expect(await readInsertion({ tabId: 5 }, reports.world)).toEqual({ state: 'none', reason: 'not-armed' });
});

test('a tab that left the form is not looked into', async () => {
  const reports = await opened();
  reports.page = { url: 'https://bank.example/account', top: true };
  const look = vi.spyOn(reports.world.page, 'look');
  expect(await readInsertion({ tabId: 1 }, reports.world)).toMatchObject({ state: 'ready' });
  expect(look).not.toHaveBeenCalled();
});

test('a dialog without fields offers nothing to insert', async () => {
  const reports = await opened('x-in-app');
  expect(await readInsertion({ tabId: 1 }, reports.world)).toEqual({ state: 'none', reason: 'nothing-to-fill' });
});

test('a form whose fields nobody has seen is not looked into: all is there to copy, on its own site only', async () => {
  const reports = testReports();
  const opened = { flagId, reportId: 'r', tabId: 1, planId: 'telegram-dsa', at: reports.now };
  reports.openings.push(opened);
  reports.page = { url: 'https://telegram.org/dsa-report', top: true };
  const copy = { state: 'copy', flagId, reportId: 'r' };
  expect(await readInsertion({ tabId: 1 }, reports.world)).toEqual(copy);
  // The browser shows no address of a site that is not allowed: then the tab that she opened is believed.
  reports.page = null;
  expect(await readInsertion({ tabId: 1 }, reports.world)).toEqual(copy);
  for (const url of ['https://telegram.org.practice.invalid/dsa-report', 'https://practice.invalid/', 'about:blank']) {
    reports.page = { url, top: true };
    expect(await readInsertion({ tabId: 1 }, reports.world), url).toMatchObject({ state: 'none' });
  }
  expect(reports.orders).toEqual([]);
});
