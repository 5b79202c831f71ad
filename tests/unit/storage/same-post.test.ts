import { expect, test } from 'vitest';
import type { Post } from '../../../utils/schema/post';
import { samePost } from '../../../utils/storage/same-post';
import { examplePost } from './example';

const noId = { postId: null, url: null };
const chat = (id: string) => ({ name: 'Chat', id, url: null });

test.each<[string, Partial<Post>, Partial<Post>]>([
  ['the same id, edited and counted anew', {}, { text: 'other', edited: true, url: null }],
  ['the same address, when there is no id', { postId: null }, { postId: null, text: 'other' }],
  [
    'the same words by the same author, spaced as another layout does',
    noId,
    { ...noId, text: 'An invented threat 🔥 second  line' },
  ],
  [
    'the same words, when the time is only "2 h"',
    { ...noId, postedAt: '2026-11-20T10:00:00.000Z', postedAtPrecision: 'hour' },
    { ...noId, postedAt: '2026-11-20T11:00:00.000Z', postedAtPrecision: 'hour' },
  ],
  [
    'a Telegram message of one chat',
    { platform: 'telegram', postId: '7', container: chat('-1001') },
    { platform: 'telegram', postId: '7', container: { ...chat('-1001'), name: 'Renamed' } },
  ],
  ['an X post seen in two places', { container: chat('1') }, { container: null }],
])('the same: %s', (_what, one, other) => {
  expect(samePost(examplePost(one))).not.toBeNull();
  expect(samePost(examplePost(one))).toBe(samePost(examplePost(other)));
});

test.each<[string, Partial<Post>, Partial<Post>]>([
  ['another id', {}, { postId: '2' }],
  ['the same number on another platform', {}, { platform: 'facebook' }],
  ['a comment with the number of a post', {}, { kind: 'comment' }],
  [
    'message 7 of another chat',
    { platform: 'telegram', postId: '7', container: chat('-1001') },
    { platform: 'telegram', postId: '7', container: chat('-1002') },
  ],
  ['the same words by another author', noId, { ...noId, author: { name: 'B', handle: 'b', id: null, url: null } }],
  ['the same words in another group', { ...noId, container: chat('1') }, { ...noId, container: chat('2') }],
  ['the same words a minute later', noId, { ...noId, postedAt: '2026-11-20T10:01:00.000Z' }],
  ['an id that is the words of another', { ...noId, text: '7' }, { postId: '7' }],
])('another: %s', (_what, one, other) => {
  expect(samePost(examplePost(one))).not.toBe(samePost(examplePost(other)));
});

test.each<[string, Partial<Post>]>([
  ['only a picture', { ...noId, text: null }],
  ['invisible characters', { ...noId, text: '\u200b\u200e ' }],
  ['words by nobody', { ...noId, author: { name: null, handle: null, id: null, url: null } }],
])('nothing to tell it by: %s', (_what, over) => {
  expect(samePost(examplePost(over))).toBeNull();
});

test('half an emoji does not stop it', () => {
  expect(samePost(examplePost({ ...noId, text: 'cut \ud83d' }))).not.toBeNull();
});
