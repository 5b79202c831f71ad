// @vitest-environment node
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { openSealed } from '../../../partner/desk/open-sealed';
import { sealToFile } from '../../../utils/actions/deliveries';
import { figureFiles, figures } from '../../../utils/actions/figures';
import * as flags from '../../../utils/actions/flags';
import { takeBackStep, tellStep } from '../../../utils/actions/follow';
import { pairPartner, recipientOnlyCard } from '../../../utils/actions/partners';
import { lookAtDue } from '../../../utils/actions/reminders';
import { lock, unlock } from '../../../utils/actions/set-up';
import { pagesOfSteps } from '../../../utils/actions/step-evidence';
import { newIdentity } from '../../../utils/evidence/seal';
import { standingOf, type Told } from '../../../utils/reports/follow';
import { mostSteps, type ToldOfReport } from '../../../utils/schema/report';
import { standingSteps } from '../../../utils/schema/standing-steps';
import { unlockedVault } from '../../../utils/storage/browser-world';
import { saveCapture } from '../../../utils/storage/captures';
import { changeFlag } from '../../../utils/storage/change-flag';
import { exampleCapture, examplePost, passphrase } from '../storage/example';
import { killedEverywhere } from '../storage/kill';
import { everything } from '../storage/look';
import { openedOn, reportId, vaultWith } from './prepared-report';

vi.setConfig({ testTimeout: 120_000 });
vi.mock('../../../utils/vault/scrypt', async (original) => ({
  ...(await original<typeof import('../../../utils/vault/scrypt')>()),
  stretchInPlace: async (...input: [Uint8Array, Uint8Array]) =>
    (await import('../vault/fake-world')).quickStretch(...input),
}));

const thanks = 'Thank you for your report. INVENTED-12';
const told = new Date('2026-11-21T10:00:00.000Z');
const back = new Date('2026-11-21T11:00:00.000Z');
const submitted: Told = { step: 'submitted', day: null, evidence: null, reference: 'INVENTED-7' };
const sent = { step: 'submitted', recordedAt: told.toISOString() } as const;
let flagId: string;
let pageId: string;

async function withReport(): Promise<void> {
  ({ flagId, pageId } = await vaultWith(openedOn('2026-11-20'), thanks));
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ version: '0.1.0' } as never);
}
beforeEach(withReport);

const reportNow = async () => (await flags.readFlag(flagId))!.flag.reports[0]!;
const stepEvents = async () =>
  Object.values((await flags.custodyFor([flagId])).events).filter(({ type }) => /^report\.(?!prepared)/.test(type));
const takeBack = (now = back) => takeBackStep(flagId, reportId, sent, now);

test('nothing is erased: step and mistake are kept, each with its event; it stands where it stood, and is told anew', async () => {
  await tellStep(flagId, reportId, submitted, told);
  expect(await takeBack()).toEqual({ state: 'kept' });
  const report = await reportNow();
  expect(standingOf(report)).toBe('opened');
  expect(report.steps).toMatchObject([
    { step: 'submitted', reference: 'INVENTED-7' },
    { step: 'told-in-error', recordedAt: back.toISOString(), of: sent },
  ]);
  const right = { ...submitted, reference: 'INVENTED-8' };
  expect(await tellStep(flagId, reportId, right, new Date('2026-11-21T12:00:00.000Z'))).toEqual({ state: 'kept' });
  expect(standingSteps(await reportNow())).toMatchObject([{ reference: 'INVENTED-8' }]);
  const events = await stepEvents();
  expect(events.map(({ type }) => type)).toEqual(['report.submitted', 'report.told-in-error', 'report.submitted']);
  // The log itself says which one: not only the record.
  expect(events[1]!.detail).toMatchObject({ report: reportId, plan: 'x-dsa', of: events[0]!.detail.step });
});

test('two windows that both take it back: one does, the other is told that it stands no more', async () => {
  await tellStep(flagId, reportId, submitted, told);
  const both = await Promise.all([takeBack(), takeBack()]);
  expect(both).toContainEqual({ state: 'kept' });
  expect(both).toContainEqual({ state: 'refused', why: 'not-now' });
  expect((await reportNow()).steps).toHaveLength(2);
  expect(await stepEvents()).toHaveLength(2);
});

test('a window that shows an older last step takes nothing back, and one that still shows a sent report tells nothing', async () => {
  await tellStep(flagId, reportId, submitted, told);
  const receipt = { ...submitted, step: 'acknowledged' } as const;
  await tellStep(flagId, reportId, receipt, back);
  expect(await takeBack()).toEqual({ state: 'refused', why: 'not-now' });
  expect(standingOf(await reportNow())).toBe('acknowledged');
  await takeBackStep(flagId, reportId, { step: 'acknowledged', recordedAt: back.toISOString() });
  await takeBack();
  expect(await tellStep(flagId, reportId, receipt)).toEqual({ state: 'refused', why: 'not-now' });
  expect(standingOf(await reportNow())).toBe('opened');
});

test('a mistake, killed anywhere: both are there with both events, or only the step; said again it is there once', async () => {
  const found = { both: 0, step: 0 };
  const prepare = async () => {
    await withReport();
    await tellStep(flagId, reportId, { ...submitted, evidence: pageId }, told);
  };
  const kills = await killedEverywhere({
    prepare,
    run: () => takeBack(),
    async look(finished, killedAt) {
      expect(await unlock(passphrase)).toEqual({ state: 'unlocked' });
      const { steps } = await reportNow();
      expect((await stepEvents()).length, killedAt ?? 'to the end').toBe(steps.length);
      if (finished) expect(steps).toHaveLength(2);
      found[steps.length === 2 ? 'both' : 'step']++;
      expect(await takeBack()).toEqual(steps.length === 2 ? { state: 'refused', why: 'not-now' } : { state: 'kept' });
      expect((await reportNow()).steps).toMatchObject([{ step: 'submitted' }, { step: 'told-in-error' }]);
      expect((await stepEvents()).map(({ type }) => type)).toEqual(['report.submitted', 'report.told-in-error']);
      await everything();
    },
  });
  expect(kills).toBeGreaterThan(10);
  expect(found.both).toBeGreaterThan(0);
  expect(found.step).toBeGreaterThan(8);
});

test.each(['1970-01-01T00:00:00.000Z', '2099-12-31T23:59:59.999Z'])(
  'a clock at %s stops no taking back: the order is that of her presses',
  async (at) => {
    await tellStep(flagId, reportId, submitted, told);
    expect(await takeBack(new Date(at))).toEqual({ state: 'kept' });
    expect(await tellStep(flagId, reportId, submitted, told)).toEqual({ state: 'kept' });
    expect(standingOf(await reportNow())).toBe('submitted');
  },
);

test('a full list takes no step more, but keeps no mistake standing', async () => {
  const at = { at: told.toISOString(), evidence: null };
  const pair = (index: number): ToldOfReport[] => [
    { step: 'submitted', ...at, recordedAt: new Date(index).toISOString(), reference: null },
    {
      step: 'told-in-error',
      recordedAt: new Date(index).toISOString(),
      of: { step: 'submitted', recordedAt: new Date(index).toISOString() },
    },
  ];
  const many = Array.from({ length: mostSteps - 1 }, (_, index) => pair(index)).flat();
  await changeFlag(await unlockedVault(), flagId, {
    change: (flag) => ({ ...flag, reports: flag.reports.map((report) => ({ ...report, steps: many })) }),
    event: null,
  });
  expect(await tellStep(flagId, reportId, submitted, told)).toEqual({ state: 'kept' });
  expect(await takeBack()).toEqual({ state: 'kept' });
  await expect(tellStep(flagId, reportId, submitted)).rejects.toMatchObject({ code: 'full' });
  expect((await reportNow()).steps).toHaveLength(2 * mostSteps);
});

test('the text of a sent report stays; once that was a mistake it is hers to change again', async () => {
  await tellStep(flagId, reportId, submitted, told);
  await flags.updateReport(flagId, reportId, { text: 'other words' });
  expect((await reportNow()).text).toBe('her words');
  await takeBack();
  await flags.updateReport(flagId, reportId, { text: 'other words' });
  expect(await reportNow()).toMatchObject({ text: 'other words', steps: [{ step: 'submitted' }, { of: sent }] });
});

test('no figure, file or reminder counts what she took back', async () => {
  const now = new Date('2026-11-30T00:00:00.000Z');
  const counted = async () => {
    const { all, reported } = await figures(now);
    return { reported, files: figureFiles(all, 'en', now), due: await lookAtDue(now) };
  };
  const before = await counted();
  await tellStep(flagId, reportId, submitted, told);
  const standing = await counted();
  expect(standing.reported).toBe(1);
  expect(standing.due.map(({ kind }) => kind)).toEqual(['receipt']);
  await takeBack();
  expect(await counted()).toEqual(before);
  expect([before.reported, before.due]).toEqual([0, []]);
  for (const file of ['csv', 'json', 'page'] as const) expect(standing.files[file]).not.toEqual(before.files[file]);
});

describe('at the organisation', () => {
  let partners = 0;
  async function atTheDesk() {
    const { identity, recipient } = await newIdentity();
    const card = recipientOnlyCard(`Practice Help ${++partners}`, recipient);
    const partner = await pairPartner({ invite: { v: 1, card, capability: null }, consent: true });
    const { bytes, delivery } = await sealToFile({ flagIds: [flagId], partnerId: partner.id });
    const opened = await openSealed(bytes, identity);
    if (opened.verdict === 'refused') throw new Error(`${opened.reason} ${opened.where}`);
    return { steps: opened.facts.items[0]!.reports.flatMap(({ steps }) => steps), delivery };
  }
  const shown = (steps: Awaited<ReturnType<typeof atTheDesk>>['steps']) =>
    steps.map((step) => [step.told.step, step.takenBackAt, step.shownBy?.capture.post.text ?? null]);

  test('sent before and again: the first bag has the step, the next one that it was a mistake, and no page for it', async () => {
    await tellStep(flagId, reportId, { ...submitted, evidence: pageId }, told);
    const first = await atTheDesk();
    expect(shown(first.steps)).toEqual([['submitted', null, thanks]]);
    expect(first.delivery.shows).toEqual([pageId]);
    await takeBack();
    const next = await atTheDesk();
    expect(shown(next.steps)).toEqual([['submitted', back.toISOString(), null]]);
    expect(next.delivery.shows).toEqual([]);
    expect(await pagesOfSteps((await flags.readFlag(flagId))!.flag)).toEqual(new Map());
    await tellStep(flagId, reportId, { ...submitted, reference: 'INVENTED-8' });
    expect(shown((await atTheDesk()).steps)).toEqual([
      ['submitted', back.toISOString(), null],
      ['submitted', null, null],
    ]);
  });

  test('a page of a step that stands goes along, that of one taken back after it stays, by name too', async () => {
    await tellStep(flagId, reportId, { ...submitted, evidence: pageId }, told);
    const url = 'https://help.x.com/en/other';
    await saveCapture(
      exampleCapture({ pageUrl: url, post: examplePost({ kind: 'page', postId: null, url, text: 'of another case' }) }),
    );
    await flags.drainInbox();
    const other = (await flags.listFlags({ limit: 1 })).flags[0]!.id;
    const decided: Told = { step: 'decided', day: null, evidence: other, outcome: 'UNCLEAR' };
    await tellStep(flagId, reportId, decided, back);
    await takeBackStep(flagId, reportId, { step: 'decided', recordedAt: back.toISOString() }, back);
    const { steps, delivery } = await atTheDesk();
    expect(shown(steps)).toEqual([
      ['submitted', null, thanks],
      ['decided', back.toISOString(), null],
    ]);
    // Named, it would travel with the delivery's list, and a mark on it would stop what does not hold it.
    expect(delivery.shows).toEqual([pageId]);
  });

  test('told anew with the same page, the page goes along', async () => {
    await tellStep(flagId, reportId, { ...submitted, evidence: pageId }, told);
    await takeBack();
    await tellStep(flagId, reportId, { ...submitted, evidence: pageId });
    expect(shown((await atTheDesk()).steps)).toEqual([
      ['submitted', back.toISOString(), null],
      ['submitted', null, thanks],
    ]);
  });
});

test('a report that is gone, and a locked vault, are said by name', async () => {
  const other = '00000000-0000-4000-8000-00000000dead';
  await expect(takeBackStep(flagId, other, sent)).rejects.toMatchObject({ code: 'not-found' });
  await expect(takeBackStep(other, reportId, sent)).rejects.toMatchObject({ code: 'not-found' });
  await lock();
  await expect(takeBack()).rejects.toMatchObject({ code: 'locked' });
});
