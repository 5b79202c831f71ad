import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  concatBytes,
  equalBytes,
  fromBase64,
  fromBase64Url,
  fromHex,
  fromUtf8,
  toBase64,
  toBase64Url,
  toHex,
  utf8,
} from '../../../utils/evidence/bytes';
import { sha256Hex } from '../../../utils/evidence/hash';
import { randomId, uuidv7 } from '../../../utils/evidence/ids';
import { RandomId, z } from '../../../utils/schema/zod';

describe('bytes', () => {
  it('come back from every text form, and agree with Node', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(toHex(bytes)).toBe(Buffer.from(bytes).toString('hex'));
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
        expect(fromHex(toHex(bytes))).toEqual(new Uint8Array(bytes));
        expect(fromBase64(toBase64(bytes))).toEqual(new Uint8Array(bytes));
        expect(fromBase64Url(toBase64Url(bytes))).toEqual(new Uint8Array(bytes));
      }),
    );
  });

  it('take base64 of several megabytes', () => {
    const bytes = new Uint8Array(3_000_001).fill(7);
    expect(equalBytes(fromBase64(toBase64(bytes)), bytes)).toBe(true);
  });

  it.each(['0', 'zz', '0x00', ' 00'])('throw on %j as hexadecimal', (text) => expect(() => fromHex(text)).toThrow());
  it.each(['a', 'ab', 'ab=', 'a===', 'ab-_', 'ab c', '=abc'])('throw on %j as base64', (text) => {
    expect(() => fromBase64(text)).toThrow(TypeError);
  });
  it.each(['ab+/', 'ab==', 'a b'])('throw on %j as base64url', (text) => {
    expect(() => fromBase64Url(text)).toThrow(TypeError);
  });

  it('know what is no UTF-8, and keep a byte order mark', () => {
    expect(fromUtf8(Uint8Array.of(0xff))).toBeNull();
    expect(fromUtf8(Uint8Array.of(0xed, 0xa0, 0x80))).toBeNull();
    expect(fromUtf8(utf8('\ufeffأثر 😀'))).toBe('\ufeffأثر 😀');
  });

  it('compare and join', () => {
    expect(concatBytes(Uint8Array.of(1), new Uint8Array(0), Uint8Array.of(2, 3))).toEqual(Uint8Array.of(1, 2, 3));
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true);
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false);
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1))).toBe(false);
  });

  it('hash a view as the view, not as the memory behind it', async () => {
    const whole = utf8('xabcx');
    // FIPS 180-2, appendix B.1.
    const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(await sha256Hex(whole.subarray(1, 4))).toBe(abc);
  });
});

describe('ids', () => {
  it('are random ones of version 4', () => {
    const ids = new Set(Array.from({ length: 100 }, randomId));
    expect(ids.size).toBe(100);
    for (const id of ids) expect(RandomId.safeParse(id).success).toBe(true);
  });

  it.each([0, 1, 1_763_900_000_123, 2 ** 48 - 1])('of version 7 tell the time %d and nothing else', (now) => {
    const id = uuidv7(now);
    expect(z.uuidv7().safeParse(id).success).toBe(true);
    expect(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toBe(now);
    expect(new Set(Array.from({ length: 100 }, () => uuidv7(now))).size).toBe(100);
  });
});
