import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as flags from '../../../utils/actions/flags';
import { dueAlarm, lookAtDue, showDot } from '../../../utils/actions/reminders';
import type { Flag } from '../../../utils/schema/flag';
import { exampleFlag } from '../reports/example';

const at = '2026-11-20T10:00:00.000Z';
const waiting: Flag = {
  ...exampleFlag(),
  reports: [
    {
      id: '7d6f8c1e-93f2-4f4b-9d8b-6f6b7c1a2b3c',
      planId: 'x-in-app',
      preparedAt: at,
      openedAt: at,
      insertedAt: null,
      text: '',
      steps: [{ step: 'submitted', at, recordedAt: at, evidence: null, reference: null }],
    },
  ],
};
const setBadgeText = vi.fn(async () => {});

beforeEach(() => {
  vi.restoreAllMocks();
  Object.assign(fakeBrowser.action, { setBadgeText });
  vi.spyOn(flags, 'listFlags').mockResolvedValue({ flags: [waiting], next: null, total: 1, damaged: 0 });
});

test('the next look is an alarm whose name tells nothing', async () => {
  expect(await lookAtDue(new Date('2026-11-21T00:00:00.000Z'))).toEqual([]);
  const alarms = await fakeBrowser.alarms.getAll();
  expect(alarms.map(({ name, scheduledTime }) => ({ name, scheduledTime }))).toEqual([
    { name: dueAlarm, scheduledTime: Date.parse('2026-11-22T23:59:59.999Z') },
  ]);
  expect(dueAlarm).not.toMatch(/report|flag|post|due/i);
});

test('an alarm that is no longer needed goes', async () => {
  await lookAtDue(new Date('2026-11-21T00:00:00.000Z'));
  vi.mocked(flags.listFlags).mockResolvedValue({ flags: [], next: null, total: 0, damaged: 0 });
  await lookAtDue(new Date('2026-11-21T00:00:00.000Z'));
  expect(await fakeBrowser.alarms.getAll()).toEqual([]);
});

test('the icon gets a dot, never a number or a word', async () => {
  await showDot(true);
  await showDot(false);
  expect(setBadgeText.mock.calls).toEqual([[{ text: '•' }], [{ text: '' }]]);
});
