// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { masksFor, relativeTo } from '../../../utils/content/masks';
import { pageUrl } from '../../../utils/content/page-url';
import { bringIntoView, frameOf, hasMoved, shotRect, whyNoShot } from '../../../utils/content/post-rect';
import { luminance, parseColour, themeBehind } from '../../../utils/content/theme';
import type { Rect } from '../../../utils/schema/capture';

const rects = new Map<Element, Rect>();
function box(rect: Rect, ...children: Element[]): HTMLElement {
  const element = document.createElement('div');
  element.append(...children);
  rects.set(element, rect);
  return element;
}
const at = (x: number, y: number, width: number, height: number): Rect => ({ x, y, width, height });

beforeEach(() => {
  rects.clear();
  document.body.replaceChildren();
  Object.assign(window, { innerWidth: 1000, innerHeight: 800 });
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const { x, y, width, height } = rects.get(this) ?? at(0, 0, 0, 0);
    return { x, y, width, height, left: x, top: y, right: x + width, bottom: y + height } as DOMRect;
  });
});
afterEach(() => vi.restoreAllMocks());

describe('when a picture of the tab may be taken', () => {
  const covers = (top: () => Element | null) => {
    document.elementFromPoint = top;
  };

  test('a post that is whole and uncovered', () => {
    const inner = box(at(10, 10, 50, 50));
    const post = box(at(0, 0, 600, 400), inner);
    document.body.append(post);
    covers(() => inner);
    expect(whyNoShot(post, rects.get(post)!, window)).toBeNull();
    covers(() => document.body);
    expect(whyNoShot(post, rects.get(post)!, window)).toBeNull();
  });

  test.each([
    ['above', at(0, -1, 600, 400)],
    ['below', at(0, 401, 600, 400)],
    ['beyond the end', at(500, 0, 600, 400)],
    ['without size', at(0, 0, 0, 0)],
  ])('not one that is cut off %s', (_, rect) => {
    const post = box(rect);
    covers(() => post);
    expect(whyNoShot(post, rects.get(post)!, window)).toBe('not-fully-visible');
  });

  test('not one under a header, a chat drawer or a dialog', () => {
    const post = box(at(0, 0, 600, 400));
    const drawer = box(at(500, 300, 400, 500));
    document.body.append(post, drawer);
    document.elementFromPoint = (x, y) => (x > 500 && y > 300 ? drawer : post);
    expect(whyNoShot(post, rects.get(post)!, window)).toBe('not-fully-visible');
  });

  test('moved by more than a pixel is moved', () => {
    expect(hasMoved(at(0, 0, 10, 10), at(0.5, 1, 10, 9.5))).toBe(false);
    expect(hasMoved(at(0, 0, 10, 10), at(0, 1.5, 10, 10))).toBe(true);
    expect(hasMoved(at(0, 0, 10, 10), at(0, 0, 10, 12))).toBe(true);
  });

  test('a post that fits but is cut off is brought into view; others stay where they are', () => {
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => undefined);
    const bring = (rect: Rect) => bringIntoView(box(rect), rect, window);
    bring(at(0, 0, 600, 400));
    bring(at(0, 0, 600, 900));
    expect(scrolled).not.toHaveBeenCalled();
    bring(at(0, 700, 600, 400));
    expect(scrolled).toHaveBeenCalledOnce();
  });
});

describe('what the picture shows', () => {
  const head = () => box(at(0, 0, 600, 100));

  test('is the post without the comments and the composer at its end', () => {
    const comments = box(at(0, 400, 600, 1_500));
    const composer = box(at(10, 1_900, 580, 60));
    const post = box(at(0, 0, 600, 1_970), head(), comments, composer);
    expect(shotRect(post, [comments, composer])).toEqual(at(0, 0, 600, 400));
  });

  test('keeps what lies beside the words or in the middle: that is painted over instead', () => {
    const face = box(at(0, 300, 40, 100));
    const menu = box(at(0, 100, 600, 50));
    expect(shotRect(box(at(0, 0, 600, 400), head(), face, menu), [face, menu])).toEqual(at(0, 0, 600, 400));
  });

  test('is brought into view by its own middle, not by that of a long list of comments', () => {
    const words = box(at(0, 1_150, 600, 100));
    const comments = box(at(0, 1_400, 600, 3_000));
    const post = box(at(0, 1_000, 600, 3_400), box(at(0, 1_000, 600, 50)), words, comments);
    const scrolled: Element[] = [];
    vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
      scrolled.push(this);
    });
    bringIntoView(post, shotRect(post, [comments]), window);
    expect(scrolled).toEqual([words]);
  });
});

describe('the post’s own box', () => {
  test('is the innermost that holds all of it', () => {
    const card = box(at(300, 0, 400, 200), box(at(300, 0, 400, 100)), box(at(300, 100, 400, 100)));
    const wide = box(at(0, 0, 1000, 200), box(at(0, 0, 1000, 200), card));
    expect(frameOf(wide, new Set())).toBe(card);
  });

  test('without what does not belong to it: comments, our hosts', () => {
    const comments = box(at(300, 200, 400, 600));
    const card = box(at(300, 0, 400, 200), box(at(300, 0, 400, 100)), box(at(300, 100, 400, 100)));
    expect(frameOf(box(at(0, 0, 1000, 800), card, comments), new Set([comments]))).toBe(card);
  });

  test('is not inside one that has words of its own', () => {
    const inner = box(at(0, 0, 100, 20));
    const post = box(at(0, 0, 600, 40), inner);
    post.append('words');
    expect(frameOf(post, new Set())).toBe(post);
  });
});

describe('masks', () => {
  const post = at(100, 100, 400, 200);

  test('only what reaches into the post, cut at its edge, relative to it', () => {
    const avatar = box(at(90, 110, 40, 40));
    const elsewhere = box(at(0, 0, 50, 50));
    const empty = box(at(200, 150, 0, 10));
    const masks = masksFor(post, [avatar, elsewhere, empty])!;
    expect(masks).toEqual([at(100, 110, 30, 40)]);
    expect(relativeTo(post, masks)).toEqual([at(0, 10, 30, 40)]);
  });

  test('too many to be sure of are none at all', () => {
    const parts = Array.from({ length: 51 }, () => box(at(100, 100, 1, 1)));
    expect(masksFor(post, parts)).toBeNull();
    expect(masksFor(post, parts.slice(1))).toHaveLength(50);
  });
});

test.each([
  ['https://x.com/a/status/1?s=20&t=AbC', 'https://x.com/a/status/1'],
  ['https://x.com/search?q=hope&s=20', 'https://x.com/search?q=hope'],
  ['https://www.facebook.com/a/posts/1?__cft__[0]=AZ&__tn__=%2CO', 'https://www.facebook.com/a/posts/1'],
  [
    'https://www.facebook.com/story.php?story_fbid=1&id=2&mibextid=x',
    'https://www.facebook.com/story.php?story_fbid=1&id=2',
  ],
  ['https://web.telegram.org/a/#-1001234', 'https://web.telegram.org/a/#-1001234'],
  ['https://web.telegram.org/a/#-1001234_56', 'https://web.telegram.org/a/#-1001234_56'],
  ['https://web.telegram.org/k/#@public_name', 'https://web.telegram.org/k/#@public_name'],
  ['https://web.telegram.org/a/?account=2#-1001234', 'https://web.telegram.org/a/#-1001234'],
  ['https://web.telegram.org/k/#?tgWebAuthToken=hers&tgWebAuthUserId=700000099', 'https://web.telegram.org/k/'],
  [
    'https://www.facebook.com/a/posts/1?av=700000099&lst=700000099%3A2%3A3&locale=ar_AR',
    'https://www.facebook.com/a/posts/1',
  ],
  [
    'https://www.facebook.com/photo.php?fbid=1&set=a.2&__user=700000099#hers',
    'https://www.facebook.com/photo.php?fbid=1&set=a.2',
  ],
  ['https://x.com/messages/123-700000099', 'https://x.com/messages'],
  ['https://x.com/i/chat/123-700000099', 'https://x.com/i/chat'],
  ['javascript:alert(1)', ''],
])('page address %s', (href, plain) => {
  expect(pageUrl(href)).toBe(plain);
});

describe('theme', () => {
  test('by what is painted behind', () => {
    const post = document.createElement('div');
    document.body.append(post);
    document.body.style.backgroundColor = 'rgb(0, 0, 0)';
    expect(themeBehind(post)).toBe('dark');
    post.style.backgroundColor = 'rgb(255, 255, 255)';
    expect(themeBehind(post)).toBe('light');
    post.style.backgroundColor = 'rgba(255, 255, 255, 0.1)';
    expect(themeBehind(post)).toBe('dark');
    document.body.removeAttribute('style');
  });

  test.each([
    ['rgb(1, 2, 3)', { red: 1, green: 2, blue: 3, alpha: 1 }],
    ['rgba(1, 2, 3, 0.5)', { red: 1, green: 2, blue: 3, alpha: 0.5 }],
    ['rgb(1 2 3 / 0.5)', { red: 1, green: 2, blue: 3, alpha: 0.5 }],
    ['transparent', null],
    ['color(srgb 1 1 1)', null],
    ['', null],
  ])('%s', (text, colour) => expect(parseColour(text)).toEqual(colour));

  test('X’s three grounds', () => {
    expect(luminance(parseColour('rgb(255,255,255)')!)).toBeGreaterThan(0.9);
    expect(luminance(parseColour('rgb(21,32,43)')!)).toBeLessThan(0.4);
    expect(luminance(parseColour('rgb(0,0,0)')!)).toBe(0);
  });
});
