import { describe, expect, test } from 'vitest';
import { dayOf, epochTime, minuteOf, momentOf } from '../../../../utils/platforms/shared/telegram-time';

const now = new Date('2026-11-23T10:00:00.000Z');
const languages = [
  ...['en', 'ar', 'ar-EG', 'ar-SA', 'fa', 'ckb', 'ku', 'he', 'fr', 'de', 'es', 'pt-br', 'it', 'nl', 'pl', 'cs', 'hu'],
  ...['ru', 'uk', 'be', 'bg', 'sr', 'uz', 'tr', 'el', 'fi', 'da', 'sv', 'ca', 'eu', 'id', 'ms', 'vi', 'th', 'hi', 'bn'],
  ...['my', 'am', 'sw', 'ko', 'ja', 'zh-CN', 'zh-hans'],
];
const moments = ['2026-11-21T11:20:00.000Z', '2025-03-01T21:05:09.000Z', '2019-07-31T23:59:59.000Z'];
const zones = ['Asia/Baghdad', 'America/New_York'];

/** As Web A writes a time's title. */
const written = (iso: string, lang: string, timeZone: string, hourCycle: 'h12' | 'h23') =>
  new Date(iso).toLocaleString(lang, {
    ...{ year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
    ...{ hourCycle, timeZone },
  });

describe.each(languages)('%s', (lang) => {
  test.each(['h23', 'h12'] as const)('a full time in %s is found again, to the second', (cycle) => {
    for (const timeZone of zones) {
      for (const iso of moments) {
        const shown = written(iso, lang, timeZone, cycle);
        expect(momentOf(shown, { lang, timeZone, now })?.toISOString(), `${shown} in ${timeZone}`).toBe(iso);
      }
    }
  });

  test('a day is found again, with and without its year', () => {
    for (const [iso, year] of [
      ['2026-10-24T12:00:00Z', undefined],
      ['2025-12-31T12:00:00Z', 'numeric'],
    ] as const) {
      const shown = new Date(iso).toLocaleDateString(lang, { month: 'long', day: 'numeric', year, timeZone: 'UTC' });
      const [found, date] = [dayOf(shown, { lang, timeZone: 'UTC', now }), new Date(iso)];
      expect(found, shown).toEqual({
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
      });
    }
  });
});

const clock = { lang: 'en', timeZone: 'UTC', now };

test.each([
  ['Edited: Nov 21, 2026, 17:06:40', '2026-11-21T17:06:40.000Z'],
  ['21 November 2026, 14:20:00', '2026-11-21T14:20:00.000Z'],
  ['Nov 21, 2026, 02:20:00\u202fPM', '2026-11-21T14:20:00.000Z'],
  ['Nov 21, 2026, 12:20:00 AM', '2026-11-21T00:20:00.000Z'],
  ['\u200eNov 1, 2026, 14:20:00', '2026-11-01T14:20:00.000Z'],
])('%j is %s', (shown, iso) => {
  expect(momentOf(shown, clock)?.toISOString()).toBe(iso);
});

test.each([
  'Nov 31, 2026, 14:20:00',
  'Nov 21, 2026, 25:20:00',
  'Nov 21, 1999, 14:20:00',
  'Nov 21, 2026, 14:20:00 or so',
  'Smarch 13, 2026, 14:20:00',
  '14:20',
  'Saturday',
  '1 2 3 4 5 6 7 8 9',
  '',
])('%j is no time: nothing is guessed', (shown) => {
  expect(momentOf(shown, clock)).toBeNull();
});

test('a language that is none, and a browser that does not know it, fall back to the known ones', () => {
  for (const lang of ['zz-broken-@', 'xx', '', '😡', null]) {
    expect(momentOf('Nov 21, 2026, 14:20:00', { ...clock, lang })?.toISOString(), String(lang)).toBe(
      '2026-11-21T14:20:00.000Z',
    );
  }
});

test.each(['Today', 'Yesterday', 'Saturday', 'Aujourd’hui', 'أمس', ''])(
  '%j tells no day: the tab may have been open since yesterday',
  (shown) => {
    expect(dayOf(shown, clock)).toBeNull();
  },
);

test('a day without a year is the last one that has been', () => {
  expect(dayOf('December 31', clock)).toEqual({ year: 2025, month: 12, day: 31 });
  expect(dayOf('November 23', clock)).toEqual({ year: 2026, month: 11, day: 23 });
});

test.each([
  ['14:20', 14, 20],
  ['edited 14:20', 14, 20],
  ['modifié 07:05', 7, 5],
  ['12:15\u00a0AM', 0, 15],
  ['12:15 PM', 12, 15],
  ['02:20 PM', 14, 20],
  ['٢٢:٤١', 22, 41],
])('%j is %i:%i', (shown, hour, minute) => {
  expect(minuteOf(shown)).toEqual({ hour, minute });
});

test.each(['24:00', '14:60', 'Nov 21', '02:20 μ.μ.', ''])('%j is no minute', (shown) => {
  expect(minuteOf(shown)).toBeNull();
});

test('seconds since 1970 count from the beginning of Telegram', () => {
  expect(epochTime('1795260000')?.toISOString()).toBe('2026-11-21T11:20:00.000Z');
  for (const text of ['0', '-1795260000', '1300000000', '9999999999', '1795260000.5', '1795260000000', 'NaN', '', null])
    expect(epochTime(text), String(text)).toBeNull();
});

test('a clock that is years behind changes nothing where the year is written', () => {
  const behind = { ...clock, now: new Date('2024-01-01T00:00:00Z') };
  expect(momentOf('Nov 21, 2026, 14:20:00', behind)?.toISOString()).toBe('2026-11-21T14:20:00.000Z');
  expect(dayOf('October 24, 2026', behind)).toEqual({ year: 2026, month: 10, day: 24 });
});
