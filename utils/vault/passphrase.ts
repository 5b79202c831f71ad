import { type Bytes, utf8 } from '../evidence/bytes';

/** The bytes that are stretched: the same for every keyboard and every way of writing the same passphrase. */
export function passphraseBytes(text: string): Bytes {
  return utf8(normalText(text));
}

/** NFKC; no invisible format characters or tatweel; Arabic and Persian digits as 0–9; single spaces. */
export function normalText(text: string): string {
  return (
    text
      .normalize('NFKC')
      // Cf holds bidi marks, ZWNJ, ZWJ and the byte order mark, which keyboards add unseen.
      .replace(/[\p{Cf}\u0640]/gu, '')
      // Letter and accent may only now stand together.
      .normalize('NFKC')
      .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
      .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
      // Phones add a space after the last word.
      .replace(/\s+/g, ' ')
      .trim()
  );
}
