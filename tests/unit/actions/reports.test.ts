import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openReport, prepareReport, reportOptions } from '../../../utils/actions/reports';
import { AtharError } from '../../../utils/errors';
import { Report } from '../../../utils/schema/report';
import { exampleCapture, exampleFlag, flagId, post } from '../reports/example';
import { testReports } from './report-example';

const explanation = 'My own words.';
const asked = { flagId, planId: 'x-dsa', explanation, language: 'en' } as const;

test('prepared: stored as the schema wants it, with every value to copy', async () => {
  const reports = testReports();
  const result = await prepareReport(asked, reports.world);
  expect(result).toMatchObject({ state: 'prepared', plan: { id: 'x-dsa' } });
  expect(reports.log).toEqual(['add']);
  const [kept] = reports.flag.reports;
  expect(Report.parse(kept)).toEqual(kept);
  expect(kept).toMatchObject({
    planId: 'x-dsa',
    preparedAt: '2026-11-04T10:00:00.000Z',
    openedAt: null,
    insertedAt: null,
  });
  expect(kept?.text).toContain(post.text);
  expect(kept?.text).toContain(explanation);
});

test('her edited text is kept as she left it', async () => {
  const reports = testReports();
  await prepareReport({ ...asked, text: 'Shorter, and mine.\n' }, reports.world);
  expect(reports.flag.reports[0]?.text).toBe('Shorter, and mine.');
});

test.each(['', '  \n'])(
  'without her explanation (%j) no text is kept, whatever the page sends along',
  async (nothing) => {
    const reports = testReports();
    const result = await prepareReport({ ...asked, explanation: nothing, text: 'made by a machine' }, reports.world);
    expect(result).toMatchObject({ state: 'prepared', report: { text: '' } });
    expect(result.state === 'prepared' && result.values.map(({ label }) => label)).not.toContain('value.notice');
  },
);

test('category and role are asked for, nothing else, and nothing is stored before', async () => {
  const reports = testReports(exampleFlag({ review: { categories: [], role: null } }));
  expect(await prepareReport(asked, reports.world)).toEqual({ state: 'needs', missing: ['category', 'role'] });
  expect(reports.log).toEqual([]);
});

test('a plan of another platform, and a post without its number, are blocked with the reason', async () => {
  const telegram = testReports(exampleFlag({ summary: { platform: 'telegram' } }));
  expect(await prepareReport(asked, telegram.world)).toEqual({ state: 'blocked', reason: 'type' });
  const unknown = testReports(exampleFlag({ summary: { postId: null } }));
  expect(await prepareReport(asked, unknown.world)).toEqual({ state: 'blocked', reason: 'no-address' });
});

test('the same report again is a warning; she may insist', async () => {
  const reports = testReports();
  await prepareReport(asked, reports.world);
  expect(await prepareReport(asked, reports.world)).toEqual({ state: 'already', report: reports.flag.reports[0] });
  expect(reports.flag.reports).toHaveLength(1);
  expect(await prepareReport({ ...asked, planId: 'x-in-app' }, reports.world)).toMatchObject({ state: 'prepared' });
  expect(await prepareReport({ ...asked, again: true }, reports.world)).toMatchObject({ state: 'prepared' });
  expect(reports.flag.reports).toHaveLength(3);
});

test('changing a prepared report changes that report', async () => {
  const reports = testReports();
  await prepareReport(asked, reports.world);
  const reportId = reports.flag.reports[0]!.id;
  const result = await prepareReport({ ...asked, reportId, text: 'Second thoughts.' }, reports.world);
  expect(result).toMatchObject({ state: 'prepared', report: { id: reportId, text: 'Second thoughts.' } });
  expect(reports.flag.reports.map(({ text }) => text)).toEqual(['Second thoughts.']);
});

test('a text beyond the limit is refused with both lengths', async () => {
  const reports = testReports();
  expect(await prepareReport({ ...asked, text: 'x'.repeat(20_001) }, reports.world)).toEqual({
    state: 'too-long',
    length: 20_001,
    limit: 20_000,
  });
  expect(reports.log).toEqual([]);
});

test('an unknown flag is an operational problem with its code', async () => {
  const { world } = testReports();
  const other = '00000000-0000-4000-8000-0000000000ff';
  await expect(prepareReport({ ...asked, flagId: other }, world)).rejects.toMatchObject({ code: 'not-found' });
});

test('a locked vault stays a locked vault', async () => {
  const { world } = testReports();
  world.flags.readFlag = async () => {
    throw new AtharError('locked');
  };
  await expect(reportOptions({ flagId, explanation, language: 'en' }, world)).rejects.toMatchObject({ code: 'locked' });
});

test('options: ways, text and values, and nothing is stored', async () => {
  const reports = testReports(
    exampleFlag({ summary: { platform: 'facebook', url: 'https://www.facebook.com/1/posts/2' } }),
  );
  const options = await reportOptions({ flagId, explanation: '', language: 'fr' }, reports.world);
  expect(options.composed).toMatchObject({ notice: null, comment: null });
  expect(options.offers.map(({ plan }) => plan.id)).toContain('facebook-in-app');
  expect(options.values).toContainEqual({
    label: 'value.post-address',
    value: 'https://www.facebook.com/1/posts/2',
    quotes: false,
  });
  expect(reports.log).toEqual([]);
});

test('Telegram’s comment: the short text, and what does not fit is refused with numbers', async () => {
  const summary = { platform: 'telegram', kind: 'message', pageUrl: 'https://web.telegram.org/a/#-1001' } as const;
  const reports = testReports(exampleFlag({ summary }));
  const comment = { ...asked, planId: 'telegram-in-app' } as const;
  const long = await prepareReport({ ...comment, explanation: 'x'.repeat(600) }, reports.world);
  expect(long).toMatchObject({ state: 'too-long', limit: 512 });
  expect(long.state === 'too-long' && long.length).toBeGreaterThan(600);
  expect(reports.log).toEqual([]);
  await prepareReport(comment, reports.world);
  expect(reports.flag.reports[0]?.text).toMatch(/^My own words\.\nKind of attack/);
  expect(reports.flag.reports[0]?.text).not.toContain(post.text);
});

test('a mail opens no tab, and is not marked as opened', async () => {
  const reports = testReports(exampleFlag({ summary: { platform: 'telegram', kind: 'message' } }));
  await prepareReport({ ...asked, planId: 'telegram-mail' }, reports.world);
  reports.log.length = 0;
  const reportId = reports.flag.reports[0]!.id;
  expect(await openReport({ flagId, reportId }, reports.world)).toEqual({ state: 'by-hand' });
  expect(reports.log).toEqual([]);
});

test('her translation and good faith are part of the text that is kept', async () => {
  const reports = testReports();
  await prepareReport({ ...asked, translation: 'In other words.', goodFaith: true }, reports.world);
  expect(reports.flag.reports[0]?.text).toContain('“In other words.”');
  expect(reports.flag.reports[0]?.text).toContain('good faith');
});

test('opened: everything is written before the tab comes to the front', async () => {
  const reports = testReports();
  await prepareReport(asked, reports.world);
  reports.log.length = 0;
  const reportId = reports.flag.reports[0]!.id;
  expect(await openReport({ flagId, reportId }, reports.world)).toEqual({ state: 'opened', tabId: 1 });
  expect(reports.log).toEqual([
    'open https://help.x.com/forms/dsa/report?content_id=https%3A%2F%2Fx.com%2Fpractice_person%2Fstatus%2F1850000000000000001&content_type=post&content_author=%40practice_person',
    'remember',
    'update openedAt',
    'show 1',
  ]);
});

test('the same report opened twice shows the tab that is there; a closed tab is opened anew', async () => {
  const reports = testReports();
  await prepareReport(asked, reports.world);
  const reportId = reports.flag.reports[0]!.id;
  await openReport({ flagId, reportId }, reports.world);
  expect(await openReport({ flagId, reportId }, reports.world)).toEqual({ state: 'opened', tabId: 1 });
  reports.closedTabs.add(1);
  expect(await openReport({ flagId, reportId }, reports.world)).toEqual({ state: 'opened', tabId: 2 });
  // From then on the second is the one that is there; a tab that went on to another site is not taken for the form.
  expect(await openReport({ flagId, reportId }, reports.world)).toEqual({ state: 'opened', tabId: 2 });
  reports.strayed.add(2);
  expect(await openReport({ flagId, reportId }, reports.world)).toEqual({ state: 'opened', tabId: 3 });
});

test('thirty reports an hour, then a pause', async () => {
  const reports = testReports();
  await prepareReport(asked, reports.world);
  const reportId = reports.flag.reports[0]!.id;
  const before = Array.from({ length: 30 }, (_, at) => ({
    tabId: 100 + at,
    flagId,
    reportId: `r${at}`,
    planId: 'x-dsa',
    at: reports.now,
  }));
  reports.openings = before;
  expect(await openReport({ flagId, reportId }, reports.world)).toEqual({ state: 'refused', reason: 'too-many' });
  reports.now += 3_600_000;
  expect(await openReport({ flagId, reportId }, reports.world)).toMatchObject({ state: 'opened' });
});

test('an unknown report opens nothing', async () => {
  const reports = testReports();
  expect(await openReport({ flagId, reportId: 'none' }, reports.world)).toEqual({
    state: 'refused',
    reason: 'not-found',
  });
  expect(reports.log).toEqual([]);
});

test('the address never carries her facts', async () => {
  const word = fc.stringMatching(/^[A-Za-zء-ي]{6,30}$/);
  await fc.assert(
    fc.asyncProperty(
      word,
      word,
      word,
      word,
      fc.constantFrom('x-dsa', 'x-in-app'),
      async (mine, text, note, name, planId) => {
        const facts = [mine, text, note, name];
        const flag = exampleFlag({ review: { note, caseName: name, severity: 'grave', urgency: 'danger' } });
        const reports = testReports(flag, exampleCapture({ text }));
        const prepared = await prepareReport({ ...asked, planId, explanation: mine }, reports.world);
        if (prepared.state !== 'prepared') throw new Error(prepared.state);
        reports.log.length = 0;
        await openReport({ flagId, reportId: prepared.report.id }, reports.world);
        const address = decodeURIComponent(reports.log[0]!);
        for (const fact of facts) expect(address).not.toContain(fact);
        for (const fact of ['gendered-insult', 'herself', 'grave', 'danger', flagId, prepared.report.id]) {
          expect(address).not.toContain(fact);
        }
      },
    ),
    { numRuns: 50 },
  );
});
