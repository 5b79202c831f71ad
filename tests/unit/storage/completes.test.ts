import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Post } from '../../../utils/schema/post';
import { completes, type Seen, wordsOf } from '../../../utils/storage/completes';
import { examplePost } from './example';

const words = 'She should not be allowed to speak in our town again.';
const group = { name: 'Invented Group', id: '900', url: 'https://www.facebook.com/groups/900/' };
const photo = (file: string) => ({
  type: 'image' as const,
  url: `https://scontent.practice.fbcdn.net/v/t39.30808-6/${file}?oe=1`,
  alt: null,
});

/** As the feed of the second layout shows it: no number, no link. */
function inFeed(over: Partial<Post> = {}, endedAt = '2026-11-20T12:00:00.000Z'): Seen {
  const author = { name: 'Invented Voice', handle: 'invented.voice', id: null, url: null };
  const time = { postedAt: '2026-11-20T10:00:00.000Z', postedAtRaw: '2h', postedAtPrecision: 'hour' as const };
  return {
    post: examplePost({ platform: 'facebook', postId: null, url: null, author, text: words, ...time, ...over }),
    endedAt,
  };
}
/** The same post after she has opened it. */
const opened = (over: Partial<Post> = {}) =>
  inFeed({ postId: '811000000000001', url: 'https://www.facebook.com/invented.voice/posts/pfbid0A', ...over });

test.each<[string, Seen, Seen]>([
  ['number and link', inFeed(), opened()],
  ['a link alone', inFeed(), opened({ postId: null })],
  ['a number, where the first had a link of the day', opened({ postId: null }), opened({ url: 'https://other' })],
  ['the exact time', inFeed(), opened({ postedAt: '2026-11-20T09:12:44.000Z', postedAtPrecision: 'second' })],
  ['the whole text of a cut one', inFeed({ text: `${words.slice(0, 30)}…`, truncated: true }), opened()],
  ['a cut text of a whole one', inFeed(), opened({ text: `${words.slice(0, 30)}…`, truncated: true })],
  ['other spaces and marks', inFeed({ text: `\u200f${words.replaceAll(' ', '\n')}` }), opened()],
  ['an author with her number too', inFeed(), opened({ author: { ...opened().post.author, id: '42' } })],
  [
    'the same picture in another size',
    inFeed({ media: [photo('1_2_n.jpg')] }),
    opened({ media: [photo('1_2_n.jpg')] }),
  ],
  ['a picture that was not loaded', inFeed(), opened({ media: [photo('1_2_n.jpg')] })],
  // Kept as the day's midnight in UTC: at ten in the evening in Los Angeles that is thirty hours ago, in Baghdad less than one day.
  [
    'the exact time of a day that only had a date, where the day is late',
    inFeed({ postedAt: '2026-11-18T00:00:00.000Z', postedAtPrecision: 'day' }),
    opened({ postedAt: '2026-11-19T06:00:00.000Z', postedAtPrecision: 'second' }),
  ],
  [
    'the exact time of a day that only had a date, where the day is early',
    inFeed({ postedAt: '2026-11-18T00:00:00.000Z', postedAtPrecision: 'day' }),
    opened({ postedAt: '2026-11-17T21:30:00.000Z', postedAtPrecision: 'second' }),
  ],
  ['the same group', inFeed({ container: { ...group, id: null } }), opened({ container: group })],
])('completed by %s', (_what, known, fuller) => {
  expect(completes(known, fuller)).toBe(true);
  expect(completes(fuller, known)).toBe(false);
});

test.each<[string, Seen, Seen]>([
  ['a post that is known already', opened({ url: null }), opened({ postId: '2' })],
  ['one with as little', inFeed(), inFeed()],
  // He repeats one threat: the picture of one must not stand under the number of another.
  ['a post, where the first showed no time', inFeed({ postedAt: null, postedAtPrecision: null }), opened()],
  ['a post of two hours before', inFeed(), opened({ postedAt: '2026-11-20T07:58:00.000Z', postedAtPrecision: 'hour' })],
  ['a post of the same month', inFeed({ postedAtPrecision: 'month' }), opened({ postedAtPrecision: 'month' })],
  ['a comment', inFeed(), opened({ kind: 'comment' })],
  ['another platform', inFeed(), opened({ platform: 'x' })],
  ['a chat, where words repeat', inFeed({ platform: 'telegram' }), opened({ platform: 'telegram' })],
  ['another author', inFeed(), opened({ author: { ...opened().post.author, handle: 'invented.other' } })],
  [
    'another number under the same name',
    inFeed({ author: { ...inFeed().post.author, id: '41' } }),
    opened({ author: { ...opened().post.author, id: '42' } }),
  ],
  [
    'a namesake without address',
    inFeed({ author: { name: 'Anonymous participant', handle: null, id: null, url: null } }),
    opened({ author: { name: 'Anonymous participant', handle: null, id: null, url: null } }),
  ],
  ['other words', inFeed(), opened({ text: `${words} Never.` })],
  ['words that begin alike, none of them cut', inFeed({ text: words.slice(0, 30) }), opened()],
  ['a cut beginning too short to tell', inFeed({ text: 'She…', truncated: true }), opened()],
  ['no words', inFeed({ text: null }), opened({ text: null })],
  ['another group', inFeed({ container: { ...group, id: '901' } }), opened({ container: group })],
  ['a group, where the first was in none', inFeed(), opened({ container: group })],
  ['another picture', inFeed({ media: [photo('1_2_n.jpg')] }), opened({ media: [photo('3_4_n.jpg')] })],
  ['a time another day', inFeed(), opened({ postedAt: '2026-11-18T10:00:00.000Z' })],
  [
    'a time two days after the date',
    inFeed({ postedAt: '2026-11-17T00:00:00.000Z', postedAtPrecision: 'day' }),
    opened({ postedAt: '2026-11-18T13:00:00.000Z', postedAtPrecision: 'second' }),
  ],
  ['no time at all', inFeed(), opened({ postedAt: null, postedAtPrecision: null })],
  [
    'a post that did not exist yet, where the first showed no time',
    inFeed({ postedAt: null, postedAtPrecision: null }),
    opened({ postedAt: '2026-11-20T12:10:00.000Z', postedAtPrecision: 'second' }),
  ],
])('not completed by %s', (_what, known, fuller) => {
  expect(completes(known, fuller)).toBe(false);
});

test('what can be completed is compared at all, and the beginning is enough for that', () => {
  expect(wordsOf(inFeed().post)).not.toBeNull();
  expect(wordsOf(inFeed({ text: `${words.slice(0, 30)}...` }).post)).toBe(wordsOf(opened().post));
  expect(wordsOf(inFeed({ author: { ...inFeed().post.author, name: null } }).post)).toBeNull();
});

const author = fc.record({
  name: fc.constantFrom('A', 'B', null),
  handle: fc.constantFrom('a', 'b', null),
  id: fc.constantFrom('1', '2', null),
  url: fc.constantFrom('https://www.facebook.com/a', 'https://www.facebook.com/b', null),
});
const seen = fc
  .record({
    postId: fc.constantFrom('11', '12', null),
    url: fc.constantFrom('https://www.facebook.com/a/posts/11', null),
    author,
    text: fc.constantFrom(words, `${words} More.`, words.slice(0, 25), '', null),
    truncated: fc.boolean(),
    container: fc.constantFrom(null, group, { ...group, id: '901', url: null }),
    postedAt: fc.constantFrom('2026-11-20T10:00:00.000Z', '2026-11-20T12:00:00.000Z', '2026-11-25T10:00:00.000Z', null),
    postedAtPrecision: fc.constantFrom('second' as const, 'hour' as const, 'day' as const),
  })
  .map((over) => inFeed(over));

test('whatever is shown: only more completes less, never two people, two numbers, or a post from the future', () => {
  let joined = 0;
  fc.assert(
    fc.property(seen, seen, (known, fuller) => {
      if (!completes(known, fuller)) return;
      joined++;
      expect(known.post.postId).toBeNull();
      expect(completes(fuller, known)).toBe(false);
      for (const key of ['name', 'handle', 'id'] as const) {
        const both = [known.post.author[key], fuller.post.author[key]];
        if (!both.includes(null)) expect(both[0]).toBe(both[1]);
      }
      expect(known.post.container?.id).toBe(fuller.post.container?.id);
      expect(fuller.post.postedAt! < '2026-11-25').toBe(true);
    }),
    { numRuns: 20_000, seed: 7 },
  );
  expect(joined).toBeGreaterThan(5);
});
