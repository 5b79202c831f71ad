// @vitest-environment node
import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { deleteFlag, drainInbox, listFlags, readFile, reviewFlags } from '../../../utils/actions/flags';
import { createVault, lock, unlock } from '../../../utils/actions/set-up';
import { utf8 } from '../../../utils/evidence/bytes';
import type { FileRef } from '../../../utils/schema/capture';
import { collectOrphans, saveCapture, storeBlob, undoCapture } from '../../../utils/storage/captures';
import { exampleCapture, examplePost, passphrase } from './example';
import { killedEverywhere } from './kill';
import { counts, everything } from './look';
import { newProfile } from './profile';

// Some hundred runs each; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000 });

vi.mock('../../../utils/vault/scrypt', async (original) => ({
  ...(await original<typeof import('../../../utils/vault/scrypt')>()),
  stretchInPlace: async (...input: [Uint8Array, Uint8Array]) =>
    (await import('../vault/fake-world')).quickStretch(...input),
}));

const eleven = 11 * 60_000;
let file: FileRef;
let acknowledged: { undo: string } | null;

async function lockedWithBlob(): Promise<void> {
  await newProfile();
  await browser.storage.session.clear();
  await createVault({ passphrase });
  await lock();
  file = await storeBlob(utf8('<p>invented</p>'), 'text/html');
  acknowledged = null;
}

async function save(over: Parameters<typeof exampleCapture>[0] = {}): Promise<void> {
  acknowledged = await saveCapture(exampleCapture(over));
}

async function unlockAndDrain(): Promise<void> {
  expect(await unlock(passphrase)).toEqual({ state: 'unlocked' });
  expect(await drainInbox()).toMatchObject({ damaged: 0 });
}

test('saving, killed anywhere: what was acknowledged is there whole, what was not is not there at all', async () => {
  const found = { whole: 0, none: 0 };
  const kills = await killedEverywhere({
    prepare: lockedWithBlob,
    run: () => save({ snapshot: file }),
    async look() {
      const { inbox, custody, staged, blobs } = await counts();
      await unlockAndDrain();
      const { flags } = await everything();
      expect(flags.length).toBe(inbox);
      if (acknowledged !== null) expect(flags.length).toBe(1);
      if (flags.length === 1) {
        found.whole++;
        expect({ custody, staged, blobs }).toEqual({ custody: 2, staged: 0, blobs: 1 });
        expect(await readFile(flags[0]!.captures[0]!.snapshot!)).toEqual(utf8('<p>invented</p>'));
        expect(await collectOrphans(Date.now() + eleven)).toBe(0);
      } else {
        found.none++;
        expect({ custody, staged, blobs }).toEqual({ custody: 1, staged: 1, blobs: 1 });
        expect(await collectOrphans(Date.now() + eleven)).toBe(1);
        expect((await counts()).blobs).toBe(0);
      }
    },
  });
  expect(kills).toBeGreaterThan(15);
  expect(found.whole).toBeGreaterThan(0);
  expect(found.none).toBeGreaterThan(10);
});

test('merging, killed anywhere, then begun again: every capture in one flag, once, with its event', async () => {
  const kills = await killedEverywhere({
    async prepare() {
      await lockedWithBlob();
      await save({ snapshot: file });
      // The same post as another page shows it, a different one, and one that was taken back while locked.
      await save({ pageUrl: 'https://x.com/invented_person' });
      await save({ post: examplePost({ postId: '1800000000000000002', url: null }) });
      await save({ post: examplePost({ postId: '1800000000000000003', url: null }) });
      expect(await undoCapture(acknowledged!.undo)).toBe('undone');
      expect(await unlock(passphrase)).toEqual({ state: 'unlocked' });
    },
    run: drainInbox,
    async look() {
      await drainInbox();
      const { flags, entries, events, counts } = await everything();
      expect(flags.map(({ captures }) => captures.map((capture) => capture.pageUrl))).toEqual([
        ['https://x.com/home'],
        ['https://x.com/home', 'https://x.com/invented_person'],
      ]);
      expect(counts).toMatchObject({ inbox: 0, captures: 3, flags: 2, blobs: 1, staged: 0 });
      // key.created, four captures, one undone, one observation; the undone capture's own event is gone.
      expect(entries).toHaveLength(7);
      expect([...events.values()].map((event) => event.type).sort()).toEqual(
        ['item.captured', 'item.captured', 'item.captured', 'item.observed', 'item.undone', 'key.created'].sort(),
      );
    },
  });
  expect(kills).toBeGreaterThan(60);
});

async function merged(): Promise<void> {
  await lockedWithBlob();
  await save({ snapshot: file });
  await unlockAndDrain();
  await save({ pageUrl: 'https://x.com/again' });
  await unlockAndDrain();
}

test('taking back a merged capture, killed anywhere: it is there with its event, or gone with it', async () => {
  const kills = await killedEverywhere({
    prepare: merged,
    run: async () => expect(await undoCapture(acknowledged!.undo)).toBe('undone'),
    async look(finished, killedAt) {
      const { flags, events } = await everything();
      const gone = flags[0]!.captures.length === 1;
      expect(gone || !finished, killedAt ?? '').toBe(true);
      expect([...events.values()].some((event) => event.type === 'item.undone')).toBe(gone);
      expect(flags[0]!.captures[0]!.pageUrl).toBe('https://x.com/home');
    },
  });
  expect(kills).toBeGreaterThan(20);
});

test('a review, killed anywhere, is written with its event or not at all', async () => {
  await killedEverywhere({
    prepare: merged,
    run: async () => reviewFlags([(await listFlags({ limit: 1 })).flags[0]!.id], { note: 'hers', caseName: 'May' }),
    async look(finished) {
      const { flags, events } = await everything();
      const written = flags[0]!.flag.review.note === 'hers';
      expect(written || !finished).toBe(true);
      expect([...events.values()].some((event) => event.type === 'item.reviewed')).toBe(written);
      expect((await listFlags({ limit: 1, caseName: 'May' })).total).toBe(written ? 1 : 0);
    },
  });
});

test('a deletion, killed anywhere: all of it or nothing; the chain holds', async () => {
  await killedEverywhere({
    prepare: merged,
    run: async () => deleteFlag((await listFlags({ limit: 1 })).flags[0]!.id),
    async look(finished) {
      const { flags, events, counts } = await everything();
      expect(flags.length === 0 || !finished).toBe(true);
      expect(counts).toMatchObject(flags.length === 0 ? { captures: 0, blobs: 0 } : { captures: 2, blobs: 1 });
      const types = [...events.values()].map((event) => event.type);
      if (flags.length === 0) expect(types).toEqual(['key.created', 'item.deleted']);
    },
  });
});
