import { expect, test } from 'vitest';
import { toldSince } from '../../../utils/reports/told-since';
import type { ToldOfReport } from '../../../utils/schema/report';
import { inventedDelivery, inventedFlag, states } from '../components/invented';

const at = (hour: number) => `2026-11-24T${String(hour).padStart(2, '0')}:00:00.000Z`;
const submitted = (hour: number): ToldOfReport => ({
  step: 'submitted',
  at: at(1),
  recordedAt: at(hour),
  evidence: null,
  reference: null,
});
const mistake = (hour: number): ToldOfReport => ({
  step: 'told-in-error',
  recordedAt: at(hour),
  of: { step: 'submitted', recordedAt: at(5) },
});
function flagOf(...steps: ToldOfReport[]) {
  const report = { id: 'r', planId: 'x-dsa', preparedAt: at(1), openedAt: null, insertedAt: null, text: '', steps };
  return { ...inventedFlag(1), reports: [{ ...report, steps: [] }, report] };
}
const went = (hour: number, change: Partial<Parameters<typeof toldSince>[1][number]> = {}) =>
  inventedDelivery(states.sent, { partnerId: 'desk', flagIds: [flagOf().id], createdAt: at(hour), ...change });

test('what was told after the last sending is not known there, a mistake taken back included', () => {
  expect(toldSince(flagOf(submitted(5)), [went(4)], 'desk')).toBe(true);
  expect(toldSince(flagOf(submitted(5), mistake(7)), [went(4), went(6)], 'desk')).toBe(true);
});

test('told before the last sending, it went along; nothing told, nothing is missing there', () => {
  expect(toldSince(flagOf(submitted(5)), [went(4), went(6)], 'desk')).toBe(false);
  expect(toldSince(flagOf(submitted(5)), [went(6), went(4)], 'desk')).toBe(false);
  expect(toldSince(flagOf(), [went(4)], 'desk')).toBe(false);
});

test('never sent to this organisation, it goes along with the first sending: there is nothing to say', () => {
  const other = inventedFlag(2).id;
  for (const deliveries of [[], [went(4, { partnerId: 'another' })], [went(4, { flagIds: [other] })]]) {
    expect(toldSince(flagOf(submitted(5)), deliveries, 'desk')).toBe(false);
  }
});

test('a sending that was refused brought nothing', () => {
  const refused = went(6, { state: { at: 'refused', reason: 'revoked', since: at(6) } });
  expect(toldSince(flagOf(submitted(5)), [went(4), refused], 'desk')).toBe(true);
});
