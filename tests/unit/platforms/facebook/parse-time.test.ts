import { describe, expect, test } from 'vitest';
import { parseShownTime } from '../../../../utils/platforms/facebook/parse-time';

const world = { now: new Date('2026-11-21T12:34:56.000Z'), timeZone: 'Asia/Baghdad', lang: null };

test.each([
  ['16m', '2026-11-21T12:18:00.000Z', 'minute'],
  ['Just now', '2026-11-21T12:34:00.000Z', 'minute'],
  ['5h', '2026-11-21T07:00:00.000Z', 'hour'],
  ['2 hrs', '2026-11-21T10:00:00.000Z', 'hour'],
  ['15 minutes ago', '2026-11-21T12:19:00.000Z', 'minute'],
  ['3d', '2026-11-18T00:00:00.000Z', 'day'],
  ['1w', '2026-11-14T00:00:00.000Z', 'month'],
  ['il y a 3 h', '2026-11-21T09:00:00.000Z', 'hour'],
  ['2 j', '2026-11-19T00:00:00.000Z', 'day'],
  ['٣ س', '2026-11-21T09:00:00.000Z', 'hour'],
  ['منذ ٥ ساعات', '2026-11-21T07:00:00.000Z', 'hour'],
  ['۲ کاتژمێر', '2026-11-21T10:00:00.000Z', 'hour'],
  ['2 t', '2026-11-21T10:00:00.000Z', 'hour'],
  ['3 Std.', '2026-11-21T09:00:00.000Z', 'hour'],
  ['30 tháng 5 lúc 11:02', '2026-05-30T08:02:00.000Z', 'minute'],
  ['5 tháng 12, 2024', '2024-12-05T00:00:00.000Z', 'day'],
  ['Hôm qua lúc 8:15', '2026-11-20T05:15:00.000Z', 'minute'],
  ['I går kl. 08:15', '2026-11-20T05:15:00.000Z', 'minute'],
  ['20 giờ', '2026-11-20T16:00:00.000Z', 'hour'],
  ['30 May at 11:02', '2026-05-30T08:02:00.000Z', 'minute'],
  ['January 5 at 9:30 PM', '2026-01-05T18:30:00.000Z', 'minute'],
  ['5 January at 12:05 AM', '2026-01-04T21:05:00.000Z', 'minute'],
  ['December 1', '2025-12-01T00:00:00.000Z', 'day'],
  ['March 20, 2023', '2023-03-20T00:00:00.000Z', 'day'],
  ['20 mars 2023, 14:05', '2023-03-20T11:05:00.000Z', 'minute'],
  ['١٨ نوفمبر الساعة ٩:٣٠ م', '2026-11-18T18:30:00.000Z', 'minute'],
  ['٢٠ آذار ٢٠٢٣', '2023-03-20T00:00:00.000Z', 'day'],
  ['Yesterday at 8:15 AM', '2026-11-20T05:15:00.000Z', 'minute'],
  ['أمس الساعة ٨:١٥ ص', '2026-11-20T05:15:00.000Z', 'minute'],
] as const)('%s', (raw, postedAt, precision) => {
  expect(parseShownTime(raw, world)).toEqual({ postedAt, precision });
});

test.each([
  'bb5y.com',
  '5y',
  'Sponsored',
  'Maya',
  'May',
  '5QkKX.com',
  '31 February 2023',
  '12 13 March',
  'March 20, 2031',
  '999999h',
  '25:70',
  'x'.repeat(100),
  '5 oranges',
  '-',
  '',
])('%j is no time', (raw) => {
  expect(parseShownTime(raw, world)).toBeNull();
});

test('the page’s own language names the month', () => {
  expect(parseShownTime('20 tháng 3, 2023', { ...world, lang: 'vi' })?.postedAt).toBe('2023-03-20T00:00:00.000Z');
  expect(parseShownTime('20 tháng 13, 2023', { ...world, lang: 'vi' })).toBeNull();
  expect(parseShownTime('20 März 2023', { ...world, lang: 'de' })?.postedAt).toBe('2023-03-20T00:00:00.000Z');
  expect(parseShownTime('20 März 2023', world)).toBeNull();
});

test('without a present there is no time', () => {
  expect(parseShownTime('5h', { ...world, now: new Date(Number.NaN) })).toBeNull();
});

test('summer time counts', () => {
  const paris = { now: new Date('2026-11-21T12:00:00.000Z'), timeZone: 'Europe/Paris', lang: 'fr' };
  expect(parseShownTime('5 juillet à 10:00', paris)?.postedAt).toBe('2026-07-05T08:00:00.000Z');
  expect(parseShownTime('5 novembre à 10:00', paris)?.postedAt).toBe('2026-11-05T09:00:00.000Z');
});

test('"5 j" is days in French and hours in Indonesian: elsewhere than in French it is nothing', () => {
  expect(parseShownTime('5 j', { ...world, lang: 'fr' })?.precision).toBe('day');
  expect(parseShownTime('5 j', { ...world, lang: 'id' })).toBeNull();
});

describe.each(['America/Los_Angeles', 'Asia/Baghdad', 'Pacific/Kiritimati'])(
  'a date without a clock, seen in %s',
  (timeZone) => {
    const seen = { now: new Date('2026-11-21T06:30:00.000Z'), timeZone, lang: null };
    const today = timeZone === 'America/Los_Angeles' ? 20 : 21;

    test.each([
      ['November 18', '2026-11-18'],
      ['March 20, 2023', '2023-03-20'],
      ['Yesterday', `2026-11-${today - 1}`],
      ['3d', `2026-11-${today - 3}`],
    ])('%s is that day in the record', (raw, day) => {
      expect(parseShownTime(raw, seen)).toEqual({ postedAt: `${day}T00:00:00.000Z`, precision: 'day' });
    });

    test('weeks are told by the month', () => {
      expect(parseShownTime('2w', seen)).toMatchObject({ precision: 'month' });
      expect(parseShownTime('2w', seen)!.postedAt.slice(0, 7)).toBe('2026-11');
    });
  },
);
