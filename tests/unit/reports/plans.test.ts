import { expect, test } from 'vitest';
import { report as texts } from '../../../utils/i18n/report';
import { isFormPlace } from '../../../utils/reports/form-place';
import { planOf, plans, plansFor } from '../../../utils/reports/plans';
import { PlatformId } from '../../../utils/schema/post';
import { AttackType, Role } from '../../../utils/schema/review';
import { exampleFlag } from './example';

/** Every host a plan may open. A new one is added here by a person who looked at it. */
const knownHosts = [
  'x.com',
  'help.x.com',
  'www.facebook.com',
  'web.telegram.org',
  'telegram.org',
  'web.whatsapp.com',
  'stopncii.org',
];
/** And every mailbox. */
const knownMailboxes = ['abuse@telegram.org', 'support@support.whatsapp.com'];

/** What is saved most of the time on each platform. */
const usualKind = { x: 'post', facebook: 'post', telegram: 'message', whatsapp: 'message', web: 'page' } as const;
const urls = {
  x: 'https://x.com/practice_person/status/1850000000000000001',
  facebook: 'https://www.facebook.com/practice/posts/1',
  telegram: 'https://t.me/practice/5',
  whatsapp: null,
  web: 'https://practice.invalid/page',
} as const;
const flagOn = (platform: PlatformId, review: Parameters<typeof exampleFlag>[0] = {}) =>
  exampleFlag({ ...review, summary: { platform, kind: usualKind[platform], url: urls[platform], ...review?.summary } });

test.each(plans)('$id: dated, sourced, honest about what nobody checked', (plan) => {
  expect(plan.verifiedOn).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
  expect(Number.isNaN(Date.parse(plan.verifiedOn))).toBe(false);
  expect(plan.source.length).toBeGreaterThan(10);
  expect(plan.unverified.length).toBeGreaterThan(0);
});

test.each(plans)('$id: opens and fills known hosts only, over https', ({ opens, form }) => {
  if (opens.what === 'mail') expect(knownMailboxes).toContain(opens.to);
  if (opens.what === 'address') {
    expect(new URL(opens.base).protocol).toBe('https:');
    expect(knownHosts).toContain(new URL(opens.base).host);
  }
  if (form === null) return;
  expect(knownHosts).toContain(new URL(form.origin).host);
  expect(new URL(form.origin).origin).toBe(form.origin);
  if (opens.what === 'address') expect(isFormPlace(form, opens.base), 'what it opens, it may fill').toBe(true);
});

test.each(plans)('$id: every field is found by name or label, never by position', ({ form }) => {
  for (const { ways, labels } of form?.fields ?? []) {
    expect(ways.length + labels.length).toBeGreaterThan(1);
    for (const way of ways) expect(way.replace('.Modal ', '')).not.toMatch(/[.:>+~]|nth/);
  }
});

test.each(plans)('$id: fills nothing that only she can say', ({ form }) => {
  const ways = (form?.fields ?? []).flatMap((field) => field.ways).join(' ');
  expect(ways).not.toMatch(
    /email|Form_Name|"Screen_Name|@Screen_Name|signature|checkbox|radio|file"|captcha|phone|legal|victims/i,
  );
});

test.each(plans)('$id: says in three languages what it is, who learns of it, and what to do', (plan) => {
  const keys = [
    plan.name,
    plan.disclosureWhy,
    `disclosure.${plan.disclosure}`,
    `confidence.${plan.confidence}`,
    ...plan.asks.map((ask) => `asks.${ask}` as const),
    ...plan.guide,
    ...plan.unverified,
  ] as const;
  for (const language of ['en', 'fr', 'ar'] as const) {
    for (const key of keys) expect(texts[language][key]).toMatch(/\S/);
  }
  expect(plan.guide.length).toBeGreaterThan(1);
});

test.each(plans)('$id: asks for a name only where the author may learn it, and promises nothing else', (plan) => {
  const asksWho = plan.asks.some((ask) => ask !== 'account');
  expect(asksWho && plan.disclosure === 'anonymous').toBe(false);
});

test('ids are unique, begin with their platform, and are found again', () => {
  expect(new Set(plans.map((plan) => plan.id)).size).toBe(plans.length);
  for (const plan of plans) {
    expect(planOf(plan.id)).toBe(plan);
    expect(plan.id).toMatch(
      plan.platforms.length === 1 ? new RegExp(`^(${plan.platforms[0]}|anywhere)-`) : /^anywhere-/,
    );
  }
  expect(planOf('x-mass-report')).toBeNull();
});

test.each(PlatformId.options.flatMap((platform) => AttackType.options.map((type) => [platform, type] as const)))(
  '%s, %s: there is a way for each of the three roles, without an organisation too',
  (platform, type) => {
    for (const role of Role.options) {
      const { offers } = plansFor(flagOn(platform, { review: { categories: [type], role } }));
      expect(
        offers.some(({ blocked }) => blocked === null),
        role,
      ).toBe(true);
      expect(offers.map(({ plan }) => plan.id)).toContain('anywhere-organisation');
    }
  },
);

test.each(PlatformId.options)('%s: beside every report of an intimate or faked picture stands StopNCII', (platform) => {
  for (const type of ['intimate-image', 'deepfake', 'blackmail'] as const) {
    const { offers } = plansFor(flagOn(platform, { review: { categories: [type] } }));
    expect(offers.find(({ plan }) => plan.id === 'anywhere-hashes')?.blocked).toBeNull();
  }
  const other = plansFor(flagOn(platform, { review: { categories: ['smear'] } })).offers;
  expect(other.map(({ plan }) => plan.id)).not.toContain('anywhere-hashes');
});

test('ways for other kinds of attack are left out; before one is named, only those that cover all are there', () => {
  const ids = (categories: AttackType[]) =>
    plansFor(flagOn('x', { review: { categories } })).offers.map(({ plan }) => plan.id);
  expect(ids(['doxing'])).toContain('x-private-information');
  expect(ids(['doxing'])).not.toContain('x-impersonation');
  expect(ids([]).sort()).toEqual(['anywhere-organisation', 'x-dsa', 'x-in-app']);
});

test('only category and role are needed, and what is missing is named', () => {
  expect(plansFor(exampleFlag({ review: { categories: [] } })).missing).toEqual(['category']);
  expect(plansFor(exampleFlag({ review: { role: null } })).missing).toEqual(['role']);
  expect(plansFor(exampleFlag({ review: { categories: [], role: null } })).missing).toEqual(['category', 'role']);
});

test('a post without its number: what needs it is blocked with the reason, and comes last', () => {
  const { offers } = plansFor(exampleFlag({ summary: { postId: null } }));
  const blocked = offers.filter((offer) => offer.blocked === 'no-address').map(({ plan }) => plan.id);
  expect(blocked.sort()).toEqual(['x-dsa', 'x-in-app']);
  expect(
    offers
      .slice(-2)
      .map(({ plan }) => plan.id)
      .sort(),
  ).toEqual(blocked);
});

test('a message is not a post', () => {
  const { offers } = plansFor(exampleFlag({ summary: { kind: 'message' } }));
  expect(offers.find(({ plan }) => plan.id === 'x-in-app')?.blocked).toBe('kind');
});

test('a witness may not file what only the person targeted may', () => {
  const blockedFor = (role: Role) =>
    plansFor(flagOn('x', { review: { categories: ['doxing'], role } })).offers.find(
      ({ plan }) => plan.id === 'x-private-information',
    )?.blocked;
  expect(blockedFor('witness')).toBe('role');
  expect([blockedFor('herself'), blockedFor('authorised')]).toEqual([null, null]);
});

test('a witness is told when the platform wants to hear from the person targeted', () => {
  const told = (categories: ('doxing' | 'death-threat')[], role: 'witness' | 'herself') =>
    plansFor(exampleFlag({ review: { categories, role } })).offers[0]?.betterFromTarget;
  expect(told(['doxing'], 'witness')).toBe(true);
  expect(told(['doxing'], 'herself')).toBe(false);
  expect(told(['death-threat'], 'witness')).toBe(false);
});

test('without an organisation, its way says so', () => {
  const way = (paired: boolean) =>
    plansFor(exampleFlag(), { country: null, paired }).offers.find(({ plan }) => plan.way === 'organisation')?.blocked;
  expect(way(false)).toBe('no-organisation');
  expect(way(true)).toBeNull();
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
