import { createHash, timingSafeEqual } from 'node:crypto';
import { Problem } from './problem';

const ageHeader = new TextEncoder().encode('age-encryption.org/v1\n');

/** SHA-256 of an envelope that is what it says: not empty, as in `Content-Digest` (RFC 9530), and an age file. */
export function checkedDigest(bytes: Uint8Array, contentDigest: string | undefined): Uint8Array {
  if (bytes.length === 0) throw new Problem('empty');
  const promised = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/]{43}=):/.exec(contentDigest ?? '')?.[1];
  if (promised === undefined) throw new Problem('no-digest');
  const digest = createHash('sha256').update(bytes).digest();
  if (!timingSafeEqual(digest, Buffer.from(promised, 'base64'))) throw new Problem('bad-digest');
  if (!startsLikeAge(bytes)) throw new Problem('not-age');
  return digest;
}

export function startsLikeAge(bytes: Uint8Array): boolean {
  return bytes.length > ageHeader.length && ageHeader.every((byte, index) => bytes[index] === byte);
}
