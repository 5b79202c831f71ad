// @vitest-environment node
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { sealToFile } from '../../../utils/actions/deliveries';
import { custodyFor, drainInbox, isMarkedPost, listFlags, readFile, reviewFlags } from '../../../utils/actions/flags';
import { pairPartner, recipientOnlyCard } from '../../../utils/actions/partners';
import { createVault, lock, unlock } from '../../../utils/actions/set-up';
import { utf8 } from '../../../utils/evidence/bytes';
import { newIdentity } from '../../../utils/evidence/seal';
import { emptyPost } from '../../../utils/platforms/shared/empty-post';
import type { Capture } from '../../../utils/schema/capture';
import type { Flag } from '../../../utils/schema/flag';
import type { Post } from '../../../utils/schema/post';
import { unlockedVault } from '../../../utils/storage/browser-world';
import { saveCapture, storeBlob } from '../../../utils/storage/captures';
import { changeFlag } from '../../../utils/storage/change-flag';
import { database } from '../../../utils/storage/database';
import { mostObservations } from '../../../utils/storage/linked-flag';
import { exampleCapture, examplePost, passphrase } from './example';
import { killedEverywhere } from './kill';
import { everything } from './look';
import { newProfile } from './profile';

vi.setConfig({ testTimeout: 120_000 });
vi.mock('../../../utils/vault/scrypt', async (original) => ({
  ...(await original<typeof import('../../../utils/vault/scrypt')>()),
  stretchInPlace: async (...input: [Uint8Array, Uint8Array]) =>
    (await import('../vault/fake-world')).quickStretch(...input),
}));

beforeEach(async () => {
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ version: '0.1.0' } as never);
  await unlocked();
});

async function unlocked(): Promise<void> {
  await newProfile();
  await browser.storage.session.clear();
  await createVault({ passphrase });
}

/** Captured and merged; returns the flag that it became part of. */
async function capture(post: Post, over: Partial<Capture> = {}): Promise<string> {
  const before = new Map((await listFlags({ limit: 50 })).flags.map(({ id, captures }) => [id, captures.length]));
  await saveCapture(exampleCapture({ post, ...over }));
  await drainInbox();
  const { flags } = await listFlags({ limit: 50 });
  return flags.find(({ id, captures }) => before.get(id) !== captures.length)!.id;
}

/** As if the same capture had been made as often as one flag holds. */
async function fill(id: string): Promise<void> {
  const full = ({ captures }: Flag) => Array<string>(mostObservations).fill(captures[0]!);
  await changeFlag(await unlockedVault(), id, { change: (flag) => ({ ...flag, captures: full(flag) }), event: null });
}

async function marked(): Promise<string[]> {
  const { flags } = await listFlags({ limit: 50 });
  return flags.filter(({ review }) => review.childShown).map(({ id }) => id);
}
async function reviewsOf(id: string): Promise<number> {
  const events = Object.values((await custodyFor([id])).events);
  return events.filter(({ type, item }) => type === 'item.reviewed' && item === id).length;
}

const words = 'She will be found, and everybody knows the street and the house in which she lives now.';
const inFeed = (over: Partial<Post>): Post => ({
  ...emptyPost('facebook', 'post'),
  author: {
    name: 'Invented Person',
    handle: 'invented.person',
    id: null,
    url: 'https://www.facebook.com/invented.person',
  },
  ...{ text: words, postedAt: '2026-11-20T10:00:00.000Z', postedAtRaw: '3h', postedAtPrecision: 'hour' as const },
  ...over,
});
const cut = inFeed({ text: `${words.slice(0, 40)}…`, truncated: true });
const channel = 'https://t.me/invented_channel';
const inChannel = (id: string | null): Post => ({
  ...emptyPost('telegram', 'post'),
  ...{ postId: '7', url: `${channel}/7`, text: words },
  container: { name: 'Channel', id, url: channel },
});
const message: Post = {
  ...emptyPost('telegram', 'message'),
  ...{ postId: '7', text: 'die', container: { name: 'Chat', id: '-1001', url: null } },
};

const twice: [string, Post, Post, 'fills up'?][] = [
  ['a post of X whose flag is full', examplePost(), examplePost(), 'fills up'],
  ['a message without an address whose flag is full', message, message, 'fills up'],
  ['a post on Facebook whose flag is full', inFeed({ postId: '5' }), inFeed({ postId: '5' }), 'fills up'],
  ['one post in two clients', inChannel(null), inChannel('-1001234567890')],
];

describe.each(twice)('%s, kept as two flags before the mark', (_, first, second, fills) => {
  let one: string;
  let two: string;
  let other: string;

  beforeEach(async () => {
    one = await capture(first);
    if (fills !== undefined) await fill(one);
    two = await capture(second);
    other = await capture(examplePost({ postId: '9', url: 'https://x.com/invented_person/status/9' }));
    expect(new Set([one, two, other]).size).toBe(3);
  });

  test.each(['first', 'second'])(
    'a mark on the %s reaches both, each with its event, and nothing else',
    async (which) => {
      const [on, also] = which === 'first' ? [one, two] : [two, one];
      await reviewFlags([on], { childShown: true, note: 'hers' });
      expect((await marked()).sort()).toEqual([one, two].sort());
      const { flags } = await listFlags({ limit: 50 });
      expect(flags.find(({ id }) => id === also)?.review.note).toBe('');
      expect([await reviewsOf(on), await reviewsOf(also), await reviewsOf(other)]).toEqual([1, 1, 0]);
      // Said again: the one that carries it already is not written anew.
      await reviewFlags([on], { childShown: true });
      expect([await reviewsOf(on), await reviewsOf(also)]).toEqual([2, 1]);
    },
  );

  test('taken back on one, it is taken back on both', async () => {
    await reviewFlags([one], { childShown: true });
    await reviewFlags([two], { childShown: false });
    expect(await marked()).toEqual([]);
  });

  test('marked on one only, as an older version left it: neither is sealed', async () => {
    const mark = (flag: Flag) => ({ ...flag, review: { ...flag.review, childShown: true } });
    await changeFlag(await unlockedVault(), one, { change: mark, event: null });
    const card = recipientOnlyCard('Practice Help', (await newIdentity()).recipient);
    const partner = await pairPartner({ invite: { v: 1, card, capability: null }, consent: true });
    for (const flagIds of [[one], [two], [other, two]]) {
      await expect(sealToFile({ flagIds, partnerId: partner.id })).rejects.toMatchObject({ code: 'child-shown' });
    }
    await expect(sealToFile({ flagIds: [other], partnerId: partner.id })).resolves.toMatchObject({});
  });
});

test('what only could be the same post is marked with it, and keeps the mark until she takes it back there', async () => {
  const one = await capture(cut);
  const two = await capture(inFeed({}));
  await capture(inFeed({ text: 'Nobody in this town believes a word of what she says.' }));
  await reviewFlags([one], { childShown: true });
  expect((await marked()).sort()).toEqual([one, two].sort());
  await reviewFlags([one], { childShown: false });
  expect(await marked()).toEqual([two]);
  await reviewFlags([two], { childShown: false });
  expect(await marked()).toEqual([]);
});

const named = (handle: string | null): Post['author'] => ({
  ...{ name: 'Invented Person', handle, id: null },
  url: handle && `https://www.facebook.com/${handle}`,
});

test('another account of the same name that begins alike is somebody else: neither its flag nor a later picture goes', async () => {
  const one = await capture(inFeed({ author: named('invented.person') }));
  const other = await capture(inFeed({ author: named('another.person'), text: `${words} And more.` }));
  await reviewFlags([one], { childShown: true });
  expect(await marked()).toEqual([one]);
  const third = inFeed({ author: named('third.person'), text: `${words} Again.` });
  expect(await isMarkedPost({ post: third, endedAt: new Date().toISOString() })).toBe(false);
  const later = await capture(third);
  expect([one, other]).not.toContain(later);
  expect(await marked()).toEqual([one]);
});

test('where an account is not told, or only written in another way, it could be the same: a picture too few harms nobody', async () => {
  const one = await capture(inFeed({ author: named('invented.person') }));
  const written = await capture(inFeed({ author: named('Invented.person'), text: `${words} And more.` }));
  const untold = await capture(inFeed({ author: named(null), text: `${words} Again.` }));
  await reviewFlags([one], { childShown: true });
  expect((await marked()).sort()).toEqual([one, written, untold].sort());
  const later = inFeed({ author: named('InventedPerson'), text: `${words} Once more.` });
  expect(await isMarkedPost({ post: later, endedAt: new Date().toISOString() })).toBe(true);
});

test('a flag that cannot be opened stops nothing: the others are marked', async () => {
  const one = await capture(inChannel(null));
  const two = await capture(inChannel('-1001234567890'));
  const db = await database();
  const record = (await db.getFromIndex('flags', 'id', two))!;
  await db.put('flags', { ...record, sealed: new Uint8Array(record.sealed.length) });
  await reviewFlags([one], { childShown: true });
  await reviewFlags(['3f0e8a52-9d0b-4c0b-8a51-0c3f5b0f7f10'], { childShown: true });
  expect(await marked()).toEqual([one]);
});

test('a mark, killed anywhere: on every flag of the post with its events, or on none', async () => {
  const found = { all: 0, none: 0 };
  const kills = await killedEverywhere({
    async prepare() {
      await unlocked();
      await capture(inChannel(null));
      await capture(inChannel('-1001234567890'));
    },
    run: async () => reviewFlags([(await listFlags({ limit: 1 })).flags[0]!.id], { childShown: true }),
    async look(finished) {
      const { flags, events } = await everything();
      const on = flags.filter(({ flag }) => flag.review.childShown).length;
      expect([0, 2]).toContain(on);
      if (finished) expect(on).toBe(2);
      expect([...events.values()].filter(({ type }) => type === 'item.reviewed')).toHaveLength(on);
      found[on === 2 ? 'all' : 'none']++;
    },
  });
  expect(kills).toBeGreaterThan(20);
  expect(found.none).toBeGreaterThan(10);
  expect(found.all).toBeGreaterThan(0);
});

test('captured while locked, the merge killed anywhere: no flag of a marked post ever holds a picture of it', async () => {
  let picture: NonNullable<Capture['media'][number]['file']>;
  const found = { waits: 0, merged: 0 };
  const kills = await killedEverywhere({
    async prepare() {
      await unlocked();
      await reviewFlags([await capture(examplePost())], { childShown: true });
      await lock();
      picture = await storeBlob(utf8('invented picture'), 'image/png');
      const photo = { type: 'image' as const, url: 'https://pbs.twimg.com/media/Abc', alt: null };
      const media: Capture['media'] = [{ index: 0, sourceUrl: photo.url, file: picture, missing: null }];
      await saveCapture(exampleCapture({ post: examplePost({ media: [photo] }), media }));
      expect(await unlock(passphrase)).toEqual({ state: 'unlocked' });
    },
    run: drainInbox,
    async look(finished) {
      const { flags, events, counts } = await everything();
      const isMerged = flags[0]!.captures.length === 2;
      expect(isMerged || !finished).toBe(true);
      // Not merged yet, it is in the sealed inbox, which no screen and no bag reads.
      expect(counts).toMatchObject(isMerged ? { inbox: 0, blobs: 0 } : { inbox: 1, blobs: 1 });
      expect(flags[0]!.flag.summary.mediaKept).toBe(0);
      expect([...events.values()].some(({ type }) => type === 'item.pictures-removed')).toBe(isMerged);
      if (isMerged) await expect(readFile(picture)).rejects.toMatchObject({ code: 'not-found' });
      found[isMerged ? 'merged' : 'waits']++;
    },
  });
  expect(kills).toBeGreaterThan(30);
  expect(Math.min(found.waits, found.merged)).toBeGreaterThan(0);
});
