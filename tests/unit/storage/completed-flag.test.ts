// @vitest-environment node
import { openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { deleteFlag, drainInbox, listFlags } from '../../../utils/actions/flags';
import { createVault, lock, unlock } from '../../../utils/actions/set-up';
import type { Post } from '../../../utils/schema/post';
import { unlockedVault } from '../../../utils/storage/browser-world';
import { saveCapture, undoCapture } from '../../../utils/storage/captures';
import { changeFlag } from '../../../utils/storage/change-flag';
import { closeDatabase, database } from '../../../utils/storage/database';
import { exampleCapture, examplePost, passphrase } from './example';
import { everything } from './look';
import { newProfile } from './profile';

vi.mock('../../../utils/vault/scrypt', async (original) => ({
  ...(await original<typeof import('../../../utils/vault/scrypt')>()),
  stretchInPlace: async (...input: [Uint8Array, Uint8Array]) =>
    (await import('../vault/fake-world')).quickStretch(...input),
}));

beforeEach(async () => {
  await newProfile();
  await createVault({ passphrase });
  await lock();
  await unlock(passphrase);
});

const link = (id: string) => `https://www.facebook.com/invented.voice/posts/${id}`;
const author = { name: 'Invented Voice', handle: 'invented.voice', id: null, url: null };
const inFeed = (over: Partial<Post> = {}): Partial<Post> => ({ postId: null, url: null, ...over });
const opened = (id: string, over: Partial<Post> = {}): Partial<Post> => ({ postId: id, url: link(id), ...over });

/** Pressed in this order. What each capture's `post.missing` would say comes along. */
async function press(...posts: Partial<Post>[]): Promise<string> {
  let last = '';
  for (const over of posts) {
    const time = { postedAt: '2026-11-20T10:00:00.000Z', postedAtPrecision: 'hour' as const };
    const text = 'She should not be allowed to speak in our town again.';
    const post = examplePost({ platform: 'facebook', author, text, ...time, ...over });
    const missing = (['postId', 'url'] as const).filter((name) => post[name] === null).map((name) => `post.${name}`);
    last = (await saveCapture(exampleCapture({ post, missing: [...missing, 'image'] }))).undo;
  }
  await drainInbox();
  return last;
}

/** What she sees in the list, oldest first. */
async function list() {
  const { flags } = await everything();
  return flags
    .map(({ flag, captures }) => ({
      postId: flag.summary.postId,
      url: flag.summary.url,
      captures: captures.map((capture) => capture.post.postId),
      missing: flag.summary.missing,
    }))
    .reverse();
}

test('pressed in the feed, then opened and pressed again: one flag, complete now', async () => {
  await press(inFeed());
  expect(await list()).toEqual([
    { postId: null, url: null, captures: [null], missing: ['post.postId', 'post.url', 'image'] },
  ]);
  await press(opened('11'));
  expect(await list()).toEqual([{ postId: '11', url: link('11'), captures: [null, '11'], missing: ['image'] }]);
  const { events } = await everything();
  expect([...events.values()].map(({ type }) => type)).toContain('item.observed');
});

test('the same, saved while locked and merged at the next unlock', async () => {
  await press(inFeed(), opened('11'));
  expect(await list()).toMatchObject([{ postId: '11', captures: [null, '11'] }]);
});

test('once complete it is found by its number, and words alone begin another flag', async () => {
  await press(inFeed(), opened('11'), opened('11', { text: 'Edited since.' }), inFeed());
  expect(await list()).toMatchObject([
    { postId: '11', captures: [null, '11', '11'] },
    { postId: null, captures: [null] },
  ]);
});

test('a link first, the number later', async () => {
  await press(inFeed(), opened('x', { postId: null }), opened('11'));
  // The address that was read first stays.
  expect(await list()).toEqual([{ postId: '11', url: link('x'), captures: [null, null, '11'], missing: ['image'] }]);
});

test('the same threat twice with two numbers: the second is another post', async () => {
  await press(inFeed(), opened('11'), opened('12'));
  expect(await list()).toMatchObject([
    { postId: '11', captures: [null, '11'] },
    { postId: '12', captures: ['12'] },
  ]);
});

test('two numbers could be the one seen in the feed: nothing is joined', async () => {
  await press(opened('11'), inFeed(), opened('12'));
  expect(await list()).toMatchObject([{ postId: '11' }, { postId: null }, { postId: '12' }]);
});

test('two begun flags could be the one that is opened: nothing is joined', async () => {
  await press(
    inFeed({ text: 'She should not be allowed to spe…', truncated: true }),
    inFeed({ text: 'She should not be allowed t…', truncated: true }),
    opened('11'),
  );
  expect(await list()).toMatchObject([{ postId: null }, { postId: null }, { postId: '11', captures: ['11'] }]);
});

test('another author with the same words is another post', async () => {
  await press(inFeed(), opened('11', { author: { ...author, handle: 'invented.other' } }));
  expect(await list()).toMatchObject([{ postId: null }, { postId: '11' }]);
});

test('the second press taken back: the flag is as little known as before, and can be completed again', async () => {
  await press(inFeed());
  const undo = await press(opened('11'));
  expect(await undoCapture(undo)).toBe('undone');
  expect(await list()).toEqual([
    { postId: null, url: null, captures: [null], missing: ['post.postId', 'post.url', 'image'] },
  ]);
  await press(inFeed());
  await press(opened('12'));
  expect(await list()).toMatchObject([{ postId: '12', captures: [null, null, '12'] }]);
});

test('taken back when its old place is taken: both stay, neither is lost', async () => {
  await press(inFeed());
  const undo = await press(opened('11'));
  await press(inFeed());
  expect(await undoCapture(undo)).toBe('undone');
  expect(await list()).toMatchObject([
    { postId: null, captures: [null] },
    { postId: null, captures: [null] },
  ]);
});

test('a damaged flag that begins alike could be any post: nothing is joined, nothing stops', async () => {
  await press(opened('12'), inFeed());
  const db = await database();
  const [record] = await db.getAll('flags');
  const sealed = Uint8Array.from(record!.sealed);
  sealed[sealed.length - 1]! ^= 1;
  await db.put('flags', { ...record!, sealed });
  await press(opened('11'));
  expect(await db.count('flags')).toBe(3);
  expect(await db.count('inbox')).toBe(0);
});

test('a flood of posts that begin alike is no reason to open them all', async () => {
  const threat = 'She should not be allowed to speak';
  await press(inFeed(), ...Array.from({ length: 50 }, (_, n) => opened(`2${n}`, { text: `${threat} ${n}` })));
  await press(opened('11'));
  expect((await list()).map(({ postId }) => postId)).toContain(null);
});

test('a database of the first version keeps what it holds', async () => {
  await press(opened('11'));
  const db = await database();
  const kept = await db.getAll('flags');
  await newProfile();
  const old = await openDB('athar', 1, {
    upgrade(created) {
      created.createObjectStore('meta');
      created.createObjectStore('flags', { keyPath: 'n', autoIncrement: true });
    },
  });
  for (const flag of kept) await old.put('flags', flag);
  old.close();
  const upgraded = await database();
  expect(await upgraded.getAll('flags')).toEqual(kept);
  expect(await upgraded.getAllFromIndex('flags', 'words', kept[0]!.words!)).toEqual(kept);
  await closeDatabase();
});

test('a begun flag with 500 captures takes no 501st: the opened post begins its own, and what she said of a child goes on', async () => {
  await press(inFeed());
  const vault = await unlockedVault();
  const [{ flag }] = (await everything()).flags as [Awaited<ReturnType<typeof everything>>['flags'][number]];
  const many = (count: number) => [...Array.from({ length: count - 1 }, () => crypto.randomUUID()), flag.captures[0]!];
  const withCaptures = (count: number, childShown: boolean) =>
    changeFlag(vault, flag.id, {
      change: (now) => ({ ...now, captures: many(count), review: { ...now.review, childShown } }),
      event: null,
    });
  await withCaptures(500, true);
  await press(opened('11'));
  const { flags } = await listFlags({ limit: 5 });
  expect(flags.map(({ captures, review }) => [captures.length, review.childShown])).toEqual([
    [1, true],
    [500, true],
  ]);
  expect(flags.map(({ summary }) => summary.postId)).toEqual(['11', null]);
  // With 499 the same capture is the 500th: it is the limit that was felt, not the post.
  await deleteOf('11');
  await withCaptures(499, false);
  await press(opened('11'));
  const joined = await listFlags({ limit: 5 });
  expect(joined.flags.map(({ captures, summary }) => [captures.length, summary.postId])).toEqual([[500, '11']]);
});

async function deleteOf(postId: string): Promise<void> {
  const { flags } = await listFlags({ limit: 5 });
  await deleteFlag(flags.find(({ summary }) => summary.postId === postId)!.id);
}
