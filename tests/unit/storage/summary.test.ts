import { expect, test } from 'vitest';
import type { Capture } from '../../../utils/schema/capture';
import { observedBy, summaryOf } from '../../../utils/storage/summary';
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
