import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browserName, type DocumentWorld, documentPost } from '../../../utils/actions/document-post';
import { stage, takeStaged } from '../../../utils/actions/staged';
import { AtharError } from '../../../utils/errors';
import { Capture, type FileRef } from '../../../utils/schema/capture';
import type { DocumentPost } from '../../../utils/schema/messages';
import { exampleDocument, examplePost } from './messages';

const tab = 7;
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3);
const photo = { type: 'image' as const, url: 'https://pbs.twimg.com/media/Abc?format=png&name=small', alt: null };

function fileRef(size: number, mediaType: string): FileRef {
  return { blob: crypto.randomUUID(), key: btoa('k'.repeat(32)), sha256: 'a'.repeat(64), size, mediaType };
}

const saved: Omit<Capture, 'v' | 'id'>[] = [];
let world: DocumentWorld;

beforeEach(() => {
  saved.length = 0;
  world = {
    vaultState: async () => 'unlocked',
    takeStaged,
    storeBlob: vi.fn(async (bytes: Uint8Array, mediaType: string) => fileRef(bytes.length, mediaType)),
    dropBlob: vi.fn(async () => undefined),
    isMarkedPost: vi.fn(async () => false),
    async saveCapture(capture) {
      saved.push(capture);
      return { undo: '5f0e8a52-9d0b-4c0b-8a51-0c3f5b0f7f10' };
    },
    drainInbox: vi.fn(async () => ({ merged: 1, damaged: 0 })),
    fetch: vi.fn(async () => new Response(png)) as unknown as typeof fetch,
    isAllowed: async () => true,
    now: () => new Date('2026-11-23T12:00:01.000Z'),
    tool: { version: '0.1.0', browser: 'Chrome/156' },
  };
});

const staged = (purpose: 'media' | 'rendering' | 'screenshot', mine = tab) =>
  stage({
    tab: mine,
    purpose,
    masks: purpose === 'screenshot' ? [{ x: 1, y: 2, width: 3, height: 4 }] : [],
    file: fileRef(11, 'image/png'),
  });

describe('a post that arrives whole', () => {
  test('becomes a capture that the schema knows, and is merged', async () => {
    const image = { staged: await staged('screenshot'), kind: 'screenshot' as const, masks: [], reason: null };
    const result = await documentPost({ ...exampleDocument, image }, { tab }, world);
    expect(result).toEqual({
      state: 'saved',
      undo: '5f0e8a52-9d0b-4c0b-8a51-0c3f5b0f7f10',
      image: 'screenshot',
      missing: [],
      waitsForUnlock: false,
    });
    const [capture] = saved;
    expect(() => Capture.parse({ v: 1, id: crypto.randomUUID(), ...capture })).not.toThrow();
    expect(capture).toMatchObject({
      post: examplePost,
      pageUrl: 'https://x.com/home',
      startedAt: '2026-11-23T12:00:00.000Z',
      endedAt: '2026-11-23T12:00:01.000Z',
      monotonicMs: 12_345,
      timeZone: 'Africa/Tunis',
      utcOffsetMinutes: 60,
      tool: { name: 'athar', version: '0.1.0', extractor: 'x@1', browser: 'Chrome/156' },
      image: { kind: 'screenshot', masks: [{ x: 1, y: 2, width: 3, height: 4 }], reason: null },
      snapshot: { mediaType: 'text/html' },
    });
    expect(world.drainInbox).toHaveBeenCalledOnce();
  });

  test('is saved while the vault is locked, and waits there', async () => {
    world.vaultState = async () => 'locked';
    const result = await documentPost(exampleDocument, { tab }, world);
    expect(result).toMatchObject({ state: 'saved', waitsForUnlock: true });
    expect(saved).toHaveLength(1);
    expect(world.drainInbox).not.toHaveBeenCalled();
  });

  test('stays saved when merging is not possible just now', async () => {
    world.drainInbox = async () => {
      throw new AtharError('locked');
    };
    expect(await documentPost(exampleDocument, { tab }, world)).toMatchObject({ state: 'saved' });
  });
});

describe('without a vault', () => {
  test('nothing is stored, fetched or used up', async () => {
    world.vaultState = async () => 'absent';
    const image = { staged: await staged('rendering'), kind: 'rendering' as const, masks: [], reason: null };
    const input: DocumentPost = { ...exampleDocument, image, post: { ...examplePost, media: [photo] } };
    expect(await documentPost(input, { tab }, world)).toEqual({ state: 'needs-setup' });
    expect(saved).toEqual([]);
    expect(world.storeBlob).not.toHaveBeenCalled();
    expect(world.fetch).not.toHaveBeenCalled();
    expect(await takeStaged([image.staged], tab)).toEqual([expect.objectContaining({ purpose: 'rendering' })]);
  });

  test('one that went away in between also needs the set-up', async () => {
    world.saveCapture = async () => {
      throw new AtharError('no-vault');
    };
    expect(await documentPost(exampleDocument, { tab }, world)).toEqual({ state: 'needs-setup' });
  });

  test('one that the browser removed is a failure, not a first run', async () => {
    world.vaultState = async () => 'lost';
    expect(await documentPost(exampleDocument, { tab }, world)).toEqual({ state: 'refused', reason: 'failed' });
    expect(saved).toEqual([]);
  });

  test('a full disk is passed on, for the router to name', async () => {
    world.saveCapture = async () => {
      throw new AtharError('quota');
    };
    await expect(documentPost(exampleDocument, { tab }, world)).rejects.toMatchObject({ code: 'quota' });
  });
});

describe('what is staged', () => {
  const withImage = (id: string, kind: 'screenshot' | 'rendering' = 'rendering'): DocumentPost => ({
    ...exampleDocument,
    image: { staged: id, kind, masks: [], reason: kind === 'rendering' ? 'moved' : null },
  });

  test('of another tab is not handed out, and nothing is saved', async () => {
    const id = await staged('rendering', 8);
    await expect(documentPost(withImage(id), { tab }, world)).rejects.toMatchObject({ code: 'not-permitted' });
    expect(saved).toEqual([]);
    expect(await takeStaged([id], 8)).toEqual([expect.objectContaining({ tab: 8 })]);
  });

  test('and gone is named as missing; the record is saved', async () => {
    const result = await documentPost(withImage(crypto.randomUUID()), { tab }, world);
    expect(result).toMatchObject({ state: 'saved', image: null, missing: ['image'] });
    expect(saved[0]?.image).toBeNull();
  });

  test('is handed out once', async () => {
    const id = await staged('rendering');
    expect(await documentPost(withImage(id), { tab }, world)).toMatchObject({ image: 'rendering' });
    expect(await documentPost(withImage(id), { tab }, world)).toMatchObject({ image: null, missing: ['image'] });
  });

  test('and older than ten minutes is gone', async () => {
    const id = await staged('rendering');
    vi.useFakeTimers({ now: Date.now() + 10 * 60_000 + 1, toFake: ['Date'] });
    expect(await takeStaged([id], tab)).toEqual([null]);
    vi.useRealTimers();
  });

  test('as a rendering cannot be called a screenshot', async () => {
    const id = await staged('rendering');
    await documentPost(withImage(id, 'screenshot'), { tab }, world);
    expect(saved[0]?.image).toMatchObject({ kind: 'rendering', reason: 'failed', masks: [] });
  });

  test('as media is no image of the post', async () => {
    const id = await staged('media');
    expect(await documentPost(withImage(id), { tab }, world)).toMatchObject({ image: null });
  });

  test('the same bytes cannot stand for two things', async () => {
    const id = await staged('rendering');
    const result = await documentPost({ ...withImage(id), media: [{ index: 0, staged: id }] }, { tab }, world);
    expect(result).toEqual({ state: 'refused', reason: 'bad-message' });
  });

  test('and too much for one tab is refused', async () => {
    const large = { tab, purpose: 'media' as const, masks: [], file: fileRef(100 * 1024 * 1024, 'image/png') };
    await stage(large);
    await expect(stage(large)).rejects.toMatchObject({ code: 'too-large' });
    await expect(stage({ ...large, tab: 8 })).resolves.toEqual(expect.any(String));
  });
});

describe('media', () => {
  const withMedia = (media: DocumentPost['media'], ...shown: DocumentPost['post']['media']): DocumentPost => ({
    ...exampleDocument,
    post: { ...examplePost, media: shown },
    media,
  });

  test('what the page brought is taken; the rest is fetched; what nobody has is named', async () => {
    const brought = await staged('media');
    const unknown = { type: 'image' as const, url: null, alt: null };
    const input = withMedia([{ index: 1, staged: brought }], photo, unknown, unknown);
    const result = await documentPost(input, { tab }, world);
    expect(result).toMatchObject({ state: 'saved', missing: ['image', 'media.2'] });
    expect(saved[0]?.media).toEqual([
      expect.objectContaining({ index: 0, sourceUrl: expect.stringContaining('name=orig'), missing: null }),
      expect.objectContaining({ index: 1, sourceUrl: null, missing: null }),
      { index: 2, sourceUrl: null, file: null, missing: 'not-loaded' },
    ]);
  });

  test.each([
    ['video', 'image/png', 'only-preview'],
    ['video', 'video/mp4', null],
    ['gif', 'image/jpeg', 'only-preview'],
    ['gif', 'image/gif', null],
    ['gif', 'video/mp4', null],
    ['image', 'image/png', null],
  ] as const)('a %s kept as %s is missing: %s', async (type, mediaType, missing) => {
    const file = fileRef(9, mediaType);
    const brought = await stage({ tab, purpose: 'media' as const, masks: [], file });
    const result = await documentPost(
      withMedia([{ index: 0, staged: brought }], { type, url: null, alt: null }),
      { tab },
      world,
    );
    expect(saved[0]?.media).toEqual([{ index: 0, sourceUrl: null, file, missing }]);
    expect(saved[0]?.missing).toEqual(missing === null ? ['image'] : ['image', 'media.0']);
    expect(result).toMatchObject({ missing: saved[0]?.missing });
  });

  test('an index that the post does not have is left out', async () => {
    const brought = await staged('media');
    await documentPost(withMedia([{ index: 5, staged: brought }], photo), { tab }, world);
    expect(saved[0]?.media.map((medium) => medium.index)).toEqual([0]);
  });
});

describe('a post that she marked: a child is in the picture', () => {
  const shown = { ...examplePost, media: [photo, photo] };
  const marked = async (): Promise<{ input: DocumentPost; dropped: string[] }> => {
    const image = { staged: await staged('screenshot'), kind: 'screenshot' as const, masks: [], reason: null };
    const dropped: string[] = [];
    world.dropBlob = async (blob) => void dropped.push(blob);
    world.isMarkedPost = vi.fn(async () => true);
    return {
      input: { ...exampleDocument, post: shown, image, media: [{ index: 1, staged: await staged('media') }] },
      dropped,
    };
  };

  test('is saved without a single picture: nothing is asked for, what the page brought is dropped', async () => {
    const { input, dropped } = await marked();
    const result = await documentPost(input, { tab }, world);
    expect(world.fetch).not.toHaveBeenCalled();
    expect(dropped).toHaveLength(2);
    expect(result).toMatchObject({ state: 'saved', image: null, missing: ['image', 'media.0', 'media.1'] });
    expect(saved[0]).toMatchObject({
      image: null,
      snapshot: { mediaType: 'text/html' },
      post: { text: examplePost.text },
    });
    expect(saved[0]?.media).toEqual([
      { index: 0, sourceUrl: photo.url, file: null, missing: 'child-shown' },
      { index: 1, sourceUrl: photo.url, file: null, missing: 'child-shown' },
    ]);
  });

  test('while locked nobody can know: it is kept, and not asked', async () => {
    const { input } = await marked();
    world.vaultState = async () => 'locked';
    expect(await documentPost(input, { tab }, world)).toMatchObject({ image: 'screenshot' });
    expect(world.isMarkedPost).not.toHaveBeenCalled();
  });

  test('locked in this very moment, nothing is lost; any other failure saves nothing', async () => {
    const { input } = await marked();
    world.isMarkedPost = async () => {
      throw new AtharError('locked');
    };
    expect(await documentPost(input, { tab }, world)).toMatchObject({ state: 'saved', image: 'screenshot' });
    world.isMarkedPost = async () => {
      throw new Error('broken');
    };
    await expect(documentPost(exampleDocument, { tab }, world)).rejects.toThrow('broken');
    expect(saved).toHaveLength(1);
  });
});

describe('what is missing', () => {
  test('is named part by part', async () => {
    const post = { ...examplePost, postedAt: null, missing: ['postedAt'] };
    const result = await documentPost({ ...exampleDocument, post, snapshot: null }, { tab }, world);
    expect(result).toMatchObject({ missing: ['post.postedAt', 'snapshot', 'image'] });
  });
});

test('the browser is named without what tells one machine from another', () => {
  const chrome =
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.8078.79 Safari/537.36';
  expect(browserName(chrome)).toBe('Chrome/156');
  expect(browserName('Mozilla/5.0 (Windows NT 10.0; rv:153.0) Gecko/20100101 Firefox/153.7')).toBe('Firefox/153');
  expect(browserName('')).toBe('unknown');
});
