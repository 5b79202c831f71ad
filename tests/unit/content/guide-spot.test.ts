import { describe, expect, test } from 'vitest';
import { areOver, type Box, freeSpot, spotFor } from '../../../utils/content/guide-spot';

const card = { width: 280, height: 200 };
const view = { width: 1280, height: 800 };
const spot = (dialog: Box | null, change: Partial<Parameters<typeof spotFor>[0]> = {}) =>
  spotFor({ dialog, card, view, isMoved: false, startsRight: false, ...change });

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

test('beside the dialog, at the end of the line: right in English, left in Arabic', () => {
  const dialog = { x: 400, y: 150, width: 480, height: 500 };
  expect(spot(dialog)).toEqual({ x: 890, y: 150 });
  expect(spot(dialog, { startsRight: true })).toEqual({ x: 110, y: 150 });
});

test('with room on one side only, that side counts in every direction', () => {
  for (const startsRight of [false, true]) {
    expect(spot({ x: 900, y: 100, width: 300, height: 300 }, { startsRight }).x).toBe(610);
    expect(spot({ x: 20, y: 100, width: 300, height: 300 }, { startsRight }).x).toBe(330);
  }
});

test.each([
  [{ x: 0, y: 0, width: 400, height: 500 }, 590],
  [{ x: 0, y: 300, width: 400, height: 500 }, 10],
  [{ x: 0, y: 0, width: 400, height: 800 }, 590],
])('where there is none, the edge that covers less of %j', (dialog, y) => {
  const narrow = { width: 400, height: 800 };
  expect(spot(dialog, { view: narrow }).y).toBe(y);
  // Moved, it is at the other edge: nothing of the dialog lies under both.
  expect(spot(dialog, { view: narrow, isMoved: true }).y).toBe(y === 10 ? 590 : 10);
});

test('whatever the dialog, the card stays in the window, and covers nothing while there is room beside', () => {
  for (let x = 0; x <= 800; x += 50) {
    for (const width of [200, 480, 700]) {
      const dialog = { x, y: 60, width, height: 700 };
      for (const startsRight of [false, true]) {
        const at = { ...spot(dialog, { startsRight }), ...card };
        expect(at.x).toBeGreaterThanOrEqual(0);
        expect(at.x + at.width).toBeLessThanOrEqual(view.width);
        expect(at.y + at.height).toBeLessThanOrEqual(view.height);
        if (Math.max(x, view.width - x - width) >= 300) expect(overlap(at, dialog)).toBe(0);
      }
    }
  }
});

describe('one line, where the whole card would lie over something she could press', () => {
  const line = { x: 10, y: 0, width: 300, height: 36 };
  const small = { height: 640 };
  const row = (y: number, height = 50): Box => ({ x: 20, y, width: 280, height });

  test('the lower edge, if nothing is there', () => {
    expect(freeSpot([row(100), row(200)], line, small)).toBe(594);
  });
  test('else the lowest gap between the controls', () => {
    expect(freeSpot([row(100), row(300), row(400, 240)], line, small)).toBe(363);
  });
  test('a control beside it is not below it', () => {
    expect(freeSpot([{ x: 320, y: 0, width: 50, height: 640 }], line, small)).toBe(594);
  });
  test('nowhere, if the dialog is full of them', () => {
    expect(freeSpot([row(0, 640)], line, small)).toBeNull();
    expect(freeSpot([row(0, 300), row(310, 330)], line, small)).toBeNull();
  });
  test('whatever there is, what it answers covers nothing and lies in the window', () => {
    for (let step = 20; step < 200; step += 7) {
      const rows = Array.from({ length: 5 }, (_, at) => row(at * step + 30, Math.min(step, 40)));
      const y = freeSpot(rows, line, small);
      if (y === null) continue;
      expect(y).toBeGreaterThanOrEqual(10);
      expect(y + line.height).toBeLessThanOrEqual(630);
      expect(rows.some((one) => areOver({ ...line, y }, one))).toBe(false);
    }
  });
});

test.each([
  ['to the right of it', { x: 1_800, y: 0, width: 400, height: 300 }],
  ['to the left of it', { x: -900, y: 0, width: 400, height: 300 }],
])('a dialog outside the window, %s, does not take the card with it', (_where, dialog) => {
  for (const startsRight of [false, true]) {
    const at = spotFor({
      dialog,
      card: { width: 280, height: 200 },
      view: { width: 320, height: 480 },
      isMoved: false,
      startsRight,
    });
    expect(at.x).toBeGreaterThanOrEqual(10);
    expect(at.x + 280).toBeLessThanOrEqual(310);
  }
});
