/** Where a sealed record lies. Part of its authentication: bytes moved elsewhere do not open. */
export interface Address {
  store: 'captures' | 'flags' | 'deliveries' | 'partners' | 'events';
  id: string;
  rev: number;
}

/** An unlocked vault. Keep it no longer than one task: the next task asks `openVault` again. */
export interface Vault {
  vaultId: string;
  /** `iv (12 bytes) || AES-256-GCM` of the value's canonical JSON. */
  sealRecord(address: Address, value: unknown): Promise<Uint8Array<ArrayBuffer>>;
  /** Throws `AtharError('damaged')` when bytes and address do not belong together. */
  openRecord(address: Address, bytes: Uint8Array): Promise<unknown>;
  /** Keyed digest (hex) that finds equal texts without telling them. */
  blindIndex(text: string): Promise<string>;
  /** Opens what was sealed to this vault's public recipient, locked or not. */
  openInbox(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>>;
}
