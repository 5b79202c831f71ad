// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type GatherWorld, gather, type Shoot } from '../../../utils/content/gather';
import * as pixels from '../../../utils/content/pixels';
import * as rendering from '../../../utils/content/render-image';
import * as snapshots from '../../../utils/content/snapshot';
import type { Platform } from '../../../utils/platforms/platform';
import { DocumentPost } from '../../../utils/schema/messages';
import type { PostMedia } from '../../../utils/schema/post';
import { addPost } from './fake-page';
import { fakeButton, fakePlatform, pageNow, setAddress } from './fake-platform';

const drawn = Uint8Array.of(1, 2, 3);
let place: { x: number; y: number; width: number; height: number };
let button: ReturnType<typeof fakeButton>;
let post: Element;

beforeEach(() => {
  document.body.replaceChildren();
  setAddress('https://x.com/home?utm_source=mail&s=20');
  Object.assign(window, { innerWidth: 1000, innerHeight: 800, devicePixelRatio: 2 });
  place = { x: 10, y: 20, width: 600, height: 400 };
  post = addPost('1');
  const me = document.createElement('span');
  me.className = 'me';
  me.append('Viewer Name');
  post.append(me);
  button = fakeButton();
  post.querySelector('footer')!.append(button.host);
  vi.spyOn(rendering, 'renderImage').mockResolvedValue(drawn);
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((frame) => {
    queueMicrotask(() => frame(0));
    return 1;
  });
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const { x, y, width, height } = this.matches('.me')
      ? { x: place.x + 5, y: place.y + 6, width: 20, height: 10 }
      : place;
    return { x, y, width, height, left: x, top: y, right: x + width, bottom: y + height } as DOMRect;
  });
  document.elementFromPoint = () => post;
});
afterEach(() => vi.restoreAllMocks());

const world = (more: Partial<GatherWorld> = {}, platform: Partial<Platform> = {}): GatherWorld => ({
  window,
  platform: { ...fakePlatform, ...platform },
  page: pageNow(),
  button,
  shoot: async () => 'staged-id',
  arePicturesWanted: async () => true,
  pressed: { key: '1', at: new Date('2026-11-23T12:00:00.000Z'), monotonicMs: 99, buttons: [button] },
  ...more,
});
async function gathered(more: Partial<GatherWorld> = {}, platform: Partial<Platform> = {}) {
  const result = await gather(post, world(more, platform));
  if ('hollow' in result) throw new Error(`hollow: ${result.hollow}`);
  return result;
}

describe('her own notes in Telegram', () => {
  const hers = '700000099';
  const inChat = (id: string | null): Partial<Platform> => ({
    extractPost: (element, page) => ({
      ...fakePlatform.extractPost(element, page),
      platform: 'telegram',
      container: { name: null, id, url: null },
    }),
  });

  test.each(['a/#', 'k/#', 'k/#@'])('neither address nor snapshot holds her number: %s', async (path) => {
    setAddress(`https://web.telegram.org/${path}${hers}`);
    post.setAttribute('data-peer-id', hers);
    const { record } = await gathered({}, inChat(null));
    expect(record.snapshot).not.toBeNull();
    expect(JSON.stringify(record)).not.toContain(hers);
  });

  test('somebody else’s chat keeps both', async () => {
    setAddress('https://web.telegram.org/a/#-1002000000031');
    post.setAttribute('data-peer-id', '-1002000000031');
    const { record } = await gathered({}, inChat('-1002000000031'));
    expect(record.pageUrl).toBe('https://web.telegram.org/a/#-1002000000031');
    expect(record.snapshot).toContain('data-peer-id="-1002000000031"');
  });
});

describe('a platform’s page as a whole', () => {
  const page = (certain: boolean, platform: 'x' | 'web' = 'x'): Partial<Platform> => ({
    extractPost: (element, at) => ({ ...fakePlatform.extractPost(element, at), platform, kind: 'page' }),
    viewerParts: () => ({ certain, parts: [] }),
  });

  test('has neither copy nor picture where nobody knows what shows her', async () => {
    const { record, image } = await gathered({}, page(false));
    expect({ snapshot: record.snapshot, image }).toEqual({ snapshot: null, image: null });
    expect(record.post.kind).toBe('page');
  });

  test('has both where that is known, and a page of the web its copy', async () => {
    expect((await gathered({}, page(true))).record.snapshot).not.toBeNull();
    const { record, image } = await gathered({}, page(false, 'web'));
    expect(record.snapshot).not.toBeNull();
    expect(image).toEqual({ bytes: drawn, reason: 'viewer-uncertain' });
  });
});

describe('the record', () => {
  test('is what the message schema knows, with the page’s address cleaned', async () => {
    const { record } = await gathered();
    expect(DocumentPost.parse({ ...record, image: null, media: [] })).toMatchObject({
      post: { postId: '1', text: 'text of 1' },
      pageUrl: 'https://x.com/home',
      startedAt: '2026-11-23T12:00:00.000Z',
      monotonicMs: 99,
      timeZone: 'Africa/Tunis',
      viewport: { width: 1000, height: 800, dprX1000: 2000 },
      extractor: 'fake@1',
    });
  });

  test('does not hold her name, and neither does the snapshot', async () => {
    const { record } = await gathered();
    expect(JSON.stringify(record)).not.toContain('Viewer Name');
    expect(record.snapshot).toContain('text of 1');
  });

  test('is of the moment of the press, whatever the page does meanwhile', async () => {
    const shoot: Shoot = async () => {
      post.querySelector('p')!.textContent = 'other words';
      return 'staged-id';
    };
    const { record } = await gathered({ shoot });
    expect(record.post.text).toBe('text of 1');
    expect(record.snapshot).toContain('text of 1');
    expect(record.snapshot).not.toContain('other words');
  });

  test('is kept without its snapshot when the markup cannot be read', async () => {
    vi.spyOn(snapshots, 'takeSnapshot').mockImplementation(() => {
      throw new TypeError('markup nobody thought of');
    });
    const { record, image } = await gathered({ shoot: null });
    expect(record.snapshot).toBeNull();
    expect(image).toBeNull();
    expect(record.post.postId).toBe('1');
  });

  test('names a copy that ends before the post does, and no whole one', async () => {
    expect((await gathered()).record.post.missing).not.toContain('snapshot');
    const whole = snapshots.takeSnapshot;
    vi.spyOn(snapshots, 'takeSnapshot').mockImplementation((...all) => ({ ...whole(...all), whole: false }));
    expect((await gathered()).record.post.missing).toContain('snapshot');
  });

  test('is kept without a snapshot of more than three million characters', async () => {
    post.querySelector('p')!.append('x'.repeat(3_000_001));
    expect((await gathered()).record.snapshot).toBeNull();
  });
});

test('a hollow post is not gathered, and no picture of the tab is taken', async () => {
  post.classList.add('wall');
  const shoot = vi.fn<Shoot>();
  expect(await gather(post, world({ shoot }))).toEqual({ hollow: 'wall' });
  expect(shoot).not.toHaveBeenCalled();
});

describe('a picture of the tab', () => {
  test('is asked for the post’s box, with her parts as masks', async () => {
    const shoot = vi.fn<Shoot>(async () => 'staged-id');
    const { image } = await gathered({ shoot });
    const me = { x: 15, y: 26, width: 20, height: 10 };
    expect(shoot).toHaveBeenCalledExactlyOnceWith({ post: place, dprX1000: 2000, masks: [me] });
    expect(image).toEqual({ staged: 'staged-id', masks: [{ x: 5, y: 6, width: 20, height: 10 }] });
    expect(rendering.renderImage).not.toHaveBeenCalled();
  });

  test('shows none of our buttons', async () => {
    const other = fakeButton();
    const during: boolean[] = [];
    const shoot: Shoot = async () => {
      during.push(button.hidden, other.hidden);
      return 'staged-id';
    };
    const pressed = { ...world().pressed, buttons: [button, other] };
    await gathered({ shoot, pressed });
    expect(during).toEqual([true, true]);
    expect([button.hidden, other.hidden]).toEqual([false, false]);
  });

  test('brings the buttons back also when the background is gone', async () => {
    const shoot: Shoot = () => Promise.reject(new Error('gone'));
    await expect(gathered({ shoot })).rejects.toThrow('gone');
    expect(button.hidden).toBe(false);
  });

  test.each<[string, Partial<GatherWorld>, Partial<Platform>, () => void, string]>([
    ['may not be taken before the first run', { shoot: null }, {}, () => undefined, 'not-permitted'],
    ['is not permitted', { shoot: async () => 'not-permitted' }, {}, () => undefined, 'not-permitted'],
    ['fails', { shoot: async () => null }, {}, () => undefined, 'failed'],
    [
      'might show who she is',
      {},
      { viewerParts: () => ({ certain: false, parts: [] }) },
      () => undefined,
      'viewer-uncertain',
    ],
    [
      'would need too many masks',
      {},
      { viewerParts: () => ({ certain: true, parts: Array(51).fill(post) }) },
      () => undefined,
      'viewer-uncertain',
    ],
    ['would cut the post off', {}, {}, () => Object.assign(place, { height: 900 }), 'not-fully-visible'],
    ['would show a dialog', {}, {}, () => (document.elementFromPoint = () => document.head), 'not-fully-visible'],
  ])('that %s is drawn instead, and says why', async (_, more, platform, change, reason) => {
    change();
    const { image } = await gathered(more, platform);
    expect(image).toEqual({ bytes: drawn, reason });
  });

  test.each<[string, () => void]>([
    ['the post moved', () => Object.assign(place, { y: 24 })],
    ['the post grew', () => Object.assign(place, { height: 420 })],
    ['the node shows another post', () => post.setAttribute('data-id', '2')],
    ['the post left the page', () => post.remove()],
    ['one of her parts appeared', () => post.append(Object.assign(document.createElement('b'), { className: 'me' }))],
  ])('is not used when %s meanwhile', async (_, change) => {
    const shoot: Shoot = async () => {
      change();
      return 'staged-id';
    };
    const viewerParts = (element: Element) => {
      const parts = Array.from(element.querySelectorAll('.me'));
      return { certain: true, parts };
    };
    expect((await gathered({ shoot }, { viewerParts })).image).toEqual({ bytes: drawn, reason: 'moved' });
  });

  test('is not used when it is no longer clear who she is', async () => {
    let certain = true;
    const shoot: Shoot = async () => {
      certain = false;
      return 'staged-id';
    };
    const viewerParts = () => ({ certain, parts: [] });
    expect((await gathered({ shoot }, { viewerParts })).image).toEqual({ bytes: drawn, reason: 'moved' });
  });

  test('of two posts pressed at once is taken one after the other', async () => {
    const order: string[] = [];
    const shoot: Shoot = async () => {
      order.push('begins');
      await new Promise((done) => setTimeout(done, 5));
      order.push('ends');
      return 'staged-id';
    };
    await Promise.all([gathered({ shoot }), gathered({ shoot })]);
    expect(order).toEqual(['begins', 'ends', 'begins', 'ends']);
  });
});

describe('of a post that she marked', () => {
  const notWanted = { arePicturesWanted: vi.fn(async () => false) };

  test('nothing is drawn, read, scrolled or hidden, and the record is the same', async () => {
    const shoot = vi.fn<Shoot>(async () => 'staged-id');
    const fetched = vi.fn();
    vi.stubGlobal('fetch', fetched);
    const pngOf = vi.spyOn(pixels, 'pngOf');
    const hide = vi.spyOn(button, 'hide');
    const scroll = vi.spyOn(Element.prototype, 'scrollIntoView');
    Object.assign(place, { y: -300 });
    const element = Object.assign(document.createElement('img'), { src: 'blob:https://x.com/1' });
    const platform: Partial<Platform> = {
      extractPost: (each, page) => ({
        ...fakePlatform.extractPost(each, page),
        media: [{ type: 'image', url: 'blob:https://x.com/1', alt: null }],
      }),
      mediaElements: () => [element],
    };
    const { record, image, media } = await gathered({ shoot, ...notWanted }, platform);
    expect({ image, media }).toEqual({ image: null, media: [] });
    for (const untouched of [shoot, fetched, pngOf, hide, scroll, rendering.renderImage]) {
      expect(untouched).not.toHaveBeenCalled();
    }
    expect(record).toEqual((await gathered({}, platform)).record);
    expect(notWanted.arePicturesWanted).toHaveBeenCalledExactlyOnceWith({ post: record.post, pageUrl: record.pageUrl });
    vi.unstubAllGlobals();
  });
});

describe('media', () => {
  test.each([
    ['its post has another number by now', () => post.setAttribute('data-id', '2'), 0],
    ['its post is the same', () => undefined, 1],
  ])('a drawing without an address, when %s', async (_, change, kept) => {
    vi.spyOn(pixels, 'pngOf').mockResolvedValue(bytes);
    const element = document.createElement('canvas');
    post.append(element);
    const arePicturesWanted = async () => {
      change();
      return true;
    };
    const { media } = await gathered({ arePicturesWanted }, platformWith([image(null)], [element]));
    expect(media).toHaveLength(kept);
  });

  const image = (url: string | null): PostMedia => ({ type: 'image', url, alt: null });
  const platformWith = (media: PostMedia[], elements: (Element | null)[]): Partial<Platform> => ({
    extractPost: (element, page) => ({ ...fakePlatform.extractPost(element, page), media }),
    mediaElements: () => elements,
  });
  const shown = (src: string) => Object.assign(document.createElement('img'), { src });
  const bytes = Uint8Array.of(0x89, 0x50, 0x4e, 0x47);

  test('only what no server can be asked for is read in the page', async () => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', async (address: string) => {
      asked.push(address);
      return new Response(bytes);
    });
    const blob = 'blob:https://web.telegram.org/1';
    const media = [image('https://pbs.twimg.com/media/a.jpg'), image(blob), image(null), image(null)];
    const elements = [
      shown('https://pbs.twimg.com/media/a.jpg'),
      shown(blob),
      shown('blob:https://web.telegram.org/2'),
      null,
    ];
    const { media: read } = await gathered({}, platformWith(media, elements));
    expect(read).toEqual([
      { index: 1, bytes },
      { index: 2, bytes },
    ]);
    expect(asked.sort()).toEqual(['blob:https://web.telegram.org/1', 'blob:https://web.telegram.org/2']);
    vi.unstubAllGlobals();
  });

  test('an element that shows another picture once its own could not be read gives none', async () => {
    const [mine, others] = ['blob:https://web.telegram.org/1', 'blob:https://web.telegram.org/2'];
    const drawn = vi.spyOn(pixels, 'pngOf').mockResolvedValue(bytes);
    const read = async (change: (element: HTMLImageElement) => void) => {
      const element = shown(mine);
      document.body.append(element);
      vi.stubGlobal('fetch', async () => {
        change(element);
        throw new TypeError('revoked');
      });
      const { media } = await gathered({}, platformWith([image(mine)], [element]));
      element.remove();
      return media.length;
    };
    expect(await read(() => undefined)).toBe(1);
    expect(await read((element) => element.setAttribute('src', others))).toBe(0);
    expect(await read((element) => element.remove())).toBe(0);
    expect(drawn).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
  });

  test('an address of the web is never fetched from the page', async () => {
    const fetched = vi.fn();
    vi.stubGlobal('fetch', fetched);
    const elsewhere = 'https://web.telegram.org/a/progressive/1';
    const { media: read } = await gathered({}, platformWith([image(elsewhere)], [shown(elsewhere)]));
    expect(fetched).not.toHaveBeenCalled();
    expect(read).toEqual([]);
    vi.unstubAllGlobals();
  });
});
