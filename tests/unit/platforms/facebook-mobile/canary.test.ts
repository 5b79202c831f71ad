// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { gather } from '../../../../utils/content/gather';
import type { PostButton } from '../../../../utils/content/post-button';
import * as rendering from '../../../../utils/content/render-image';
import { facebookMobile } from '../../../../utils/platforms/facebook-mobile';
import { fixturesOf, openPage } from '../fixture';

// Everywhere that such a screen could name the person who looks, each with its own mark.
const tracking = '&__cft__[0]=AZcanary&__tn__=canary&refid=canary&mibextid=canary&av=61999canary&_rdr&notif_id=canary';
const everywhere = (selector: string, where: InsertPosition, html: string) => (document: Document) => {
  for (const each of document.querySelectorAll(selector)) each.insertAdjacentHTML(where, html);
};
const words = 'canary words of hers that are long enough to be a text of their own';
const places: [string, (document: Document) => void][] = [
  ['a bar', everywhere('[data-type="screen"]', 'afterbegin', '<div role="banner" aria-label="canary">canary</div>')],
  [
    'a text of its own',
    everywhere(
      '[data-type="screen"]',
      'beforeend',
      `<div data-mcomponent="ServerTextArea" data-type="text">canary</div>`,
    ),
  ],
  [
    'a composer',
    everywhere(
      '[data-type="screen"]',
      'beforeend',
      `<form><textarea>canary</textarea><div contenteditable="true">${words}</div></form>`,
    ),
  ],
  [
    'a face in the composer',
    everywhere(
      '[role="button"]',
      'beforebegin',
      '<img alt="canary" src="https://scontent.practice.fbcdn.net/v/t39.30808-1/canary.jpg">',
    ),
  ],
  [
    'a comment',
    everywhere(
      '[data-type="screen"]',
      'beforeend',
      `<div data-tracking-duration-id="1"><div data-mcomponent="ServerTextArea" data-type="text">${words}</div><img src="https://scontent.practice.fbcdn.net/v/t39.30808-6/canary.jpg"></div>`,
    ),
  ],
  [
    'names of boxes',
    (document) => {
      for (const each of document.querySelectorAll('[data-type="container"]'))
        each.setAttribute('aria-label', 'canary');
    },
  ],
  ['bare words between the boxes', everywhere('[data-type="container"]', 'afterbegin', 'canary')],
];

beforeEach(() => void vi.spyOn(rendering, 'renderImage').mockResolvedValue(Uint8Array.of(1)));
afterEach(() => vi.restoreAllMocks());

async function keptOf({ html, expected }: ReturnType<typeof fixturesOf>[number], plant: (document: Document) => void) {
  const more = expected.url.includes('?') ? tracking : tracking.replace('&', '?');
  const page = openPage(html.replaceAll('Fixture Viewer', 'Canary Person'), { ...expected, url: expected.url + more });
  plant(page.document);
  const [screen] = facebookMobile.findPosts(page.document);
  const button = { host: page.document.createElement('span'), hide: () => undefined } as unknown as PostButton;
  const shoot = vi.fn(async () => 'a picture of the tab');
  const kept = await gather(screen!, {
    window: page.document.defaultView!,
    platform: facebookMobile,
    page,
    button,
    shoot,
    arePicturesWanted: async () => true,
    pressed: { key: '1', at: page.now, monotonicMs: 1, buttons: [button] },
  });
  expect(shoot).not.toHaveBeenCalled();
  return { kept, before: page.document.documentElement.outerHTML };
}

const saved = fixturesOf(facebookMobile).filter(({ expected }) => expected.posts.length > 0);

test.each(saved.flatMap((each) => places.map(([place, plant]) => [each.name, place, each, plant] as const)))(
  '%s: nothing of hers leaves %s',
  async (_name, _place, each, plant) => {
    const { kept, before } = await keptOf(each, plant);
    expect(before).toMatch(/canary/i);
    expect(kept).not.toHaveProperty('hollow');
    expect(JSON.stringify(kept)).not.toMatch(/canary|__cft__|__tn__|refid|61500000000002/i);
  },
);

test('the copy holds the words and the pictures, no name, no comment and no box around them', async () => {
  const { kept } = await keptOf(saved.find(({ name }) => name.endsWith('/long-text'))!, () => undefined);
  const { record } = kept as Extract<typeof kept, { record: unknown }>;
  expect(record.snapshot).toContain('And we all know where she works.');
  expect(record.snapshot).toContain('photo_900.jpg');
  expect(record.snapshot).not.toMatch(/Karim|Comment Person|somebody else|face_|Write a/);
});

test('without words or pictures that are the post’s for certain there is no copy and no drawing', async () => {
  const { kept } = await keptOf(saved.find(({ name }) => name.endsWith('/two-long-texts'))!, () => undefined);
  expect(kept).toMatchObject({ image: null, media: [], record: { snapshot: null, post: { text: null } } });
});
