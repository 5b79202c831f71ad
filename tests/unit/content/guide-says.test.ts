// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { saysFor } from '../../../utils/content/guide-says';
import { lookAtDialog } from '../../../utils/content/guide-step';
import { guideOrder } from '../../../utils/reports/guide-order';
import { guideOf } from '../../../utils/reports/guides';
import { wordings } from '../../../utils/reports/guides/wording';
import type { PlanId } from '../../../utils/reports/plan';
import { planOf } from '../../../utils/reports/plans';
import type { FlagSummary } from '../../../utils/schema/flag';
import type { AttackType } from '../../../utils/schema/review';
import type { Language } from '../../../utils/schema/settings';
import { exampleFlag } from '../reports/example';

afterEach(() => document.body.replaceChildren());

function orderOf(plan: PlanId, language: Language, type: AttackType, summary: Partial<FlagSummary> = {}) {
  const flag = exampleFlag({ summary, review: { categories: [type] } });
  return guideOrder({ guide: guideOf(plan)!, plan: planOf(plan)!, flag, language })!;
}
const x = (language: Language) => orderOf('x-in-app', language, 'death-threat');
const facebookPost = 'https://www.facebook.com/practice/posts/1';
const facebook = (language: Language) =>
  orderOf('facebook-in-app', language, 'gendered-insult', {
    platform: 'facebook',
    url: facebookPost,
    pageUrl: facebookPost,
  });

/** X's list, with the words beside the value that is looked for. */
function xList(label: string): void {
  document.body.innerHTML = `<div role="dialog"><label><div><div dir="auto">Other</div></div>
    <input type="radio" name="single-choice" value="SpamSimpleOption"></label>${label}</div>`;
}
const radio = '<input type="radio" name="single-choice" value="ViolentSpeechSimpleOption">';

function rows(words: string[]): void {
  document.body.innerHTML = `<div role="dialog"><div role="button" aria-label="Close"></div>${words
    .map((one) => `<div role="button">${one}</div>`)
    .join('')}</div>`;
}

function says(order: ReturnType<typeof x>, pageLanguage: string, depth: number | null = 1) {
  return saysFor(order, { at: 'dialog', seen: lookAtDialog(order, document), depth }, pageLanguage);
}

test('X: told by value, the choice is quoted as it stands on the page, without the lines below its name', () => {
  xList(
    `<label><div><div dir="rtl"><span>كلمات</span> <span>الصفحة</span></div><div dir="rtl">شرح</div></div>${radio}</label>`,
  );
  const order = x('ar');
  const { choice, more } = says(order, 'ar');
  expect(choice).toEqual({ words: 'كلمات الصفحة', language: null, from: 'page' });
  // What it means stays below it: nobody checked what the page calls it.
  expect(more.some((line) => line.includes(order.texts['means.violent-speech']))).toBe(true);
  expect(more).not.toContain(order.texts.asEnglish);
  expect(more).toContain(order.texts.outlined);
});

test.each([
  ['beside the circle, without a part of its own', `<label>Paroles de la page ${radio}</label>`, 'Paroles de la page'],
  ['in English, though the page is not', `<label><i dir="auto">Violent speech</i>${radio}</label>`, 'Violent speech'],
])('X: words %s', (_what, label, words) => {
  xList(label);
  expect(says(x('fr'), 'fr').choice).toMatchObject({ words, from: 'page' });
});

test.each([
  ['no words beside the value', `<label>${radio}</label>`],
  ['a whole text instead of a name', `<label><i dir="auto">${'word '.repeat(40)}</i>${radio}</label>`],
])('X: with %s nothing is quoted, and the English words say that they are English', (_what, label) => {
  xList(label);
  const order = x('fr');
  const { choice, more } = says(order, 'fr');
  expect(choice).toEqual({ words: 'Violent speech', language: 'en', from: 'list' });
  expect(more).toContain(order.texts.asEnglish);
});

test('Facebook in French, read in Arabic: the row of the page, what it means below, and no word of English', () => {
  rows(['Première ligne inventée', 'Deuxième ligne inventée', 'Intimidation ou harcèlement']);
  const order = facebook('ar');
  const { choice, more } = says(order, 'fr', 2);
  expect(choice).toEqual({ words: 'Intimidation ou harcèlement', language: 'fr', from: 'page' });
  expect(more).toEqual([expect.stringContaining(order.texts['means.bullying'])]);
});

test('the account has another language than the page: the row is told all the same', () => {
  rows(['Other one', 'Bullying, harassment or abuse', 'Adult content']);
  const order = facebook('en');
  expect(says(order, 'ar').choice).toEqual({ words: 'Bullying, harassment or abuse', language: 'en', from: 'page' });
  expect(says(order, 'ar').more).not.toContain(order.texts.asEnglish);
});

test('words from another place are quoted where they stand, and never shown where they do not', () => {
  const order = facebook('ar');
  rows(['تفصيل أول', 'مضايقة أو إساءة', 'تفصيل ثالث']);
  expect(says(order, 'ar', 2).choice).toEqual({ words: 'مضايقة أو إساءة', language: 'ar', from: 'page' });
  expect(says(order, 'ar', 2).more).toEqual([]);
  rows(['تفصيل أول', 'تفصيل ثانٍ', 'تفصيل ثالث']);
  expect(says(order, 'ar', 2).choice).toEqual({ words: 'Bullying or harassment', language: 'en', from: 'list' });
  expect(says(order, 'ar', 2).more).not.toContain(order.texts.notHere);
});

test('known words that are not in the list of their language: she is told that it may have changed', () => {
  rows(['Une', 'Deux', 'Trois']);
  const order = facebook('fr');
  expect(says(order, 'fr', 2).more).toContain(order.texts.notHere);
  // Not known in French: nothing can be said of this list.
  expect(says(order, 'fr', 1).more).not.toContain(order.texts.notHere);
});

test('before the dialog is open, the entry of the menu is named in the page’s language, and only where it is known', () => {
  const order = x('fr');
  const before = (language: string) => saysFor(order, { at: 'waiting' }, language).more;
  expect(before('ar').at(-1)).toContain('الإبلاغ عن منشور');
  expect(before('ckb')).toEqual(order.before);
  expect(saysFor(facebook('fr'), { at: 'waiting' }, 'ar').more).toEqual(facebook('fr').before);
});

test('no wording stands for two choices of a dialog, in any language', () => {
  for (const field of ['shown', 'elsewhere'] as const) {
    const all = Object.values(wordings).flatMap((wording) => Object.values(wording[field] ?? {}).flat());
    expect(new Set(all).size).toBe(all.length);
    expect(all.every((words) => words === words.trim() && words !== '')).toBe(true);
  }
});

test('a page that turns its letters round, hides them or writes ten thousand rows is quoted plainly, or not at all', () => {
  const named = (words: string) => {
    xList(`<label><div dir="auto"></div>${radio}</label>`);
    document.querySelectorAll('label')[1]!.querySelector('div')!.textContent = words;
    return says(x('en'), 'en').choice;
  };
  expect(named('\u202eViolent\u2069 speech')).toEqual({ words: 'Violent speech', language: 'en', from: 'page' });
  expect(named('\u202e\u2069')?.from).toBe('list');
  expect(named('Write to us '.repeat(20))?.from).toBe('list');

  const order = facebook('en');
  const row = 'Bullying, harassment or abuse';
  rows(['One', `\u2067${row}\u2069`, 'Two']);
  expect(says(order, 'en').choice).toEqual({ words: row, language: 'en', from: 'page' });
  // One of them is ours to quote: but this is no list that is known, and it is not searched through.
  rows([...Array.from({ length: 10_000 }, (_, at) => `Row ${at}`), row]);
  expect(says(order, 'en')).toEqual({ lead: order.texts.unknown, choice: null, more: [order.beyond], level: null });
});
