import { type Bytes, concatBytes, utf8 } from '../evidence/bytes';

/** HKDF-SHA256 with the vault's id as salt and one purpose each: no key serves two ends. */
export async function derive(from: Bytes, vaultId: string, purpose: Purpose): Promise<Bytes> {
  const material = await crypto.subtle.importKey('raw', from, 'HKDF', false, ['deriveBits']);
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: idBytes(vaultId), info: utf8(purpose) };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, material, 256));
}
type Purpose = 'athar/kek/v1' | 'athar/rec/v1' | 'athar/idx/v1' | 'athar/key/v1';

/** Stretched passphrase and erase key together: without either, nothing opens. */
export async function wrappingKey(stretched: Bytes, eraseKey: Bytes, vaultId: string): Promise<CryptoKey> {
  return sealingKey(await derive(concatBytes(stretched, eraseKey), vaultId, 'athar/kek/v1'));
}

/** AES-256-GCM. Never stored: browsers write even a non-extractable key in clear (2026-11-23, both). */
export async function sealingKey(raw: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

export async function indexKey(raw: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}

/** The 16 bytes of a UUID. */
function idBytes(uuid: string): Bytes {
  return Uint8Array.from(uuid.replaceAll('-', '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
