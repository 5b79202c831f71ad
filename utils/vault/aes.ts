import { AtharError } from '../errors';
import { type Bytes, concatBytes, owned } from '../evidence/bytes';

const ivLength = 12;

/** `iv (12 random bytes) || AES-256-GCM`. `bound` is authenticated, not stored: opening needs the same. */
export async function seal(key: CryptoKey, bytes: Uint8Array, bound: Bytes): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(ivLength));
  const parameters = { name: 'AES-GCM', iv, additionalData: bound };
  return concatBytes(iv, new Uint8Array(await crypto.subtle.encrypt(parameters, key, owned(bytes))));
}

/** Throws `AtharError('damaged')` on any other key, bytes or `bound`. */
export async function open(key: CryptoKey, sealed: Uint8Array, bound: Bytes): Promise<Bytes> {
  const bytes = owned(sealed);
  const parameters = { name: 'AES-GCM', iv: bytes.subarray(0, ivLength), additionalData: bound };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(parameters, key, bytes.subarray(ivLength)));
  } catch (error) {
    // DOMException OperationError; anything else is a bug of ours.
    if (error instanceof Error && error.name === 'OperationError') throw new AtharError('damaged');
    throw error;
  }
}
