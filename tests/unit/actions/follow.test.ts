// @vitest-environment node
import { beforeEach, expect, test, vi } from 'vitest';
import * as flags from '../../../utils/actions/flags';
import { tellLook, tellStep } from '../../../utils/actions/follow';
import { createVault, lock } from '../../../utils/actions/set-up';
import { errorText } from '../../../utils/i18n/error';
import { type Flag, mostLooks, mostReports } from '../../../utils/schema/flag';
import { mostSteps, type ReportStep } from '../../../utils/schema/report';
import { unlockedVault } from '../../../utils/storage/browser-world';
import { saveCapture } from '../../../utils/storage/captures';
import { changeFlag } from '../../../utils/storage/change-flag';
import { exampleCapture, passphrase } from '../storage/example';
import { everything } from '../storage/look';
import { newProfile } from '../storage/profile';

vi.mock('../../../utils/vault/scrypt', async (original) => ({
  ...(await original<typeof import('../../../utils/vault/scrypt')>()),
  stretchInPlace: async (...input: [Uint8Array, Uint8Array]) =>
    (await import('../vault/fake-world')).quickStretch(...input),
}));

const reportId = '7d6f8c1e-93f2-4f4b-9d8b-6f6b7c1a2b3c';
const now = new Date('2026-11-24T10:00:00.000Z');
const submitted = { step: 'submitted', day: null, evidence: null, reference: 'INVENTED-12' } as const;
let flagId: string;

beforeEach(async () => {
  await newProfile();
  await createVault({ passphrase });
  await saveCapture(exampleCapture());
  await flags.drainInbox();
  flagId = (await flags.listFlags({ limit: 1 })).flags[0]!.id;
  await flags.addReport(flagId, {
    id: reportId,
    planId: 'x-dsa',
    preparedAt: '2026-11-23T12:00:00.000Z',
    openedAt: null,
    insertedAt: null,
    text: 'her words',
    steps: [],
  });
});

const reportNow = async () => (await flags.readFlag(flagId))!.flag.reports[0]!;
const eventTypes = async () => Object.values((await flags.custodyFor([flagId])).events).map(({ type }) => type);

test('what she says of a report is kept with its event, sealed', async () => {
  expect(await tellStep(flagId, reportId, submitted, now)).toEqual({ state: 'kept' });
  expect((await reportNow()).steps).toEqual([
    {
      step: 'submitted',
      at: now.toISOString(),
      recordedAt: now.toISOString(),
      evidence: null,
      reference: 'INVENTED-12',
    },
  ]);
  expect((await flags.readFlag(flagId))!.flag.reports[0]!.text).toBe('her words');
  expect(await eventTypes()).toEqual(['item.captured', 'report.prepared', 'report.submitted']);
  expect(await everything()).toMatchObject({ counts: { flags: 1 } });
});

test('two windows that both say "submitted" make one step; the second is told why not', async () => {
  const both = await Promise.all([tellStep(flagId, reportId, submitted), tellStep(flagId, reportId, submitted)]);
  expect(both).toContainEqual({ state: 'kept' });
  expect(both).toContainEqual({ state: 'refused', why: 'not-now' });
  expect((await reportNow()).steps).toHaveLength(1);
});

test('a refused step writes nothing, not even an event', async () => {
  const before = await eventTypes();
  const told = { step: 'decided', day: null, evidence: null, outcome: 'NOT_VIOLATING' } as const;
  expect(await tellStep(flagId, reportId, told)).toEqual({ state: 'refused', why: 'not-now' });
  expect(await eventTypes()).toEqual(before);
  expect((await reportNow()).steps).toEqual([]);
});

test('an answer to "is it still there?" stands beside the flag, the capture stays as it was', async () => {
  const before = (await flags.readFlag(flagId))!.captures;
  await tellLook(flagId, { saw: 'removed', evidence: null }, now);
  const after = (await flags.readFlag(flagId))!;
  expect(after.flag.looks).toEqual([{ at: now.toISOString(), saw: 'removed', evidence: null }]);
  expect(after.captures).toEqual(before);
});

test('the 501st look is refused in words of hers; what was there stays, and the log says nothing of it', async () => {
  await changed((flag) => ({
    ...flag,
    looks: Array(mostLooks).fill({ at: now.toISOString(), saw: 'up', evidence: null }),
  }));
  const before = await eventTypes();
  await expect(tellLook(flagId, { saw: 'removed', evidence: null }, now)).rejects.toMatchObject({ code: 'full' });
  const { looks } = (await flags.readFlag(flagId))!.flag;
  expect([looks.length, looks.at(-1)?.saw]).toEqual([mostLooks, 'up']);
  expect(await eventTypes()).toEqual(before);
});

test('the 41st step is refused, the forty stay', async () => {
  const told = { at: now.toISOString(), recordedAt: now.toISOString(), evidence: null };
  const pair: ReportStep[] = [
    { step: 'appealed', ...told, to: 'platform', reference: null },
    { step: 'appeal-decided', ...told, outcome: 'NOT_VIOLATING' },
  ];
  const steps = Array.from({ length: mostSteps }, (_, at) => pair[at % 2]!);
  await changed((flag) => ({ ...flag, reports: flag.reports.map((report) => ({ ...report, steps })) }));
  const again = { step: 'appealed', to: 'platform', day: null, evidence: null, reference: '' } as const;
  await expect(tellStep(flagId, reportId, again, now)).rejects.toMatchObject({ code: 'full' });
  expect((await reportNow()).steps).toEqual(steps);
});

test('the 201st report is refused, the two hundred stay', async () => {
  const report = await reportNow();
  const many = Array.from({ length: mostReports }, () => ({ ...report, id: crypto.randomUUID() }));
  await changed((flag) => ({ ...flag, reports: many }));
  await expect(flags.addReport(flagId, report)).rejects.toMatchObject({ code: 'full' });
  expect((await flags.readFlag(flagId))!.flag.reports).toEqual(many);
  expect(new Set((['en', 'fr', 'ar'] as const).map((language) => errorText(language, 'full'))).size).toBe(3);
});

async function changed(change: (flag: Flag) => Flag): Promise<void> {
  await changeFlag(await unlockedVault(), flagId, { change, event: null });
}

test('a flag or report that is gone, and a locked vault, are said by name', async () => {
  const other = '00000000-0000-4000-8000-00000000dead';
  await expect(tellStep(flagId, other, submitted)).rejects.toMatchObject({ code: 'not-found' });
  await expect(tellStep(other, reportId, submitted)).rejects.toMatchObject({ code: 'not-found' });
  await expect(tellLook(other, { saw: 'up', evidence: null })).rejects.toMatchObject({ code: 'not-found' });
  await lock();
  await expect(tellStep(flagId, reportId, submitted)).rejects.toMatchObject({ code: 'locked' });
});
