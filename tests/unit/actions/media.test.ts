import { describe, expect, test, vi } from 'vitest';
import { fetchMedia, type MediaWorld } from '../../../utils/actions/media';
import { candidates } from '../../../utils/actions/media-url';
import { sniff } from '../../../utils/actions/sniff';
import { isMediaHost } from '../../../utils/content/media-hosts';
import type { PostMedia } from '../../../utils/schema/post';

const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3);
const mp4 = Uint8Array.of(0, 0, 0, 0x20, ...[...'ftypisom'].map((letter) => letter.charCodeAt(0)));
const small = 'https://pbs.twimg.com/media/Abc?format=png&name=small';
const orig = 'https://pbs.twimg.com/media/Abc?format=png&name=orig';
const image = (url: string | null): PostMedia => ({ type: 'image', url, alt: null });

type Answer = () => Response | Promise<Response>;
function worldWith(answers: Record<string, Answer>, more: Partial<MediaWorld> = {}) {
  const asked: { url: string; options: RequestInit }[] = [];
  const kept: Uint8Array[] = [];
  const world: MediaWorld = {
    fetch: (async (url: string, options: RequestInit) => {
      asked.push({ url, options });
      const answer = answers[url];
      if (answer === undefined) throw new TypeError('Failed to fetch');
      return answer();
    }) as typeof fetch,
    isAllowed: async () => true,
    async keep(bytes, mediaType) {
      kept.push(bytes);
      return { blob: crypto.randomUUID(), key: btoa('k'), sha256: 'a'.repeat(64), size: bytes.length, mediaType };
    },
    budgetMs: 20_000,
    room: 100 * 1024 * 1024,
    ...more,
  };
  return { world, asked, kept };
}
const one = async (medium: PostMedia, world: MediaWorld) => (await fetchMedia([{ index: 0, medium }], world))[0];

/** A body that never ends, and counts what was taken from it. */
function endless(piece: Uint8Array): { response: Answer; taken(): number; cancelled(): boolean } {
  let taken = 0;
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken += piece.length;
      controller.enqueue(piece);
    },
    cancel() {
      cancelled = true;
    },
  });
  return { response: () => new Response(body), taken: () => taken, cancelled: () => cancelled };
}

test('a video of which only its picture can be fetched is not kept, whatever came', async () => {
  const { world } = worldWith({ [orig]: () => new Response(png) });
  expect(await one({ type: 'video', url: small, alt: null }, world)).toMatchObject({
    file: { mediaType: 'image/png' },
    missing: 'only-preview',
  });
});

describe('a picture', () => {
  test('is asked for at its best size, without cookies, referrer, cache or redirects', async () => {
    const { world, asked, kept } = worldWith({ [orig]: () => new Response(png) });
    expect(await one(image(small), world)).toMatchObject({
      index: 0,
      sourceUrl: orig,
      missing: null,
      file: { mediaType: 'image/png', size: png.length },
    });
    expect(kept).toEqual([png]);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.options).toMatchObject({
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    expect(asked[0]?.options.headers).toBeUndefined();
  });

  test('falls back to the address on the page when the best size is refused', async () => {
    const { world, asked } = worldWith({
      [orig]: () => new Response('', { status: 404 }),
      [small]: () => new Response(png),
    });
    expect(await one(image(small), world)).toMatchObject({ sourceUrl: small, missing: null });
    expect(asked.map(({ url }) => url)).toEqual([orig, small]);
  });

  test.each<[string, Answer, string]>([
    ['answers with a page', () => new Response('<!doctype html><title>no</title>'), 'not-an-image'],
    [
      'claims to be a picture and is none',
      () => new Response('<svg/>', { headers: { 'content-type': 'image/png' } }),
      'not-an-image',
    ],
    ['answers with nothing', () => new Response(new Uint8Array()), 'not-an-image'],
    ['is gone', () => new Response('', { status: 410 }), 'failed'],
    ['redirects', () => Promise.reject(new TypeError('redirect')), 'failed'],
  ])('that %s is named as missing', async (_, answer, missing) => {
    const { world, kept } = worldWith({ 'https://pbs.twimg.com/ext/a.jpg': answer });
    const url = 'https://pbs.twimg.com/ext/a.jpg';
    expect(await one(image(url), world)).toEqual({ index: 0, sourceUrl: url, file: null, missing });
    expect(kept).toEqual([]);
  });

  test('over 25 MiB is given up while it still arrives', async () => {
    const body = endless(new Uint8Array(1024 * 1024));
    const url = 'https://scontent.example.fbcdn.net/a.jpg';
    const { world } = worldWith({ [url]: body.response });
    expect(await one(image(url), world)).toMatchObject({ file: null, missing: 'too-large' });
    expect(body.taken()).toBeLessThanOrEqual(28 * 1024 * 1024);
    expect(body.cancelled()).toBe(true);
  });

  test('beyond what one post may weigh is too large, however small it is', async () => {
    const url = 'https://scontent.example.fbcdn.net/a.jpg';
    const { world } = worldWith({ [url]: () => new Response(png) }, { room: png.length - 1 });
    expect(await one(image(url), world)).toMatchObject({ missing: 'too-large' });
  });

  test('that does not come in time is failed, and the others are kept', async () => {
    const slow = 'https://scontent.example.fbcdn.net/slow.jpg';
    const stuck = 'https://scontent.example.fbcdn.net/stuck.jpg';
    const quick = 'https://scontent.example.fbcdn.net/quick.jpg';
    const { world } = worldWith(
      { [quick]: () => new Response(png), [stuck]: () => new Response(new ReadableStream()) },
      { budgetMs: 50 },
    );
    const inTime = world.fetch;
    world.fetch = ((url: string, options: RequestInit) =>
      url === slow
        ? new Promise((_, fail) => options.signal?.addEventListener('abort', () => fail(options.signal?.reason)))
        : inTime(url, options)) as typeof fetch;
    const all = await fetchMedia(
      [slow, stuck, quick].map((url, index) => ({ index, medium: image(url) })),
      world,
    );
    expect(all.map(({ missing }) => missing)).toEqual(['failed', 'failed', null]);
  });

  test('that cannot be stored stops the capture: an operational error is not swallowed', async () => {
    const keep = vi.fn(() => Promise.reject(new Error('quota')));
    const { world } = worldWith({ [orig]: () => new Response(png) }, { keep });
    await expect(one(image(small), world)).rejects.toThrow('quota');
  });
});

describe('what is never asked for', () => {
  test.each<[string, PostMedia, string]>([
    ['no address', image(null), 'not-loaded'],
    ['a blob of the page', image('blob:https://web.telegram.org/1'), 'not-loaded'],
    ['another host', image('https://example.org/a.png'), 'not-permitted'],
    ['a host that ends alike', image('https://evilfbcdn.net/a.png'), 'not-permitted'],
    ['a host that begins alike', image('https://pbs.twimg.com.example.org/a.png'), 'not-permitted'],
    ['a host that ends like Telegram’s', image('https://eviltelesco.pe/a.jpg'), 'not-permitted'],
    ['another port', image('https://pbs.twimg.com:8443/a.png'), 'not-permitted'],
    ['a name and a password', image('https://a:b@pbs.twimg.com/a.png'), 'not-permitted'],
    ['a film', { type: 'video', url: 'https://video.twimg.com/a/b.mp4', alt: null }, 'not-supported'],
    ['a voice', { type: 'audio', url: 'https://scontent.example.fbcdn.net/a', alt: null }, 'not-supported'],
    ['a file', { type: 'file', url: 'https://scontent.example.fbcdn.net/a', alt: null }, 'not-supported'],
  ])('%s', async (_, medium, missing) => {
    const { world, asked } = worldWith({});
    expect(await one(medium, world)).toEqual({ index: 0, sourceUrl: medium.url, file: null, missing });
    expect(asked).toEqual([]);
  });
});

describe('a host that is not allowed', () => {
  const photo = 'https://cdn4.telesco.pe/file/a.jpg';

  test.each([photo, 'https://cdn5.cdn-telegram.org/file/a.jpg', small])('%s is not asked, and named', async (url) => {
    const isAllowed = vi.fn(async () => false);
    const { world, asked } = worldWith({ [url]: () => new Response(png) }, { isAllowed });
    expect(await one(image(url), world)).toEqual({ index: 0, sourceUrl: url, file: null, missing: 'not-permitted' });
    expect(isAllowed.mock.calls).toEqual([[new URL(url).hostname]]);
    expect(asked).toEqual([]);
  });

  test('is asked once it is allowed', async () => {
    const { world } = worldWith({ [photo]: () => new Response(png) });
    expect(await one(image(photo), world)).toMatchObject({ sourceUrl: photo, file: { mediaType: 'image/png' } });
  });
});

test('an animation is kept as the film that it is, a picture never', async () => {
  const url = 'https://video.twimg.com/tweet_video/a.mp4';
  const { world } = worldWith({ [url]: () => new Response(mp4) });
  expect(await one({ type: 'gif', url, alt: null }, world)).toMatchObject({ file: { mediaType: 'video/mp4' } });
  expect(await one(image(url), world)).toMatchObject({ missing: 'not-an-image' });
});

test('best sizes', () => {
  expect(candidates(small)).toEqual([orig, small]);
  expect(candidates(orig)).toEqual([orig]);
  expect(candidates('https://pbs.twimg.com/media/Abc.jpg:large')).toEqual([
    'https://pbs.twimg.com/media/Abc.jpg?name=orig',
    'https://pbs.twimg.com/media/Abc.jpg:large',
  ]);
  const face = 'https://pbs.twimg.com/profile_images/1/a_normal.jpg';
  expect(candidates(face)).toEqual([face]);
});

test('media hosts', () => {
  expect(isMediaHost('https://scontent-cdg4-1.xx.fbcdn.net/v/a.jpg')).toBe(true);
  expect(isMediaHost('http://pbs.twimg.com/media/Abc')).toBe(false);
  expect(isMediaHost('nonsense')).toBe(false);
});

test.each([
  [[0xff, 0xd8, 0xff, 0xe0], 'image/jpeg'],
  [[...png], 'image/png'],
  [[...'GIF89a'].map((letter) => letter.charCodeAt(0)), 'image/gif'],
  [[...'RIFF....WEBP'].map((letter) => letter.charCodeAt(0)), 'image/webp'],
  [[...'....ftypavif'].map((letter) => letter.charCodeAt(0)), 'image/avif'],
  [[...mp4], 'video/mp4'],
  [[...'<svg xmlns'].map((letter) => letter.charCodeAt(0)), null],
  [[...'<!doctype'].map((letter) => letter.charCodeAt(0)), null],
  [[0x89, 0x50], null],
  [[], null],
])('first bytes %#', (bytes, is) => {
  expect(sniff(Uint8Array.from(bytes))).toBe(is);
});
