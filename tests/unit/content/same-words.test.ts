import { expect, test } from 'vitest';
import { compared, recognised } from '../../../utils/content/same-words';

test.each([
  ['vowels and stretching in Arabic', 'مُضايقـــة أو إساءة', 'مضايقة أو إساءة'],
  ['marks of direction', '\u200fمضايقة أو إساءة\u200e', 'مضايقة أو إساءة'],
  ['marks of direction around a part', '\u2068Fake\u2069 profile', 'Fake profile'],
  ['joiners in Persian', 'قلدری یا آزار\u200cو\u200cاذیت', 'قلدری یا آزارواذیت'],
  ['curled and straight apostrophes', 'I don’t like it', "I don't like it"],
  ['accents in one sign or two', 'Intimidation ou harce\u0300lement', 'Intimidation ou harcèlement'],
  ['spaces that do not break, and lines', 'Credible\u00a0threat\n  to safety ', 'Credible threat to safety'],
  ['capitals', 'ADULT CONTENT', 'Adult content'],
  ['forms of presentation', '\ufedb\ufefc\u0645', 'كلام'],
])('%s make no difference', (_what, one, other) => {
  expect(compared(one)).toBe(compared(other));
});

test.each([
  ['a part of the words', 'Bullying', 'Bullying or harassment'],
  ['more words', 'Bullying or harassment of others', 'Bullying or harassment'],
  ['another letter', 'Adult contents', 'Adult content'],
  ['an accent of another language', 'Spám', 'Spam'],
  ['letters that only look alike', 'Ѕpam', 'Spam'],
])('%s are other words', (_what, one, other) => {
  expect(compared(one)).not.toBe(compared(other));
});

const choice = {
  shown: { en: ['Bullying or harassment'], fr: ['Intimidation ou harcèlement'] },
  elsewhere: { ar: ['مضايقة أو إساءة'] },
  means: 'bullying',
};

test('a row is told in every language that is known, and given back as it stands there', () => {
  expect(recognised(choice, ['Autre', 'Intimidation ou  HARCÈLEMENT'])).toEqual({
    words: 'Intimidation ou  HARCÈLEMENT',
    language: 'fr',
  });
  expect(recognised(choice, ['غير ذلك', '\u200fمُضايقة أو إساءة'])).toEqual({
    words: '\u200fمُضايقة أو إساءة',
    language: 'ar',
  });
});

test('no row, a row that only comes near, or rows of two languages: none is told', () => {
  expect(recognised(choice, [])).toBeNull();
  expect(recognised(choice, ['Bullying', 'Bullying, harassment or abuse'])).toBeNull();
  expect(recognised(choice, ['Bullying or harassment', 'Intimidation ou harcèlement'])).toBeNull();
});

test('the same row twice, as while a list slides away, is one', () => {
  expect(recognised(choice, ['Bullying or harassment', 'Bullying or harassment'])?.language).toBe('en');
});
