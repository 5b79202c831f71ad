import { expect, test } from 'vitest';
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
