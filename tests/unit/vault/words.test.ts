import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as french } from '@scure/bip39/wordlists/french.js';
import { expect, test } from 'vitest';
import { generatePassphrase } from '../../../utils/vault/generate-passphrase';
import { judgePassphrase } from '../../../utils/vault/judge-passphrase';

test.each([
  ['en', english, 6],
  ['fr', french, 6],
  ['ar', null, 6],
] as const)('%s: at least 64 bits, in parts that can be read out', (language, list, count) => {
  const parts = generatePassphrase(language).split(' ');
  expect(parts).toHaveLength(count);
  const bits = parts.reduce((sum) => sum + Math.log2(list === null ? 10_000 : list.length), 0);
  expect(bits).toBeGreaterThanOrEqual(64);
  for (const part of parts) {
    if (list === null) expect(part).toMatch(/^[0-9]{4}$/);
    else expect(list.map((word) => word.normalize('NFC'))).toContain(part);
  }
});

test('every word and every digit is drawn', () => {
  const words = new Set(Array.from({ length: 6_000 }, () => generatePassphrase('en').split(' ')).flat());
  // 36,000 draws of 2,048: a word is missed with probability 2,048 · e^-17.6, once in 21,000 runs.
  expect(words.size).toBe(2_048);
  const digits = new Set(Array.from({ length: 40 }, () => [...generatePassphrase('ar')]).flat());
  expect([...digits].sort().join('')).toBe(' 0123456789');
});

test.each(['en', 'fr', 'ar'] as const)('what Athar proposes in %s always passes its own gate', async (language) => {
  for (let time = 0; time < 50; time++) {
    const proposed = generatePassphrase(language);
    expect(await judgePassphrase(proposed), proposed).toMatchObject({ ok: true });
  }
});

test.each([
  ['too short, however odd', 'x9$Kq!v2#Lp'],
  ['a common password made long', 'passwordpassword'],
  ['one key', 'aaaaaaaaaaaaaaaaaaaa'],
  ['a row of keys', 'qwertyuiopasdf'],
  ['a year and digits in order', '123456789012'],
  ['the same digits on an Arabic keyboard', '١٢٣٤٥٦٧٨٩٠١٢'],
  ['long only by invisible characters', `abc${'\u200b'.repeat(30)}`],
  ['nothing', ''],
])('refused: %s', async (_what, text) => {
  expect((await judgePassphrase(text)).ok).toBe(false);
});

test.each(['tundra velvet quarry mosaic', 'سماء الليل فوق بيت جدتي القديم', 'J’aime le pain perdu du dimanche'])(
  'accepted: %s',
  async (text) => {
    expect((await judgePassphrase(text)).ok).toBe(true);
  },
);
