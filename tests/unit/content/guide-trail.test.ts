import { expect, test } from 'vitest';
import { followTrail } from '../../../utils/content/guide-trail';
import type { GuideChoice } from '../../../utils/reports/guide-order';

const path: GuideChoice[] = [
  { shown: { en: ['Abuse'] }, elsewhere: {}, means: 'abuse' },
  { shown: { en: ['Threat'] }, elsewhere: { ar: ['تهديد'] }, means: 'threat' },
];
const first = ['Eins', 'Zwei', 'Drei'];
const second = ['Vier', 'Fünf', 'Sechs'];

test('levels are counted from the first list on: forward, back, made again, still growing', () => {
  const trail = followTrail(path);
  trail.closed();
  expect(trail.depthOf(first.slice(0, 2), null)).toBe(1);
  expect(trail.depthOf(first, null)).toBe(1);
  expect(trail.depthOf(second, null)).toBe(2);
  expect(trail.depthOf([...second], null)).toBe(2);
  expect(trail.depthOf(first, null)).toBe(1);
});

test('a dialog that was open already: the level is not guessed, but known words or its way back tell it', () => {
  expect(followTrail(path).depthOf(second, null)).toBeNull();
  expect(followTrail(path).depthOf(second, true)).toBeNull();
  expect(followTrail(path).depthOf(first, false)).toBe(1);
  expect(followTrail(path).depthOf(['Other', 'Threat'], null)).toBe(2);
});

test('a first list that passed unseen: words told the second, so the next is the third', () => {
  const trail = followTrail(path);
  trail.closed();
  expect(trail.depthOf(['Other', 'Threat'], null)).toBe(2);
  expect(trail.depthOf(first, null)).toBe(3);
  trail.closed();
  expect(trail.depthOf(first, null)).toBe(1);
});

test('words of any language tell the level: the account need not have the page’s', () => {
  expect(followTrail(path).depthOf(['آخر', 'تَهديد'], null)).toBe(2);
});
