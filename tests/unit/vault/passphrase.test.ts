import { expect, test } from 'vitest';
import { normalText, passphraseBytes } from '../../../utils/vault/passphrase';

test.each([
  ['Arabic digits', '٠١٢٣ ٤٥٦٧ ٨٩', '0123 4567 89'],
  ['Persian digits', '۰۱۲۳ ۴۵۶۷ ۸۹', '0123 4567 89'],
  ['full-width digits and letters (NFKC)', 'Ａｂ１２', 'Ab12'],
  ['composed or decomposed accents', 'me\u0301moire', 'm\u00e9moire'],
  ['zero-width non-joiner', 'می\u200cخواهم', 'میخواهم'],
  ['bidi marks around pasted text', '\u202eabc\u202c\u200f', 'abc'],
  ['byte order mark', '\ufeffabc', 'abc'],
  ['tatweel', 'سـلام', 'سلام'],
  ['Arabic presentation forms', '\ufefb', 'لا'],
  ['a mark that stood between a letter and its accent', 'e\u200d\u0301', '\u00e9'],
  ['the space a phone adds at the end', 'one two ', 'one two'],
  ['no-break and double spaces', 'one\u00a0 two', 'one two'],
])('%s make no other passphrase', (_what, typed, normal) => {
  expect(normalText(typed)).toBe(normal);
});

test.each([
  ['case', 'One', 'one'],
  ['order', 'one two', 'two one'],
  ['accent', 'memoire', 'm\u00e9moire'],
  ['Persian and Arabic yeh, which NFKC keeps apart', 'ی', 'ي'],
])('%s still makes another passphrase', (_what, one, other) => {
  expect(normalText(one)).not.toBe(normalText(other));
});

test('what is stretched is its UTF-8', () => {
  expect([...passphraseBytes('é١')]).toEqual([0xc3, 0xa9, 0x31]);
});
