import { AgeRecipient } from '../schema/partner';
import { z } from '../schema/zod';
import type { Attempts } from './back-off';
import { VaultHeader } from './header';

/** What lies in clear in `meta`: enough to capture while locked, nothing that opens anything. */
export const VaultMeta = z.strictObject({
  header: VaultHeader,
  /** age recipient (X25519) of the inbox. */
  recipient: AgeRecipient,
  /** Its identity, sealed under `K_key`. */
  identity: z.instanceof(Uint8Array<ArrayBuffer>),
});
export type VaultMeta = z.infer<typeof VaultMeta>;

/** The vault's clear records; every writing is durable before it returns. */
export interface MetaRecords {
  read(): Promise<{ vault: VaultMeta | null; attempts: Attempts | null; creating: boolean }>;
  /** Tells a half-made vault from one whose header the browser removed. */
  beginCreating(): Promise<void>;
  /** `replaces`: the header it follows, null for a first one. Throws `no-vault` when another is there, or none. */
  writeVault(vault: VaultMeta, replaces: VaultHeader | null): Promise<void>;
  writeAttempts(attempts: Attempts): Promise<void>;
  removeVault(): Promise<void>;
}
