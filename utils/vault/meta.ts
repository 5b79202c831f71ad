import type { VaultHeader } from './header';

/** What lies in clear in `meta`: enough to capture while locked, nothing that opens anything. */
export interface VaultMeta {
  header: VaultHeader;
  /** age recipient (X25519) of the inbox. */
  recipient: string;
  /** Its identity, sealed under `K_key`. */
  identity: Uint8Array<ArrayBuffer>;
}
