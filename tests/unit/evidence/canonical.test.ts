import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../../utils/evidence/canonical';

describe('canonical', () => {
  // RFC 8785 §3.2.3 (keys sort by UTF-16 code units) and §3.2.2 (numbers, strings).
  it.each([
    [
      {
        '\u20ac': 'Euro Sign',
        '\r': 'Carriage Return',
        '\ufb33': 'Hebrew Letter Dalet With Dagesh',
        '1': 'One',
        '\ud83d\ude00': 'Emoji: Grinning Face',
        '\u0080': 'Control',
        '\u00f6': 'Latin Small Letter O With Diaeresis',
      },
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign","😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    ],
    [
      { numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001], literals: [null, true, false] },
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27]}',
    ],
    [{ string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/' }, '{"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'],
    [-0, '0'],
    [[], '[]'],
    [{ b: { d: 1, c: [] }, a: 'س\u202e' }, '{"a":"س\u202e","b":{"c":[],"d":1}}'],
  ])('writes %j as the standard says', (value, text) => {
    expect(canonical(value)).toBe(text);
  });

  it.each([
    ['undefined', undefined],
    ['a hidden undefined', { a: { b: undefined } }],
    ['undefined in a list', [1, undefined]],
    // biome-ignore lint/suspicious/noSparseArray: the hole is what is tested
    ['a hole', [1, , 2]],
    ['NaN', Number.NaN],
    ['Infinity', [Number.POSITIVE_INFINITY]],
    ['a big integer', 1n],
    ['a function', { f: () => 1 }],
    ['a symbol', Symbol('s')],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['bytes', new Uint8Array(1)],
    ['half a surrogate pair', 'a\ud83d'],
    ['half a surrogate pair in a key', { '\ude00': 1 }],
  ])('throws on %s', (_name, value) => {
    expect(() => canonical(value)).toThrow(TypeError);
  });

  it('is one text for one value, whatever the order of keys, and reads back as that value', () => {
    const json = fc.jsonValue({ stringUnit: 'grapheme' });
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), json), (value) => {
        const text = canonical(value);
        expect(canonical(Object.fromEntries(Object.entries(value).reverse()))).toBe(text);
        expect(canonical(JSON.parse(text))).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});
