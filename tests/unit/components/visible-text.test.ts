import { expect, test } from 'vitest';
import { visibleName, visibleText } from '../../../components/visible-text';

test.each([
  ['a\u202Eb', 'a‹U+202E›b'],
  ['a\u0000b', 'a‹U+0000›b'],
  ['a\u200Bb\uFEFF', 'a‹U+200B›b‹U+FEFF›'],
  ['\u2066x\u2069', '‹U+2066›x‹U+2069›'],
  ['\u00ADx', '‹U+00AD›x'],
])('%j is shown as %s', (text, shown) => {
  expect(visibleText(text)).toBe(shown);
});

test.each(['سلام\u200cها', '👩🏽\u200d⚖️', 'שלום', 'two\nlines\tand a tab', 'می\u200dم'])(
  '%j stays as it is',
  (text) => {
    expect(visibleText(text)).toBe(text);
  },
);

test('a name is one line', () => {
  expect(visibleName('  A\n\n\n name ')).toBe('A name');
});
