// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../../utils/figures/figures';
import { figuresCsv, figuresJson } from '../../../utils/figures/files';
import { figuresPage } from '../../../utils/figures/page';
import type { Reported } from '../../../utils/figures/reported';
import { figuresWords } from '../../../utils/reports/figures-words';

const day = 86_400_000;
const now = Date.parse('2026-11-24T00:00:00.000Z');
const one = (index: number, over: Partial<Reported> = {}): Reported => ({
  platform: 'telegram',
  types: ['doxing'],
  way: 'mail',
  submittedAt: now - 40 * day,
  decidedAt: index % 2 === 0 ? now - 36 * day : null,
  outcome: index % 2 === 0 ? 'DECISION_VISIBILITY_CONTENT_REMOVED' : null,
  goneSeenAt: null,
  accountGone: false,
  ...over,
});
const some = (count: number) =>
  figuresOf(
    Array.from({ length: count }, (_, index) => one(index)),
    now,
  );

test('the table gives each count with what it is out of, and nothing that a spreadsheet would run', () => {
  const [head, all, ...groups] = figuresCsv(figuresOf([one(0, { way: '=HYPERLINK("x")' }), one(1)], now))
    .trim()
    .split('\r\n');
  expect(head!.split(',')).toHaveLength(19);
  expect(all).toBe('"all","",2,0,0,2,1,2,1,2,1,"","","",1,1,0,0,0');
  expect(groups.find((line) => line.includes('HYPERLINK'))).toContain(`"'=HYPERLINK`);
});

test('the data carry limits from twenty cases on, and no share before', () => {
  const groupOf = (count: number) => JSON.parse(figuresJson(some(count), '2026-11-24')).groups[0];
  expect(groupOf(19).actedOfSubmitted).toEqual({ part: 10, whole: 19 });
  expect(groupOf(20).actedOfSubmitted).toEqual({ part: 10, whole: 20, share: 0.5, lower95: 0.299, upper95: 0.701 });
  expect(groupOf(20).daysToAnswer).toMatchObject({ cases: 20, answered: 10, median: 4 });
});

describe('the page to print', () => {
  const page = (count: number, language: 'en' | 'ar') =>
    new DOMParser().parseFromString(figuresPage(some(count), figuresWords(language, '2026-11-24')), 'text/html');

  test('has no percentage and no curve under twenty cases, and says why', () => {
    const few = page(19, 'en').body;
    expect(few.textContent).not.toMatch(/%(?! limits)/);
    expect(few.querySelector('svg')).toBeNull();
    expect(few.textContent).toContain('Fewer than 20 reports');
    expect(few.querySelector('tbody td:nth-of-type(7)')?.textContent).toBe('10 of 10');
  });

  test('a day that no report is old enough for is a dash, not "0 of 0"', () => {
    const young = figuresOf([one(0, { submittedAt: now - day / 2, decidedAt: null, outcome: null })], now);
    const { body } = new DOMParser().parseFromString(figuresPage(young, figuresWords('en', '2026-11-24')), 'text/html');
    const cells = [...body.querySelector('tbody tr')!.querySelectorAll('td')].map((cell) => cell.textContent);
    expect(cells).toEqual(['1', '–', '–', '–', '1', '–', '–', '0', '0']);
  });

  test('has both from twenty on; the curve rises to the share that was answered', () => {
    const { body } = page(20, 'en');
    expect(body.querySelector('tbody tr')?.textContent).toContain('10 of 20 · 50%');
    const path = body.querySelector('path.curve')!.getAttribute('d')!;
    // From nothing at day 0, up at day 4, then level to the end: half of the height between 186 and 10.
    expect(path).toBe('M44 186H82.9V98H628');
    expect(body.querySelector('svg')?.getAttribute('aria-label')).toContain('Share of reports');
  });

  test('in Arabic "3 of 5" keeps its order: the words decide the direction, not the digits', () => {
    const cell = page(20, 'ar').body.querySelector('tbody td:nth-of-type(7) bdi')!;
    expect(cell.textContent).toBe('10 من 10');
    expect(cell.hasAttribute('dir')).toBe(false);
  });

  test('reads from right to left in Arabic, the axis of days from left to right', () => {
    const arabic = page(20, 'ar');
    expect(arabic.documentElement.dir).toBe('rtl');
    expect(arabic.querySelector('svg')?.getAttribute('direction')).toBe('ltr');
  });

  test('loads nothing, runs nothing, and shows a name as text', () => {
    const words = { ...figuresWords('en', '2026-11-24'), title: '<img src=x onerror=alert(1)>' };
    const shown = new DOMParser().parseFromString(figuresPage(some(20), words), 'text/html');
    expect(shown.querySelector('img, script, link, [src], [href]')).toBeNull();
    expect(shown.querySelector('h1')?.textContent).toBe('<img src=x onerror=alert(1)>');
  });
});
