import { expect, test, vi } from 'vitest';
import type { GuideWorld } from '../../../utils/actions/guide-world';
import { openReport, prepareReport } from '../../../utils/actions/reports';
import { readGuide, readSteps, showGuide } from '../../../utils/actions/show-guide';
import type { GuideAnswer } from '../../../utils/content/show-guide';
import type { GuideOrder } from '../../../utils/reports/guide-order';
import type { PlanId } from '../../../utils/reports/plan';
import { flagId } from '../reports/example';
import { testReports } from './report-example';

const dialog = 'https://x.com/i/safety/report_story_start?source=reporttweet&reported_tweet_id=1850000000000000001';
const post = 'https://x.com/practice_person/status/1850000000000000001';

async function opened(planId: PlanId = 'x-in-app') {
  const reports = testReports();
  await prepareReport({ flagId, planId, explanation: 'My own words.', language: 'en' }, reports.world);
  await openReport({ flagId, reportId: reports.flag.reports[0]!.id }, reports.world);
  reports.page = { url: dialog, top: true };
  const orders: GuideOrder[] = [];
  const page = {
    look: reports.world.page.look,
    show: vi.fn(async (_document, order: GuideOrder): Promise<GuideAnswer | null> => {
      orders.push(order);
      return { state: 'shown' };
    }),
    read: vi.fn(async (): Promise<GuideAnswer | null> => null),
    says: vi.fn(async (): Promise<string | null> => null),
    hide: async () => undefined,
  };
  const world: GuideWorld = { ...reports.world, page };
  return { reports, world, page, orders };
}

test('shown in the one document, for ten minutes, as plain data without a word of the post; nothing is noted', async () => {
  const { reports, world, orders } = await opened();
  const before = JSON.stringify(reports.flag);
  expect(await readGuide({ tabId: 1 }, world)).toBe('ready');
  expect(await showGuide({ tabId: 1, language: 'ar' }, world)).toEqual({ state: 'shown' });
  expect(orders[0]).toMatchObject({ forMs: 600_000, direction: 'rtl', optionId: 'HateOrAbuseSimpleOption' });
  expect(JSON.parse(JSON.stringify(orders[0]))).toEqual(orders[0]);
  expect(JSON.stringify(orders[0])).not.toMatch(/invented words|My own words|practice_person|Practice Person/);
  expect(JSON.stringify(reports.flag)).toBe(before);
});

test.each([
  ['a look-alike', { url: dialog.replace('x.com/', 'x.com.evil.example/'), top: true }, 'wrong-page'],
  ['a neighbour of the host', { url: dialog.replace('x.com/', 'help.x.com/'), top: true }, 'wrong-page'],
  ['plain http', { url: dialog.replace('https:', 'http:'), top: true }, 'wrong-page'],
  ['a frame', { url: dialog, top: false }, 'wrong-page'],
  ['the dialog of another post', { url: dialog.replace('0001', '0002'), top: true }, 'other-post'],
  ['another post', { url: post.replace('0001', '0002'), top: true }, 'other-post'],
  ['a page out of reach', null, 'not-permitted'],
] as const)('%s is refused and given nothing', async (_what, page, reason) => {
  const { reports, world, orders } = await opened();
  reports.page = page;
  expect(await showGuide({ tabId: 1, language: 'en' }, world)).toEqual({ state: 'refused', reason });
  expect(orders).toEqual([]);
});

test.each([12 * 3_600_000 + 1, -1])('opened long ago, or after the clock went back (%i ms): refused', async (later) => {
  const { reports, world, orders } = await opened();
  reports.now += later;
  expect(await showGuide({ tabId: 1, language: 'en' }, world)).toEqual({ state: 'refused', reason: 'expired' });
  expect(orders).toEqual([]);
});

test('after locking forgot the tab, the address of the post tells the report again; the front page does not', async () => {
  const { reports, world } = await opened();
  reports.openings = [];
  reports.page = { url: post, top: true };
  expect(await showGuide({ tabId: 9, language: 'en' }, world)).toEqual({ state: 'shown' });
  reports.page = { url: 'https://x.com/home', top: true };
  expect(await showGuide({ tabId: 9, language: 'en' }, world)).toEqual({ state: 'refused', reason: 'not-armed' });
});

test('a form that can be filled has no guide, and nothing is offered or injected on other pages', async () => {
  const form = await opened('x-dsa');
  expect(await showGuide({ tabId: 1, language: 'en' }, form.world)).toEqual({ state: 'refused', reason: 'not-armed' });
  const { reports, world, page } = await opened();
  reports.page = { url: 'https://example.org/', top: true };
  expect(await readGuide({ tabId: 1 }, world)).toBe('none');
  expect(page.read).not.toHaveBeenCalled();
});

test('the page changed between our look and the script: its own check decides', async () => {
  const { world, page } = await opened();
  page.show.mockResolvedValue(null);
  expect(await showGuide({ tabId: 1, language: 'en' }, world)).toEqual({ state: 'refused', reason: 'wrong-page' });
});

test('what the card says is read for our own pages; what is not of its shape is nothing', async () => {
  const { world, page } = await opened();
  expect(await readSteps({ tabId: 1 }, world)).toBeNull();
  const steps = { lead: 'Choose here:', choice: { words: 'خيار', language: null, from: 'page' }, more: [], level: 1 };
  page.says.mockResolvedValue(JSON.stringify(steps));
  expect(await readSteps({ tabId: 1 }, world)).toEqual(steps);
  for (const bad of [
    'null',
    '{',
    '{"lead":1}',
    JSON.stringify({ ...steps, more: 7 }),
    JSON.stringify({ ...steps, a: 1 }),
  ]) {
    page.says.mockResolvedValue(bad);
    expect(await readSteps({ tabId: 1 }, world), bad).toBeNull();
  }
  page.says.mockRejectedValue(new Error('the tab went away'));
  expect(await readSteps({ tabId: 1 }, world)).toBeNull();
});
