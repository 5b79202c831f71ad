import { expect, test } from 'vitest';
import { prepareReport } from '../../../utils/actions/reports';
import type { Report } from '../../../utils/schema/report';
import { testReports } from '../actions/report-example';
import { flagId } from '../reports/example';

// The page opens with an empty explanation each time, and names the report that is there.
test('what she says she sent is never written over by pressing "open" again', async () => {
  const reports = testReports();
  const asked = { flagId, planId: 'x-dsa', explanation: 'My own words.', language: 'en' } as const;
  await prepareReport(asked, reports.world);
  const sent = reports.flag.reports[0]!;
  const at = '2026-11-05T12:00:00.000Z';
  reports.flag = {
    ...reports.flag,
    reports: [
      { ...sent, openedAt: at, steps: [{ step: 'submitted', at, recordedAt: at, evidence: null, reference: 'R-1' }] },
    ],
  };
  reports.now = Date.parse('2026-11-20T10:00:00.000Z');
  await prepareReport({ ...asked, explanation: '', reportId: sent.id }, reports.world);
  expect(reports.flag.reports[0]).toMatchObject({ text: sent.text, preparedAt: sent.preparedAt });
});

test('what she took back is not sent: opened again, the form gets her words of today', async () => {
  const reports = testReports();
  const asked = { flagId, planId: 'x-dsa', explanation: 'My own words.', language: 'en' } as const;
  await prepareReport(asked, reports.world);
  const sent = reports.flag.reports[0]!;
  const at = '2026-11-05T12:00:00.000Z';
  const steps: Report['steps'] = [
    { step: 'submitted', at, recordedAt: at, evidence: null, reference: null },
    { step: 'told-in-error', recordedAt: at, of: { step: 'submitted', recordedAt: at } },
  ];
  reports.flag = { ...reports.flag, reports: [{ ...sent, openedAt: at, steps }] };
  await prepareReport({ ...asked, explanation: 'Other words.', reportId: sent.id }, reports.world);
  expect(reports.flag.reports[0]!.text).toContain('Other words.');
  expect(reports.flag.reports[0]!.steps).toEqual(steps);
});

test('a prepared text is not emptied when she only opens the form again', async () => {
  const reports = testReports();
  const asked = { flagId, planId: 'x-dsa', explanation: 'My own words.', language: 'en' } as const;
  await prepareReport(asked, reports.world);
  const { id, text } = reports.flag.reports[0]!;
  await prepareReport({ ...asked, explanation: '', reportId: id }, reports.world);
  expect(reports.flag.reports[0]!.text).toBe(text);
});
