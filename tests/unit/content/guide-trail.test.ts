import { expect, test } from 'vitest';
import { spotFor } from '../../../utils/content/guide-spot';
import { followTrail } from '../../../utils/content/guide-trail';

const path = [
  { shown: { en: 'Abuse' }, means: 'abuse' },
  { shown: { en: 'Threat' }, means: 'threat' },
];
const first = ['Eins', 'Zwei', 'Drei'];
const second = ['Vier', 'Fünf', 'Sechs'];

test('levels are counted from the first list on: forward, back, made again, still growing', () => {
  const trail = followTrail(path, () => 'de');
  trail.closed();
  expect(trail.depthOf(first.slice(0, 2), null)).toBe(1);
  expect(trail.depthOf(first, null)).toBe(1);
  expect(trail.depthOf(second, null)).toBe(2);
  expect(trail.depthOf([...second], null)).toBe(2);
  expect(trail.depthOf(first, null)).toBe(1);
});

test('a dialog that was open already: the level is not guessed, but known words or its way back tell it', () => {
  expect(followTrail(path, () => 'de').depthOf(second, null)).toBeNull();
  expect(followTrail(path, () => 'de').depthOf(second, true)).toBeNull();
  expect(followTrail(path, () => 'de').depthOf(first, false)).toBe(1);
  expect(followTrail(path, () => 'en').depthOf(['Other', 'Threat'], null)).toBe(2);
});

test('a first list that passed unseen: words told the second, so the next is the third', () => {
  const trail = followTrail(path, () => 'en');
  trail.closed();
  expect(trail.depthOf(['Other', 'Threat'], null)).toBe(2);
  expect(trail.depthOf(first, null)).toBe(3);
  trail.closed();
  expect(trail.depthOf(first, null)).toBe(1);
});

test('the card stands beside the dialog, on the side the page ends at, and along an edge where there is no room', () => {
  const dialog = { x: 400, y: 50, width: 400, height: 300 };
  const view = { width: 1200, height: 800 };
  const card = { width: 280, height: 200 };
  const at = { dialog, card, view, atTop: false, startsRight: false };
  expect(spotFor(at)).toEqual({ x: 810, y: 50 });
  expect(spotFor({ ...at, startsRight: true })).toEqual({ x: 110, y: 50 });
  expect(spotFor({ ...at, view: { width: 810, height: 800 } })).toEqual({ x: 110, y: 50 });
  const narrow = { ...at, dialog: { ...dialog, x: 0, width: 320 }, view: { width: 320, height: 640 } };
  expect(spotFor(narrow)).toEqual({ x: 20, y: 430 });
  expect(spotFor({ ...narrow, atTop: true })).toEqual({ x: 20, y: 10 });
});
