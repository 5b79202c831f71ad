// @vitest-environment node
import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as flags from '../../../utils/actions/flags';
import { tellStep } from '../../../utils/actions/follow';
import { lock, unlock } from '../../../utils/actions/set-up';
import { evidenceIn } from '../../../utils/evidence/step-binding';
import { standingOf, type Told } from '../../../utils/reports/follow';
import { Report } from '../../../utils/schema/report';
import { passphrase } from '../storage/example';
import { killedEverywhere } from '../storage/kill';
import { everything } from '../storage/look';
import { openedOn, reportId, vaultWith } from './prepared-report';

// Never a report marked submitted that she did not confirm: what could make one, tried on the real database.

vi.setConfig({ testTimeout: 120_000 });
vi.mock('../../../utils/vault/scrypt', async (original) => ({
  ...(await original<typeof import('../../../utils/vault/scrypt')>()),
  stretchInPlace: async (...input: [Uint8Array, Uint8Array]) =>
    (await import('../vault/fake-world')).quickStretch(...input),
}));

const prepared = openedOn('2026-11-23');
const submitted: Told = { step: 'submitted', day: null, evidence: null, reference: '' };
let flagId: string;
let pageId: string;

async function withReport(): Promise<void> {
  ({ flagId, pageId } = await vaultWith(prepared, 'Thank you for your report.'));
}
beforeEach(withReport);

const reportNow = async () => (await flags.readFlag(flagId))!.flag.reports[0]!;
const stepEvents = async () =>
  Object.values((await flags.custodyFor([flagId])).events).filter(({ type }) => type === 'report.submitted');

test('a step, killed anywhere: it is there once with its event and its page, or not at all; told again it is there once', async () => {
  const found = { kept: 0, none: 0 };
  const tell = () => tellStep(flagId, reportId, { ...submitted, reference: 'INVENTED-7', evidence: pageId });
  const kills = await killedEverywhere({
    prepare: withReport,
    run: tell,
    async look(finished, killedAt) {
      expect(await unlock(passphrase)).toEqual({ state: 'unlocked' });
      const { steps } = await reportNow();
      const events = await stepEvents();
      expect(events.length, killedAt ?? 'to the end').toBe(steps.length);
      if (finished) expect(steps).toHaveLength(1);
      found[steps.length === 0 ? 'none' : 'kept']++;
      const again = await tell();
      expect(again).toEqual(steps.length === 0 ? { state: 'kept' } : { state: 'refused', why: 'not-now' });
      expect((await reportNow()).steps).toMatchObject([{ step: 'submitted', reference: 'INVENTED-7' }]);
      expect((await stepEvents()).map(evidenceIn)).toEqual([
        expect.objectContaining({ capture: (await flags.readFlag(pageId))!.captures[0]!.id }),
      ]);
      await everything();
    },
  });
  expect(kills).toBeGreaterThan(15);
  expect(found.kept).toBeGreaterThan(0);
  expect(found.none).toBeGreaterThan(10);
});

describe('clocks that jump', () => {
  test.each([
    ['back to 1970', '1970-01-01T00:00:00.000Z'],
    ['on to 2099', '2099-12-31T23:59:59.999Z'],
    ['back behind the opening', '2026-11-23T12:00:30.000Z'],
  ])(
    '%s: only her press makes the step, with the clock as it was, and the order is that of her presses',
    async (_, at) => {
      const now = new Date(at);
      expect(standingOf(await reportNow())).toBe('opened');
      const decided: Told = { step: 'decided', day: null, evidence: null, outcome: 'UNCLEAR' };
      expect(await tellStep(flagId, reportId, decided, now)).toEqual({ state: 'refused', why: 'not-now' });
      expect(await tellStep(flagId, reportId, submitted, now)).toEqual({ state: 'kept' });
      expect(await tellStep(flagId, reportId, submitted, new Date('2026-11-24T10:00:00.000Z'))).toEqual({
        state: 'refused',
        why: 'not-now',
      });
      expect(await tellStep(flagId, reportId, decided, new Date('2026-11-24T10:00:00.000Z'))).toEqual({
        state: 'kept',
      });
      const { steps } = await reportNow();
      expect(steps.map(({ step, recordedAt }) => [step, recordedAt])).toEqual([
        ['submitted', at],
        ['decided', '2026-11-24T10:00:00.000Z'],
      ]);
    },
  );

  test('a day she names is judged by the clock of that moment, and a refusal keeps nothing', async () => {
    const told = { ...submitted, day: '2026-11-24' };
    const back = new Date('1970-01-01T00:00:00.000Z');
    expect(await tellStep(flagId, reportId, told, back)).toEqual({ state: 'refused', why: 'in-the-future' });
    expect((await reportNow()).steps).toEqual([]);
    expect(await stepEvents()).toEqual([]);
  });
});

describe('numbers', () => {
  test.each([
    ['markup', '<img src=x onerror=alert(1)>', 'markup'],
    ['half a tag', 'INVENTED-7>', 'markup'],
    ['10,000 characters', '7'.repeat(10_000), 'too-long'],
    ['10,000 characters of a letter with marks', 'a\u0301\u0323'.repeat(5_000), 'too-long'],
  ])('%s is refused, and the report is not sent by that', async (_, reference, why) => {
    expect(await tellStep(flagId, reportId, { ...submitted, reference })).toEqual({ state: 'refused', why });
    expect(standingOf(await reportNow())).toBe('opened');
    expect(await stepEvents()).toEqual([]);
  });

  test.each([
    ['turned around by bidi signs', '\u202e21-DETNEVNI\u202c', '21-DETNEVNI'],
    ['with isolates and marks', '\u2067\u200fINVENTED-7\u200e\u2069', 'INVENTED-7'],
    ['with nothing visible', '\u200b\u2060\ufeff', null],
    ['a half emoji and line ends', 'INVENTED\ud83d\n\r\u2028-7', 'INVENTED -7'],
    ['10,000 signs that cannot be seen', `${'\u200b'.repeat(10_000)}7`, '7'],
  ])('%s: kept without what cannot be seen', async (_, reference, kept) => {
    expect(await tellStep(flagId, reportId, { ...submitted, reference })).toEqual({ state: 'kept' });
    expect((await reportNow()).steps[0]).toMatchObject({ reference: kept });
  });
});

test('neither a new report nor a change of one can bring a step along', async () => {
  const at = '2026-11-23T12:02:00.000Z';
  const steps: Report['steps'] = [{ step: 'submitted', at, recordedAt: at, evidence: null, reference: null }];
  const id = '1d6f8c1e-93f2-4f4b-9d8b-6f6b7c1a2b3c';
  await flags.addReport(flagId, Report.parse({ ...prepared, id, steps }));
  const smuggled: Record<string, unknown> = { openedAt: at, insertedAt: at, steps };
  await flags.updateReport(flagId, reportId, smuggled);
  const { reports } = (await flags.readFlag(flagId))!.flag;
  expect(reports.map((report) => [report.id, standingOf(report)])).toEqual([
    [reportId, 'opened'],
    [id, 'opened'],
  ]);
});

test('a window that has not heard that it was sent cannot exchange the text afterwards, nor take the step back', async () => {
  expect(await tellStep(flagId, reportId, submitted)).toEqual({ state: 'kept' });
  await flags.updateReport(flagId, reportId, { text: 'other words', preparedAt: '2026-11-25T12:00:00.000Z' });
  await flags.updateReport(flagId, reportId, { openedAt: '2026-11-25T12:00:00.000Z' });
  expect(await reportNow()).toMatchObject({
    text: 'her words',
    preparedAt: prepared.preparedAt,
    openedAt: '2026-11-25T12:00:00.000Z',
    steps: [{ step: 'submitted' }],
  });
});

test('in two windows at once, with the vault locked in between, one step at most and its one event', async () => {
  const both = [tellStep(flagId, reportId, submitted), tellStep(flagId, reportId, submitted), lock()];
  const ended = await Promise.allSettled(both);
  expect(await unlock(passphrase)).toEqual({ state: 'unlocked' });
  const kept = ended.filter((one) => one.status === 'fulfilled' && one.value?.state === 'kept');
  expect((await reportNow()).steps).toHaveLength(kept.length);
  expect(kept.length).toBeLessThanOrEqual(1);
  expect(await stepEvents()).toHaveLength(kept.length);
});
