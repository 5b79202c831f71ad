import { describe, expect, test } from 'vitest';
import { seenSince, textChanges } from '../../../utils/reports/still-there';
import { exampleCapture } from './example';

const withText = (text: string | null, over: object = {}, startedAt = '2026-11-04T09:00:00.000Z') => {
  const capture = exampleCapture();
  return { ...capture, startedAt, post: { ...capture.post, text, ...over } };
};
const changes = (was: string, is: string) =>
  textChanges(withText(was), withText(is))?.map(({ text, is: kind }) => `${kind}:${text}`) ?? null;

describe('what changed in the words', () => {
  test('whole words, in Latin and in Arabic script', () => {
    expect(changes('She is a liar', 'She is a friend')).toEqual(['same:She is a ', 'gone:liar', 'added:friend']);
    expect(changes('هي كاذبة جدا', 'هي صادقة جدا')).toEqual(['same:هي ', 'gone:كاذبة', 'added:صادقة', 'same: جدا']);
  });

  test('marks that nobody sees are no edit; a joiner that changes a Kurdish word is', () => {
    expect(changes('one \u2067two\u2069', 'one two')).toBeNull();
    expect(changes('ئەو\u200cە', 'ئەوە')).not.toBeNull();
  });

  test('a translation, a cut text or a missing one cannot be compared: nothing is said', () => {
    expect(textChanges(withText('uno'), withText('one', { translated: true }))).toBeNull();
    expect(textChanges(withText('one two'), withText('one', { truncated: true }))).toBeNull();
    expect(textChanges(withText('one'), withText(null))).toBeNull();
  });

  test('two long texts without a common word are shown whole, not compared for minutes', () => {
    const was = Array.from({ length: 9_000 }, (_, index) => `a${index}`).join(' ');
    const is = Array.from({ length: 9_000 }, (_, index) => `b${index}`).join(' ');
    expect(changes(was, is)).toEqual([`gone:${was}`, `added:${is}`]);
  });
});

test('captures and her own words stand in one list, the newest first; a capture never says "removed"', () => {
  const captures = [
    withText('one', {}, '2026-11-01T00:00:00.000Z'),
    withText('one', {}, '2026-11-03T00:00:00.000Z'),
    withText('two', {}, '2026-11-05T00:00:00.000Z'),
  ];
  const looks = [{ at: '2026-11-04T00:00:00.000Z', saw: 'up', evidence: null } as const];
  const seen = seenSince(captures, [...looks, { at: '2026-11-06T00:00:00.000Z', saw: 'removed', evidence: null }]);
  expect(seen.map(({ saw, by }) => `${saw} ${by}`)).toEqual([
    'removed told',
    'edited capture',
    'up told',
    'up capture',
  ]);
  expect(seenSince(captures.slice(0, 1), [])).toEqual([]);
});

test('a link pasted later does not say that the post is still there, and hides no edit', () => {
  const pasted = { ...withText(null, {}, '2026-11-04T00:00:00.000Z'), origin: 'imported' as const };
  expect(seenSince([withText('one'), pasted], [])).toEqual([]);
  const later = withText('two', {}, '2026-11-05T00:00:00.000Z');
  expect(seenSince([withText('one'), pasted, later], [])).toMatchObject([{ saw: 'edited', by: 'capture' }]);
});
