import { expect, test } from 'vitest';
import { report as texts } from '../../../utils/i18n/report';
import { plansFor } from '../../../utils/reports/plans';
import type { Situation } from '../../../utils/reports/rank';
import type { PlatformId } from '../../../utils/schema/post';
import type { Review } from '../../../utils/schema/review';
import { exampleFlag } from './example';

const facebook = { platform: 'facebook', url: 'https://www.facebook.com/practice/posts/1' } as const;

function ranked(review: Partial<Review>, situation: Partial<Situation> = {}, platform: 'x' | 'facebook' = 'x') {
  const summary = platform === 'x' ? {} : facebook;
  const { offers } = plansFor(exampleFlag({ summary, review }), { country: null, paired: false, ...situation });
  return offers.map(({ plan, order }) => [plan.id, order]);
}
const first = (...of: Parameters<typeof ranked>) => ranked(...of)[0];

test('what asks for nothing but an account comes first, and says why', () => {
  expect(first({})).toEqual(['x-in-app', 'order.no-name']);
  expect(first({}, {}, 'facebook')).toEqual(['facebook-in-app', 'order.no-name']);
});

test.each([true, false])('danger to life: the organisation before everything (paired: %s)', (paired) => {
  expect(first({ urgency: 'danger' }, { paired })).toEqual(['anywhere-organisation', 'order.danger']);
});

test('grave or soon dangerous: the organisation first, when there is one', () => {
  for (const review of [{ severity: 'grave' }, { urgency: 'soon' }] as const) {
    expect(first(review, { paired: true })).toEqual(['anywhere-organisation', 'order.organisation-grave']);
    expect(first(review)).toEqual(['x-in-app', 'order.no-name']);
  }
  expect(first({ severity: 'low' }, { paired: true })?.[0]).toBe('x-in-app');
});

test('from many at once: the organisation first, with that reason', () => {
  expect(first({ categories: ['pile-on'] }, { paired: true })).toEqual([
    'anywhere-organisation',
    'order.organisation-many',
  ]);
});

test('an intimate picture: StopNCII first, beside the reports', () => {
  const order = ranked({ categories: ['intimate-image'] });
  expect(order.slice(0, 2)).toEqual([
    ['anywhere-hashes', 'order.hashes'],
    ['x-in-app', 'order.no-name'],
  ]);
});

test('what is made for her case comes before what is made for any, when both ask for a name', () => {
  const order = ranked({ categories: ['doxing'] }).map(([id]) => id);
  expect(order.indexOf('x-private-information')).toBeLessThan(order.indexOf('x-dsa'));
  expect(ranked({ categories: ['doxing'] })).toContainEqual(['x-private-information', 'order.closest']);
});

test('what asks for papers comes after what does not, and says so', () => {
  const order = ranked({ categories: ['impersonation'] });
  expect(order[0]?.[0]).toBe('x-in-app');
  expect(order).toContainEqual(['x-impersonation', 'order.closest-papers']);
});

test('European Union law: early where it protects her, last where it does not, doubtful where nobody said', () => {
  const place = (country: Situation['country']) => {
    const order = ranked({}, { country });
    const at = order.findIndex(([id]) => id === 'x-dsa');
    return { at, of: order.length, because: order[at]?.[1] };
  };
  const here = place('eu');
  expect(here).toMatchObject({ at: 1, because: 'order.eu-here' });
  for (const country of ['iq', 'jo', 'sy', 'other'] as const) {
    expect(place(country)).toMatchObject({ at: here.of - 1, because: 'order.eu-not-here' });
  }
  expect(place(null).because).toBe('order.eu');
});

test('a reason is true of its plan: none that asks for a name says that it asks for none', () => {
  for (const platform of ['x', 'facebook', 'telegram', 'whatsapp', 'web'] as PlatformId[]) {
    for (const country of [null, 'iq', 'jo', 'sy', 'eu', 'other'] as const) {
      const flag = exampleFlag({ summary: { platform }, review: { categories: ['impersonation', 'intimate-image'] } });
      for (const { plan, order } of plansFor(flag, { country, paired: true }).offers) {
        const asksName = plan.asks.some((ask) => ask !== 'account' && ask !== 'email');
        if (order === 'order.no-name') expect(asksName, plan.id).toBe(false);
        if (order === 'order.asks-name') expect(plan.asks, plan.id).toContain('name');
      }
    }
  }
});

test('the same flag gives the same order, always', () => {
  expect(ranked({ categories: ['blackmail'] })).toEqual(ranked({ categories: ['blackmail'] }));
});

test('a reason is true of every platform that has such a way, and of every place in the list', () => {
  for (const language of ['en', 'fr', 'ar'] as const) {
    const reasons = Object.entries(texts[language]).filter(([key]) => key.startsWith('order.'));
    expect(reasons.length).toBeGreaterThan(10);
    for (const [key, reason] of reasons) expect(reason, key).not.toMatch(/\bX\b|Facebook|Telegram|WhatsApp/);
    // Danger can put the organisation before it, and a picture its fingerprint.
    expect(texts[language]['order.no-name']).not.toMatch(/^(First|En premier|أولًا)/);
  }
});
