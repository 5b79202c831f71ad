import { type Bytes, owned, toHex } from './bytes';

/** Ed25519 only, raw and pkcs8, so that the key's strength is never a choice of the sender. */
export interface SigningKey {
  pkcs8: Bytes;
  publicKey: Bytes;
}

export async function newSigningKey(): Promise<SigningKey> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  return {
    pkcs8: new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey)),
    publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)),
  };
}

export async function signBytes(pkcs8: Uint8Array, bytes: Uint8Array): Promise<Bytes> {
  const key = await crypto.subtle.importKey('pkcs8', owned(pkcs8), 'Ed25519', false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('Ed25519', key, owned(bytes)));
}

export async function verifyBytes(publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): Promise<boolean> {
  if (publicKey.length !== 32 || signature.length !== 64 || isWeak(publicKey)) return false;
  try {
    const key = await crypto.subtle.importKey('raw', owned(publicKey), 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, owned(signature), owned(bytes));
  } catch {
    // Engines differ on whether bytes that are no point fail at import or at verification.
    return false;
  }
}

/**
 * Points of small order: under them one signature holds for many texts. RFC 8032 does not ask to refuse them and
 * engines differ (https://eprint.iacr.org/2020/1244, table 1), so we refuse them by name, the sign bit set aside.
 */
function isWeak(publicKey: Uint8Array): boolean {
  const unsigned = Uint8Array.from(publicKey);
  unsigned[31] = (unsigned[31] ?? 0) & 0x7f;
  return smallOrder.has(toHex(unsigned));
}

const smallOrder = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
]);
