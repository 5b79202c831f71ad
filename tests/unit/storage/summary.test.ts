import { expect, test } from 'vitest';
import type { Capture } from '../../../utils/schema/capture';
import { completedBy, observedBy, summaryOf } from '../../../utils/storage/summary';
import { exampleCapture, examplePost } from './example';

const url = 'https://x.com/invented_person/status/1800000000000000001';
const bare = { postId: null, url: null, author: { ...examplePost().author, handle: null } };
const captured = (post: object = {}, endedAt = '2026-11-21T10:00:00.000Z'): Capture => ({
  v: 1,
  id: 'invented',
  ...exampleCapture(),
  endedAt,
  post: { ...examplePost(), ...post },
});
const imported = (authorName: string | null): Capture => ({
  ...captured({ url, postId: '1800000000000000001', author: { name: authorName, handle: 'invented_person' } }),
  origin: 'imported',
});

test('the first real capture gives way to no later one, real or imported', () => {
  const first = summaryOf(captured());
  expect(
    observedBy(first, captured({ author: { name: 'Another', handle: 'another' } }, '2026-11-22T10:00:00.000Z')),
  ).toBe(first);
  expect(observedBy(first, imported('Her word'))).toBe(first);
});

test('one import gives way to no other: what she said first stands', () => {
  const first = summaryOf(imported('Her word'));
  expect(observedBy(first, imported(null))).toBe(first);
});

test('a real capture replaces an import; where the page said nothing, the link stays', () => {
  const next = observedBy(summaryOf(imported('Her word')), captured(bare));
  expect(next).toEqual({
    ...summaryOf(captured(bare)),
    url,
    postId: '1800000000000000001',
    authorHandle: 'invented_person',
  });
  expect(next.origin).toBeUndefined();
  const read = captured({ url: `${url}0`, postId: '18000000000000000010' });
  expect(observedBy(summaryOf(imported(null)), read)).toEqual(summaryOf(read));
});

test('a date without a clock stays one in the list; an exact or unknown time says nothing of it', () => {
  const of = (post: object) => summaryOf(captured(post)).postedAtPrecision;
  const postedAt = '2026-11-02T00:00:00.000Z';
  expect([of({ postedAt, postedAtPrecision: 'day' }), of({ postedAt, postedAtPrecision: 'month' })]).toEqual([
    'day',
    'month',
  ]);
  expect([of({ postedAt, postedAtPrecision: 'minute' }), of({ postedAt: null, postedAtPrecision: null })]).toEqual([
    undefined,
    undefined,
  ]);
});

test('the time that completes a flag brings its precision, and changes none that was known', () => {
  const unknown = summaryOf(captured({ postedAt: null, postedAtPrecision: null }));
  const exact = summaryOf(captured({ postedAt: '2026-11-02T08:15:00.000Z', postedAtPrecision: 'minute' }));
  const dated = captured({ postedAt: '2026-11-02T00:00:00.000Z', postedAtPrecision: 'day' });
  expect(completedBy(unknown, dated)).toMatchObject({ postedAt: '2026-11-02T00:00:00.000Z', postedAtPrecision: 'day' });
  expect(completedBy(exact, dated)).toEqual(exact);
});
