// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inView } from '../../../utils/content/in-view';

const windowHeight = 1_000;
let measured: Element[] = [];

beforeEach(() => {
  document.body.replaceChildren();
  measured = [];
  vi.stubGlobal('innerHeight', windowHeight);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    measured.push(this);
    const { top, height } = placeOf(this);
    return { top, height, bottom: top + height } as DOMRect;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Where an element lies: its top, and how high it is. What does not say so has no box. */
const placeOf = (element: Element) => ({
  top: Number(element.getAttribute('data-top')),
  height: Number(element.getAttribute('data-height')),
});

function box(into: Element, top: number, height: number, name = 'div'): Element {
  const element = document.createElement(name);
  element.setAttribute('data-top', String(top));
  element.setAttribute('data-height', String(height));
  into.append(element);
  return element;
}

/** A list of rows, scrolled so far; every second one is not shown at all. */
function list(into: Element, count: number, scrolled: number, rowHeight = 25): Element[] {
  const whole = box(into, -scrolled, (count / 2) * rowHeight);
  let top = -scrolled;
  return Array.from({ length: count }, (_, n) => {
    const isShown = n % 2 === 1;
    const row = box(whole, isShown ? top : 0, isShown ? rowHeight : 0);
    if (isShown) top += rowHeight;
    return row;
  });
}

const shown = (rows: readonly Element[]) =>
  rows.filter((row) => {
    const { top, height } = placeOf(row);
    return height > 0 && top + height > 0 && top < windowHeight;
  });

test.each([0, 150, 70_000, 124_300])(
  'of ten thousand rows, scrolled by %i, exactly those in the window',
  (scrolled) => {
    const rows = list(document.body, 10_000, scrolled);
    expect([...inView(document)]).toEqual(shown(rows));
    expect(shown(rows).length).toBeGreaterThan(4);
    // However long the list is: measuring all of it takes longer than a frame.
    expect(measured.length).toBeLessThan(400);
  },
);

test('most of a list is not shown: what is visible stands before it', () => {
  const whole = box(document.body, -100, 4_000);
  const rows = Array.from({ length: 40 }, (_, n) => box(whole, n * 100 - 100, 100));
  for (let n = 0; n < 400; n++) box(whole, 0, 0);
  expect([...inView(document)]).toEqual(rows.slice(1, 11));
});

test('few neighbours are measured one by one, in whatever order they lie', () => {
  const whole = box(document.body, -4_000, 9_000);
  const rows = [800, -3_000, 4_000, 100, -50].map((top) => box(whole, top, 100));
  expect([...inView(document)]).toEqual([rows[0], rows[3], rows[4]]);
});

test('a dialog in a wrapper without height, and a page whose boxes have none', () => {
  const dialog = box(box(box(document.body, -20_000, 0), 0, 0), 100, 500);
  const main = box(box(document.body, 0, 0), 0, 900);
  box(document.body, 1_000, 50);
  expect(inView(document)).toEqual(new Set([dialog, main]));
});

test('a list in a list: a long post is opened, one out of sight is not', () => {
  const feed = box(document.body, -5_000, 20_000);
  const above = box(feed, -5_000, 3_000);
  box(above, -5_000, 100);
  const post = box(feed, -2_000, 9_000);
  const comments = [-100, 0, 100, 2_000].map((top) => box(post, top, 100));
  expect([...inView(document)]).toEqual([comments[1], comments[2]]);
  expect(measured).not.toContain(above.firstElementChild);
});

test('a form is never taken apart: its fields can hide its own properties', () => {
  const form = box(document.body, 0, 5_000, 'form');
  box(form, 0, 100);
  expect([...inView(document)]).toEqual([form]);
});
