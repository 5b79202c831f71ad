import fc from 'fast-check';
import { expect, test } from 'vitest';
import { report as texts } from '../../../utils/i18n/report';
import { type ComposeInput, composeReport } from '../../../utils/reports/compose';
import { Language } from '../../../utils/schema/settings';
import { post, review, summary } from './example';

const input: ComposeInput = {
  summary,
  post,
  review,
  explanation: 'It calls me names because I speak in public.',
  language: 'en',
};

test('post, passage, kind, rule, her words, her role: in this order', () => {
  expect(composeReport(input)).toEqual({
    notice: [
      'Post: https://x.com/practice_person/status/1850000000000000001',
      'Author: @practice_person',
      'Posted: 2026-11-02 08:15:00 (UTC)',
      '',
      'The post says:',
      '“These are invented words\nthat hurt nobody.”',
      '',
      'Kind of attack: sexualised or gendered insult',
      'Rule of X that I believe it breaks: Abuse and Harassment (March 2024)',
      '',
      'Why I report it:',
      'It calls me names because I speak in public.',
      '',
      'I am the person this is about.',
    ].join('\n'),
    comment: [
      'It calls me names because I speak in public.',
      'Kind of attack: sexualised or gendered insult',
      'Rule: Abuse and Harassment (March 2024)',
      'I am the person this is about.',
    ].join('\n'),
    passage: 'These are invented words\nthat hurt nobody.',
    rules: [expect.objectContaining({ title: 'Abuse and Harassment' })],
    notes: [],
  });
});

test.each(['', '   ', '\n\t'])('without her explanation (%j) there is no text, and it says so', (explanation) => {
  const composed = composeReport({ ...input, explanation });
  expect(composed.notice).toBeNull();
  expect(composed.notes).toContain('no-explanation');
  expect(composed.passage).toBe(post.text);
});

test('the same facts give the same text, every time and in every language', () => {
  for (const language of Language.options) {
    const once = composeReport({ ...input, language }).notice;
    expect(composeReport({ ...input, language }).notice).toBe(once);
  }
});

test('Arabic, emoji and odd characters are quoted letter for letter', () => {
  const text = 'كلماتٌ مُختَرَعة‏ لا تؤذي أحدًا 👩🏽‍💻 ‫١٢٣‬ {passage} $& "quote"';
  for (const language of Language.options) {
    const { notice, passage } = composeReport({ ...input, post: { ...post, text }, language });
    expect(passage).toBe(text);
    expect(notice).toContain(text);
  }
});

test('her words and the passage come through whole, whatever they are', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }).filter((text) => text.trim() !== '');
  fc.assert(
    fc.property(words, words, fc.constantFrom(...Language.options), (text, explanation, language) => {
      const { notice } = composeReport({ ...input, post: { ...post, text }, explanation, language });
      expect(notice).toContain(text.trim());
      expect(notice).toContain(explanation.trim());
    }),
  );
});

test('a long post is cut between characters, marked, and said', () => {
  const family = '👩‍👩‍👧‍👦';
  const { passage, notes } = composeReport({ ...input, post: { ...post, text: family.repeat(2_000) } });
  expect(notes).toEqual(['note.shortened']);
  expect(passage).toMatch(/ \[…\]$/);
  expect(passage!.length).toBeLessThanOrEqual(3_004);
  expect(passage!.slice(0, -4).replaceAll(family, '')).toBe('');
});

test('a picture without text is called that, not quoted', () => {
  const { notice, passage } = composeReport({ ...input, post: { ...post, text: null } });
  expect(passage).toBeNull();
  expect(notice).toContain(texts.en['notice.no-text']);
  expect(notice).not.toContain('“');
});

test('a translation and a cut text are admitted', () => {
  const { notes, notice } = composeReport({ ...input, post: { ...post, translated: true, truncated: true } });
  expect(notes).toEqual(['note.translated', 'note.truncated']);
  expect(notice).toContain(texts.en['note.translated']);
});

test.each([
  ['second', '2026-11-02 08:15:00'],
  ['minute', '2026-11-02 08:15'],
  ['hour', '2026-11-02'],
] as const)('a time known to the %s is not told finer', (postedAtPrecision, time) => {
  expect(composeReport({ ...input, post: { ...post, postedAtPrecision } }).notice).toContain(`Posted: ${time} (UTC)`);
});

test.each([
  ['day', '2026-11-02'],
  ['month', '2026-11'],
] as const)('a %s that the page named has no clock and no zone', (postedAtPrecision, date) => {
  const at = (language: 'en' | 'fr' | 'ar') =>
    composeReport({ ...input, language, post: { ...post, postedAtPrecision } }).notice!.split('\n');
  expect(at('en')).toContain(`Posted: ${date}`);
  expect(at('fr')).toContain(`Publiée : ${date}`);
  expect(at('ar')).toContain(`تاريخ النشر: ${date}`);
});

test('what is not known is left out, not guessed', () => {
  const { notice } = composeReport({
    ...input,
    summary: { ...summary, postId: null, url: null, authorHandle: null, authorName: null },
    post: { ...post, postedAt: null },
    review: { categories: ['other'], role: null, postLink: null },
  });
  expect(notice).toBe(
    'The post says:\n“These are invented words\nthat hurt nobody.”\n\nKind of attack: other or unclear\n\n' +
      'Why I report it:\nIt calls me names because I speak in public.',
  );
});

test('her translation stands under the passage, marked as one; without it, words in other letters bring a hint', () => {
  const text = 'كلمات مخترعة';
  const arabic = { ...input, post: { ...post, text } };
  expect(composeReport(arabic).notes).toEqual(['note.translation']);
  const { notice, notes } = composeReport({ ...arabic, translation: ' invented words \n' });
  expect(notes).toEqual([]);
  expect(notice).toContain(`“${text}”\n\nIn translation:\n“invented words”`);
  expect(composeReport(input).notes).toEqual([]);
});

test('good faith is stated only when she says so', () => {
  const stated = texts.en['notice.good-faith'];
  expect(composeReport(input).notice).not.toContain(stated);
  expect(composeReport({ ...input, goodFaith: true }).notice).toMatch(new RegExp(`\\n${stated}$`));
});

test('the comment carries no address and no passage: the platform has the post before it', () => {
  const { comment } = composeReport({ ...input, translation: 'a translation' });
  for (const left of ['https://', post.text!, 'a translation', '@practice_person']) expect(comment).not.toContain(left);
  expect(comment?.startsWith(input.explanation)).toBe(true);
  expect(composeReport({ ...input, explanation: ' ' }).comment).toBeNull();
});

test('every language has every text, and every placeholder of the English one', () => {
  const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
  for (const language of Language.options) {
    for (const key of Object.keys(texts.en) as (keyof typeof texts.en)[]) {
      expect(texts[language][key], `${language} ${key}`).toMatch(/\S/);
      expect(places(texts[language][key]), `${language} ${key}`).toEqual(places(texts.en[key]));
    }
  }
});

test('on WhatsApp, whose pages show no address, the link that she copied is the post’s; elsewhere it is not believed', () => {
  const postLink = 'https://whatsapp.com/channel/0029VaInventedInvented0/12';
  const at = (platform: 'whatsapp' | 'telegram') =>
    composeReport({
      ...input,
      summary: { ...summary, platform, url: null },
      review: { ...input.review, postLink },
    }).notice;
  expect(at('whatsapp')).toContain(`Post: ${postLink}`);
  expect(at('telegram')).not.toContain(postLink);
});

test.each(Language.options)('%s: of a pasted link nothing is said that no page showed', (language) => {
  const bare = { ...input, language, post: { ...post, text: null, postedAt: null, media: [] } };
  const told = texts[language]['notice.no-text'];
  expect(composeReport(bare).notice).toContain(told);
  const pasted = composeReport({ ...bare, summary: { ...summary, origin: 'imported' } }).notice;
  expect(pasted).not.toContain(told);
  expect(pasted).not.toMatch(/screenshot|displayed|captured|capture d’écran|affiché|لقطة|عرض/i);
  expect(pasted).toContain(input.explanation);
});

test('in Arabic the time stands after a Latin word, so that a plain field shows its parts in order', () => {
  const arabic = composeReport({ ...input, language: 'ar' }).notice;
  expect(arabic).toMatch(/UTC 2026-11-02 08:15:00$/m);
});
