import { scryptSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { utf8 } from '../../../utils/evidence/bytes';
import { cost, stretch, stretchInPlace } from '../../../utils/vault/scrypt';

/** RFC 7914 §12; its outputs have 64 bytes, of which scrypt with 32 gives the first half. */
test.each([
  ['', '', 16, 1, 1, '77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442'],
  ['password', 'NaCl', 1_024, 8, 16, 'fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162'],
  ['pleaseletmein', 'SodiumChloride', 16_384, 8, 1, '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2'],
])('RFC 7914 vector %j with %j', async (passphrase, salt, N, r, p, expected) => {
  const input = [utf8(passphrase), utf8(salt), { N, r, p }] as const;
  expect(Buffer.from(stretch(...input)).toString('hex')).toBe(expected);
  expect(Buffer.from(await stretchInPlace(...input)).toString('hex')).toBe(expected);
});

test('the cost is 128 MiB, and OpenSSL makes the same of it', () => {
  expect(128 * cost.N * cost.r).toBe(128 * 1024 * 1024);
  const salt = new Uint8Array(16).fill(7);
  const openssl = scryptSync('invented words', salt, 32, { ...cost, maxmem: 2 ** 28 });
  expect(Buffer.from(stretch(utf8('invented words'), salt, cost))).toEqual(openssl);
});
