import { expect, test } from 'vitest';
import { report as texts } from '../../../utils/i18n/report';
import { isFormPlace } from '../../../utils/reports/form-place';
import { planOf, plans, plansFor } from '../../../utils/reports/plans';
import { exampleFlag } from './example';

/** Every host a plan may open. A new one is added here by a person who looked at it. */
const knownHosts = ['x.com', 'help.x.com'];

test.each(plans)('$id: dated, sourced, honest about what nobody checked', (plan) => {
  expect(plan.verifiedOn).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
  expect(Number.isNaN(Date.parse(plan.verifiedOn))).toBe(false);
  expect(plan.source.length).toBeGreaterThan(10);
  expect(plan.unverified.length).toBeGreaterThan(0);
});

test.each(plans)('$id: opens and fills known hosts only, over https', (plan) => {
  const base = new URL(plan.address.base);
  expect(base.protocol).toBe('https:');
  expect(knownHosts).toContain(base.host);
  if (plan.form === null) return;
  expect(knownHosts).toContain(new URL(plan.form.origin).host);
  expect(new URL(plan.form.origin).origin).toBe(plan.form.origin);
  expect(isFormPlace(plan.form, plan.address.base), 'the address it opens is a place it may fill').toBe(true);
});

test.each(plans)('$id: every field has several ways, none of them by class or position', (plan) => {
  for (const { ways, labels } of plan.form?.fields ?? []) {
    expect(ways.length + labels.length).toBeGreaterThan(1);
    for (const way of ways) expect(way).not.toMatch(/[.:>+~]|nth/);
  }
});

test.each(plans)('$id: fills nothing that only she can say', (plan) => {
  const ways = (plan.form?.fields ?? []).flatMap((field) => field.ways).join(' ');
  expect(ways).not.toMatch(/email|Form_Name|"Screen_Name|@Screen_Name|signature|checkbox|radio|file|captcha/i);
});

test.each(plans)('$id: says in three languages what it is, who learns of it, and what to do', (plan) => {
  for (const language of ['en', 'fr', 'ar'] as const) {
    for (const key of [
      plan.name,
      plan.disclosureWhy,
      `disclosure.${plan.disclosure}` as const,
      ...plan.guide,
      ...plan.unverified,
    ]) {
      expect(texts[language][key]).toMatch(/\S/);
    }
  }
  expect(plan.guide.length).toBeGreaterThan(1);
});

test('ids are unique and found again', () => {
  expect(new Set(plans.map((plan) => plan.id)).size).toBe(plans.length);
  for (const plan of plans) expect(planOf(plan.id)).toBe(plan);
  expect(planOf('x-mass-report')).toBeNull();
});

test('the plan that asks for no name comes first, and says why', () => {
  const { offers, missing, none } = plansFor(exampleFlag());
  expect(offers.map(({ plan, order }) => [plan.id, order])).toEqual([
    ['x-in-app', 'order.no-name'],
    ['x-dsa', 'order.eu'],
  ]);
  expect(missing).toEqual([]);
  expect(none).toBeNull();
});

test('only category and role are needed, and what is missing is named', () => {
  expect(plansFor(exampleFlag({ review: { categories: [] } })).missing).toEqual(['category']);
  expect(plansFor(exampleFlag({ review: { role: null } })).missing).toEqual(['role']);
  expect(plansFor(exampleFlag({ review: { categories: [], role: null } })).missing).toEqual(['category', 'role']);
});

test('a post without its number cannot be opened in any form', () => {
  const { offers } = plansFor(exampleFlag({ summary: { postId: null } }));
  expect(offers.map(({ blocked }) => blocked)).toEqual(['no-address', 'no-address']);
});

test('a message is not a post', () => {
  const { offers } = plansFor(exampleFlag({ summary: { kind: 'message' } }));
  expect(offers.map(({ blocked }) => blocked)).toEqual(['kind', 'kind']);
});

test('a witness is told when the platform wants to hear from the person targeted', () => {
  const told = (categories: ('doxing' | 'death-threat')[], role: 'witness' | 'herself') =>
    plansFor(exampleFlag({ review: { categories, role } })).offers[0]?.betterFromTarget;
  expect(told(['doxing'], 'witness')).toBe(true);
  expect(told(['doxing'], 'herself')).toBe(false);
  expect(told(['death-threat'], 'witness')).toBe(false);
});

test('a report prepared before is named on its plan only', () => {
  const flag = exampleFlag();
  const report = {
    id: '00000000-0000-4000-8000-00000000000a',
    planId: 'x-dsa',
    preparedAt: '2026-11-03T00:00:00.000Z',
    openedAt: null,
    insertedAt: null,
    steps: [],
    text: '',
  };
  flag.reports.push(report);
  const { offers } = plansFor(flag);
  expect(offers.find(({ plan }) => plan.id === 'x-dsa')?.already).toEqual(report);
  expect(offers.find(({ plan }) => plan.id === 'x-in-app')?.already).toBeNull();
});

test.each(['facebook', 'telegram', 'whatsapp', 'web'] as const)(
  '%s: no plan, said so, and no plan of X',
  (platform) => {
    const { offers, none } = plansFor(exampleFlag({ summary: { platform } }));
    expect(offers).toEqual([]);
    expect(none?.reason).toBe(platform === 'web' ? 'no-platform' : 'none-yet');
  },
);

test.each(['facebook', 'telegram'] as const)('%s: shows how to report by hand', (platform) => {
  expect(plansFor(exampleFlag({ summary: { platform } })).none?.guide[0]).toBe(`guide.${platform}.menu`);
});
