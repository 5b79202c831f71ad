import { AtharError } from '../errors';
import { type Bytes, fromUtf8, toHex, utf8 } from '../evidence/bytes';
import { canonical } from '../evidence/canonical';
import { openWithIdentity } from '../evidence/seal';
import { open, seal } from './aes';
import { derive, indexKey, sealingKey } from './keys';

/** Where a sealed record lies. Part of its authentication: bytes moved elsewhere do not open. */
export interface Address {
  store: 'captures' | 'flags' | 'deliveries' | 'partners' | 'events';
  id: string;
  rev: number;
}

/** An unlocked vault. Keep it no longer than one task: the next task asks `openVault` again. */
export interface Vault {
  vaultId: string;
  /** `iv (12 bytes) || AES-256-GCM` of the value's JSON (not canonical: it keeps half surrogate pairs, which pages have). */
  sealRecord(address: Address, value: unknown): Promise<Bytes>;
  /** Throws `AtharError('damaged')` when bytes and address do not belong together. */
  openRecord(address: Address, bytes: Uint8Array): Promise<unknown>;
  /** Keyed digest (hex) that finds equal texts without telling them. */
  blindIndex(text: string): Promise<string>;
  /** Opens what was sealed to this vault's public recipient, locked or not. */
  openInbox(bytes: Uint8Array): Promise<Bytes>;
}

export async function vaultFrom(input: { vaultId: string; vaultKey: Bytes; identity: Bytes }): Promise<Vault> {
  const { vaultId, vaultKey, identity } = input;
  const records = await sealingKey(await derive(vaultKey, vaultId, 'athar/rec/v1'));
  const indexes = await indexKey(await derive(vaultKey, vaultId, 'athar/idx/v1'));
  return {
    vaultId,
    sealRecord: (address, value) => seal(records, utf8(JSON.stringify(value)), bound(address)),
    async openRecord(address, bytes) {
      const text = fromUtf8(await open(records, bytes, bound(address)));
      if (text === null) throw new AtharError('damaged');
      return JSON.parse(text);
    },
    blindIndex: async (text) => toHex(new Uint8Array(await crypto.subtle.sign('HMAC', indexes, utf8(text)))),
    openInbox: async (bytes) => openWithIdentity(bytes, await openIdentity(vaultKey, vaultId, identity)),
  };
}

/** The inbox's private key under a key of its own. */
export async function sealIdentity(vaultKey: Bytes, vaultId: string, identity: string): Promise<Bytes> {
  return seal(await privateKeys(vaultKey, vaultId), utf8(identity), inboxIdentity);
}

async function openIdentity(vaultKey: Bytes, vaultId: string, sealed: Bytes): Promise<string> {
  const text = fromUtf8(await open(await privateKeys(vaultKey, vaultId), sealed, inboxIdentity));
  if (text === null) throw new AtharError('damaged');
  return text;
}

async function privateKeys(vaultKey: Bytes, vaultId: string): Promise<CryptoKey> {
  return sealingKey(await derive(vaultKey, vaultId, 'athar/key/v1'));
}

const inboxIdentity = utf8(canonical({ v: 1, key: 'inbox' }));

/** `schema` counts the shapes a store's records have had. */
function bound(address: Address): Bytes {
  return utf8(canonical({ v: 1, schema: 1, store: address.store, id: address.id, rev: address.rev }));
}
