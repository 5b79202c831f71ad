import { type Bytes, fromBase64, toBase64, utf8 } from '../evidence/bytes';
import { canonical } from '../evidence/canonical';
import { Base64, IsoTime, RandomId, z } from '../schema/zod';
import type { EraseKeyName } from './erase-key';
import { type Cost, cost } from './scrypt';

export const VaultHeader = z.strictObject({
  v: z.literal(1),
  vaultId: RandomId,
  /** Below this it is refused: whoever can write it must not make guessing cheap. */
  kdf: z.strictObject({
    alg: z.literal('scrypt'),
    N: z.literal([2 ** 17, 2 ** 18, 2 ** 19, 2 ** 20]),
    r: z.literal(8),
    p: z.int().min(1).max(16),
    salt: Base64.length(24),
  }),
  wrap: z.strictObject({ alg: z.literal('A256GCM'), iv: Base64.length(16) }),
  /** Which of the two erase files belongs to it: a change of passphrase alternates. */
  eraseKey: z.enum(['e1', 'e2']),
  createdAt: IsoTime,
  ct: Base64.length(64),
});
export type VaultHeader = z.infer<typeof VaultHeader>;

/** Everything but the wrapped key. */
export type HeaderHead = Omit<VaultHeader, 'ct'>;

export function newHead(input: { vaultId: string; eraseKey: EraseKeyName; createdAt: string }): HeaderHead {
  const random = (length: number) => toBase64(crypto.getRandomValues(new Uint8Array(length)));
  return {
    v: 1,
    vaultId: input.vaultId,
    kdf: { alg: 'scrypt', ...cost, salt: random(16) },
    wrap: { alg: 'A256GCM', iv: random(12) },
    eraseKey: input.eraseKey,
    createdAt: input.createdAt,
  };
}

export function costOf(head: HeaderHead): { salt: Bytes; cost: Cost } {
  const { N, r, p, salt } = head.kdf;
  return { salt: fromBase64(salt), cost: { N, r, p } };
}

/** Wraps the vault key; every field of the head is authenticated with it. */
export async function wrap(head: HeaderHead, vaultKey: Bytes, key: CryptoKey): Promise<VaultHeader> {
  return { ...head, ct: toBase64(new Uint8Array(await crypto.subtle.encrypt(parameters(head), key, vaultKey))) };
}

/** Null = not this key: a wrong passphrase, another erase key, or a changed head. */
export async function unwrap(header: VaultHeader, key: CryptoKey): Promise<Bytes | null> {
  const { ct, ...head } = header;
  try {
    return new Uint8Array(await crypto.subtle.decrypt(parameters(head), key, fromBase64(ct)));
  } catch (error) {
    if (error instanceof Error && error.name === 'OperationError') return null;
    throw error;
  }
}

function parameters(head: HeaderHead) {
  return { name: 'AES-GCM', iv: fromBase64(head.wrap.iv), additionalData: utf8(canonical(head)) };
}
