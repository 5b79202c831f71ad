import { expect, test } from 'vitest';
import { reusedElsewhere } from '../../../utils/actions/reused';
import { exampleFlag, flagId } from '../reports/example';
import { testReports } from './report-example';

const explanation = 'He threatens me because I speak about prisons.';
const report = (text: string) => ({
  id: '00000000-0000-4000-8000-00000000000a',
  planId: 'x-dsa',
  preparedAt: '2026-11-03T00:00:00.000Z',
  openedAt: null,
  insertedAt: null,
  text,
  steps: [],
});

async function reused(texts: string[], words = explanation): Promise<number> {
  const reports = testReports();
  const flags = texts.map((text, at) => ({ ...exampleFlag(), id: `other-${at}`, reports: [report(text)] }));
  const own = { ...exampleFlag(), reports: [report(explanation)] };
  reports.world.flags.listFlags = async () => ({ flags: [own, ...flags], next: null, total: 1, damaged: 0 });
  return reusedElsewhere({ flagId, explanation: words }, reports.world);
}

test('the same words for other posts are counted, whatever stands around them; the post’s own report is not', async () => {
  expect(
    await reused([`Post: …\n${explanation}\nI am`, explanation.toUpperCase().replaceAll(' ', '\n'), 'Another.']),
  ).toBe(2);
  expect(await reused(['Another.'])).toBe(0);
});

test('a few words that anybody would say are no reuse', async () => {
  expect(await reused(['He threatens me.'], 'He threatens me.')).toBe(0);
});
