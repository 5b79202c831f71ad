import { Base64, IsoTime, RandomId, z } from '../schema/zod';

/** Below this a header is refused: an attacker who can write it must not make guessing cheap. */
export const VaultHeader = z.strictObject({
  v: z.literal(1),
  vaultId: RandomId,
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
