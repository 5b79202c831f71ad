import { createHmac, hkdfSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { utf8 } from '../../../utils/evidence/bytes';
import { derive, wrappingKey } from '../../../utils/vault/keys';
import { vaultFrom } from '../../../utils/vault/vault';

const vaultId = '0f8fad5b-d9cb-469f-a165-70867728950e';
const idBytes = Buffer.from(vaultId.replaceAll('-', ''), 'hex');
const vaultKey = new Uint8Array(32).map((_, at) => at);

function hkdf(from: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', from, idBytes, purpose, 32));
}

test('every key is HKDF-SHA256 over the vault id with a purpose of its own, as Node makes it', async () => {
  const purposes = ['athar/kek/v1', 'athar/rec/v1', 'athar/idx/v1', 'athar/key/v1'] as const;
  const keys = await Promise.all(purposes.map((purpose) => derive(vaultKey, vaultId, purpose)));
  expect(keys.map((key) => Buffer.from(key))).toEqual(purposes.map((purpose) => hkdf(vaultKey, purpose)));
  expect(new Set(keys.map((key) => Buffer.from(key).toString('hex'))).size).toBe(4);
});

test('the wrapping key needs passphrase and erase key, and can never be exported', async () => {
  const [stretched, eraseKey] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
  const key = await wrappingKey(stretched, eraseKey, vaultId);
  expect(key.extractable).toBe(false);
  const iv = new Uint8Array(12);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, utf8('x'));
  const raw = hkdf(Buffer.concat([stretched, eraseKey]), 'athar/kek/v1');
  const same = await crypto.subtle.importKey('raw', Uint8Array.from(raw), 'AES-GCM', true, ['encrypt']);
  expect(sealed).toEqual(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, same, utf8('x')));
});

test('a blind index is HMAC-SHA256 under its own key', async () => {
  const vault = await vaultFrom({ vaultId, vaultKey, identity: new Uint8Array() });
  const expected = createHmac('sha256', hkdf(vaultKey, 'athar/idx/v1')).update('page x').digest('hex');
  expect(await vault.blindIndex('page x')).toBe(expected);
});
