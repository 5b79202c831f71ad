// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { whatsapp } from '../../../../utils/platforms/whatsapp';
import { openPage } from '../fixture';

const line = (text: string) => `<div role="row"><div><span dir="auto">${text}</span></div></div>`;
const message = (stamp: string, index: number) =>
  `<div role="row"><div data-id="3EB0AAAAAAAA${index}"><div data-testid="msg-container"><div data-pre-plain-text="[${stamp}] Invented: "><span data-testid="selectable-text" dir="ltr">words</span></div></div></div></div>`;

/** The times of a chat: `#…` are lines between messages, the rest stamps. */
function times(rows: readonly string[], options: { now?: string; timezone?: string; lang?: string } = {}) {
  const { now = '2026-11-22T20:00:00.000Z', timezone = 'UTC', lang = 'en' } = options;
  const body = rows.map((row, index) => (row.startsWith('#') ? line(row.slice(1)) : message(row, index))).join('');
  const html = `<!DOCTYPE html><html lang="${lang}"><body><div id="main"><header></header>${body}</div></body></html>`;
  const page = openPage(html, { url: 'https://web.whatsapp.com/', timezone, now });
  return whatsapp.findPosts(page.document).map((element) => whatsapp.extractPost(element, page).postedAt);
}
const minute = (text: string) => `${text}:00.000Z`;

test.each([
  ['22:41, 21/11/2026', '2026-11-21T22:41'],
  ['10:41 PM, 11/21/2026', '2026-11-21T22:41'],
  ['10:41 p.m., 2026-11-21', '2026-11-21T22:41'],
  ['21.11.2026, 22.41', '2026-11-21T22:41'],
  ['下午1:23, 2026年9月18日', '2026-09-18T13:23'],
  ['١٠:٤١ م، ٢١‏/١١‏/٢٠٢٦', '2026-11-21T22:41'],
  ['۲۲:۴۱، ۲۱/۱۱/۲۰۲۶', '2026-11-21T22:41'],
  ['12:00 AM, 11/21/2026', '2026-11-21T00:00'],
  ['12:00 PM, 11/21/2026', '2026-11-21T12:00'],
  ['9:41, 11/11/2026', '2026-11-11T09:41'],
])('%s is one moment', (stamp, expected) => {
  expect(times([stamp])).toEqual([minute(expected)]);
});

test.each([
  ['both readings are days', '22:41, 05/04/2026'],
  ['two digits may be a year or a day', '22:41, 21/11/26'],
  ['a year of another calendar', '22:41, 1405/8/30'],
  ['no such day', '22:41, 31/02/2026'],
  ['no such hour', '25:41, 21/11/2026'],
  ['half of the day in unknown words', '10:41 xyz, 21/11/2026'],
  ['no date', '22:41'],
  ['no time', '21/11/2026'],
  ['no numbers', 'yesterday, at noon'],
  ['too many numbers', '22:41:10, 21/11/2026/5'],
])('%s: no time', (_, stamp) => {
  expect(times([stamp])).toEqual([null]);
});

test('one clear date tells the order of all', () => {
  expect(times(['9:00, 13/04/2026', '9:00, 05/05/2026'])).toEqual([
    minute('2026-04-13T09:00'),
    minute('2026-05-05T09:00'),
  ]);
  expect(times(['#04/13/2026', '9:00, 05/06/2026'])).toEqual([minute('2026-05-06T09:00')]);
});

test('dates that contradict each other tell nothing but themselves', () => {
  expect(times(['9:00, 13/04/2026', '9:00, 05/06/2026', '9:00, 07/15/2026'])).toEqual([
    minute('2026-04-13T09:00'),
    null,
    minute('2026-07-15T09:00'),
  ]);
});

test('messages stand in the order of time', () => {
  // As months first this would go from May back to January.
  expect(times(['9:00, 05/11/2025', '9:00, 01/12/2025'])).toEqual([
    minute('2025-11-05T09:00'),
    minute('2025-12-01T09:00'),
  ]);
});

test('no message is from the future', () => {
  expect(times(['9:00, 12/11/2026'])).toEqual([minute('2026-11-12T09:00')]);
  expect(times(['9:00, 12/11/2026'], { now: '2026-12-24T00:00:00.000Z' })).toEqual([null]);
});

test.each([
  ['en', 'Friday'],
  ['ckb', 'الجمعة'],
  ['de', 'Freitag'],
  ['not a language', 'vendredi'],
])('a weekday in the page (%s, %s) tells the order', (lang, weekday) => {
  expect(times([`#${weekday}`, '9:00, 06/11/2026'], { lang, now: '2026-12-24T00:00:00.000Z' })).toEqual([
    minute('2026-11-06T09:00'),
  ]);
});

test('a weekday speaks of the message below it only, and other words of none', () => {
  const now = '2026-12-24T00:00:00.000Z';
  expect(times(['#Friday', '#Somebody joined', '9:00, 06/11/2026'], { now })).toEqual([null]);
  expect(times(['#Sunday', '9:00, 06/11/2026'], { now })).toEqual([null]);
});

test('"today" is a hint: a tab that stays open goes on saying it', () => {
  expect(times(['#Today', '9:00, 10/09/2026'], { now: '2026-10-09T20:00:00.000Z' })).toEqual([
    minute('2026-10-09T09:00'),
  ]);
  expect(times(['#Yesterday', '9:00, 10/09/2026'], { now: '2026-10-10T20:00:00.000Z' })).toEqual([
    minute('2026-10-09T09:00'),
  ]);
  expect(times(['#Today', '9:00, 10/09/2026'], { now: '2026-10-12T20:00:00.000Z' })).toEqual([null]);
  expect(times(['#Today', '9:00, 10/09/2026'], { now: 'nobody knows' })).toEqual([null]);
});

test('the page’s zone counts', () => {
  expect(times(['00:30, 21/11/2026'], { timezone: 'Asia/Baghdad' })).toEqual([minute('2026-11-20T21:30')]);
});
