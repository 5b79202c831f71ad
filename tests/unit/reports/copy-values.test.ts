import { expect, test } from 'vitest';
import { type ComposeInput, composeReport } from '../../../utils/reports/compose';
import { copyValues } from '../../../utils/reports/copy-values';
import { post, review, summary } from './example';

const input: ComposeInput = { summary, post, review, explanation: 'My own words.', language: 'en' };

test('every value with its label', () => {
  const composed = composeReport(input);
  const values = copyValues({ input, composed, notice: 'The text she edited.' });
  // What holds the words of the post is covered until she looks.
  const quoting = values.filter(({ quotes }) => quotes).map(({ label }) => label);
  expect(quoting).toEqual(['value.notice', 'value.passage']);
  expect(values.map(({ label, value }) => ({ label, value }))).toEqual([
    { label: 'value.notice', value: 'The text she edited.' },
    { label: 'value.explanation', value: 'My own words.' },
    { label: 'value.passage', value: post.text },
    { label: 'value.post-address', value: summary.url },
    { label: 'value.author-handle', value: '@practice_person' },
    { label: 'value.author-name', value: 'Practice Person' },
    { label: 'value.author-address', value: 'https://x.com/practice_person' },
    { label: 'value.post-id', value: '1850000000000000001' },
    { label: 'value.posted-at', value: '2026-11-02T08:15:00.000Z' },
    { label: 'value.kind', value: 'sexualised or gendered insult' },
    { label: 'value.rule', value: 'Abuse and Harassment' },
    { label: 'value.option', value: 'Hate or abuse' },
  ]);
});

test.each([
  ['day', '2026-11-02'],
  ['month', '2026-11'],
  ['minute', '2026-11-02T08:15:00.000Z'],
] as const)('a time known to the %s is copied as %s', (postedAtPrecision, value) => {
  const dated = { ...input, post: { ...post, postedAtPrecision } };
  const values = copyValues({ input: dated, composed: composeReport(dated), notice: 'A text.' });
  expect(values.find(({ label }) => label === 'value.posted-at')?.value).toBe(value);
});

test('another platform has the same list with its own rule and choice, and no address of an author it has none for', () => {
  const telegram: ComposeInput = {
    ...input,
    post: { ...post, platform: 'telegram' },
    summary: { ...summary, platform: 'telegram', authorHandle: 'practice_channel', url: 'https://t.me/practice/5' },
    review: { ...review, categories: ['doxing'] },
  };
  const values = copyValues({ input: telegram, composed: composeReport(telegram), notice: null });
  expect(values).toContainEqual({ label: 'value.option', value: 'Personal data', quotes: false });
  expect(values.map(({ label }) => label)).not.toContain('value.author-address');
  expect(values).toContainEqual({ label: 'value.post-address', value: 'https://t.me/practice/5', quotes: false });
  expect(values).toContainEqual({
    label: 'value.rule',
    value: 'Sharing personal details of others to intimidate or bully',
    quotes: false,
  });
});

test('nothing empty is offered', () => {
  const bare: ComposeInput = { ...input, explanation: ' ', post: { ...post, text: null } };
  const labels = copyValues({ input: bare, composed: composeReport(bare), notice: null }).map(({ label }) => label);
  expect(labels).not.toContain('value.explanation');
  expect(labels).not.toContain('value.passage');
  expect(labels).not.toContain('value.notice');
});

test('her translation and the short text are offered when there are any', () => {
  const translated: ComposeInput = { ...input, translation: 'In other words.' };
  const composed = composeReport(translated);
  const values = copyValues({ input: translated, composed, notice: composed.notice, comment: composed.comment });
  expect(values).toContainEqual({ label: 'value.translation', value: 'In other words.', quotes: true });
  expect(values).toContainEqual({ label: 'value.comment', value: composed.comment, quotes: false });
});
