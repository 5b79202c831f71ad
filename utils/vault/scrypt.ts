import { scrypt, scryptAsync } from '@noble/hashes/scrypt.js';
import type { Bytes } from '../evidence/bytes';

/** 128 MiB and about half a second (2026-11, Chromium extension worker): OWASP's second choice after Argon2id. */
export const cost = { N: 2 ** 17, r: 8, p: 1 } as const;
export type Cost = { N: number; r: number; p: number };

const length = { dkLen: 32, maxmem: 2 ** 31 };

/** Holds its thread until it is done: for a worker of its own. */
export function stretch(passphrase: Bytes, salt: Bytes, parameters: Cost): Bytes {
  return Uint8Array.from(scrypt(passphrase, salt, { ...parameters, ...length }));
}

/** Lets other tasks run in between, at some loss of speed: for contexts without a worker. */
export async function stretchInPlace(passphrase: Bytes, salt: Bytes, parameters: Cost): Promise<Bytes> {
  return Uint8Array.from(await scryptAsync(passphrase, salt, { ...parameters, ...length, asyncTick: 50 }));
}
