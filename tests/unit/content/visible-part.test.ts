// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { visiblePart } from '../../../utils/content/visible-part';

let article: HTMLElement;
beforeEach(() => {
  document.body.innerHTML = '<header><b>Her name</b></header><article><p>words</p></article>';
  article = document.querySelector('article')!;
  hitting(() => article);
});

const long = { x: 100, y: -500, width: 600, height: 5_000 };
const view = { innerWidth: 1_000, innerHeight: 800 } as Window;
function hitting(at: (x: number, y: number) => Element | null): void {
  document.elementFromPoint = at;
}
function sized(element: Element, x: number, y: number, width: number, height: number): void {
  element.getBoundingClientRect = () => new DOMRect(x, y, width, height);
  const original = Element.prototype.getBoundingClientRect;
  Element.prototype.getBoundingClientRect = function () {
    return this === element ? new DOMRect(x, y, width, height) : original.call(this);
  };
}

test('is what the window shows of a long article', () => {
  expect(visiblePart(article, long, view)).toEqual({ rect: { x: 100, y: 0, width: 600, height: 800 }, covers: [] });
});

test('a header that stays is painted over whole, not only the word that was hit', () => {
  const header = document.querySelector('header')!;
  sized(header, 0, 0, 1_000, 60);
  hitting((_, y) => (y < 60 ? document.querySelector('b') : article));
  expect(visiblePart(article, long, view)?.covers).toEqual([header]);
});

test('what is nearly covered is no picture', () => {
  const header = document.querySelector('header')!;
  sized(header, 0, 0, 1_000, 700);
  hitting((_, y) => (y < 700 ? header : article));
  expect(visiblePart(article, long, view)).toBeNull();
});

test.each([
  ['scrolled away', { ...long, y: -6_000 }, view],
  ['beside the window', { ...long, x: 2_000 }, view],
  ['zoomed in', long, { ...view, visualViewport: { scale: 2 } } as unknown as Window],
])('%s: no picture', (_, rect, window) => expect(visiblePart(article, rect, window)).toBeNull());

test('what the article stands in does not lie over it', () => {
  hitting((x) => (x < 400 ? document.body : document.documentElement));
  expect(visiblePart(article, long, view)?.covers).toEqual([]);
});
