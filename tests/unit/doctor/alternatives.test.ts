import { expect, test } from 'vitest';
import { alternativesOf } from '../../../scripts/doctor/alternatives';

test.each([
  ['a, b', ['a', 'b']],
  [':is(a, b) c, d', [':is(a, b) c', 'd']],
  ['header:not(:is(main, [role="main"]) header), nav', ['header:not(:is(main, [role="main"]) header)', 'nav']],
  ['[title="a, b"], c', ['[title="a, b"]', 'c']],
  ['[title="a) \\", b"], c', ['[title="a) \\", b"]', 'c']],
  ['form:has(textarea)', ['form:has(textarea)']],
  ['', []],
])('%s', (list, alternatives) => {
  expect(alternativesOf(list)).toEqual(alternatives);
});
