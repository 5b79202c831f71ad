import { AtharError } from '../errors';
import { eraseKeyNames } from './erase-key';
import type { VaultMeta } from './meta';
import { sessionKey } from './session';
import { type Vault, vaultFrom } from './vault';
import type { VaultWorld } from './world';

export type VaultState = 'absent' | 'locked' | 'unlocked' | 'lost';

/** `lost`: the browser removed a part of it (header or erase key), so that nothing can be opened any more. */
export async function stateOf(world: VaultWorld): Promise<VaultState> {
  const meta = await world.meta.read().catch(unlessDamaged);
  if (meta === null) return 'lost';
  const { vault, creating } = meta;
  if (vault === null) return !creating && (await anyEraseKey(world)) ? 'lost' : 'absent';
  if ((await world.eraseKeys.read(vault.header.eraseKey)) === null) return 'lost';
  return (await sessionKey(world)) === null ? 'locked' : 'unlocked';
}

/** Null = locked, absent, or past its deadline. */
export async function openedVault(world: VaultWorld): Promise<Vault | null> {
  const vaultKey = await sessionKey(world);
  if (vaultKey === null) return null;
  const { vault } = await world.meta.read();
  return vault === null ? null : openedWith(vault, vaultKey);
}

export function openedWith(meta: VaultMeta, vaultKey: Uint8Array<ArrayBuffer>): Promise<Vault> {
  return vaultFrom({ vaultId: meta.header.vaultId, vaultKey, identity: meta.identity });
}

/** A header that cannot be read wraps a key that cannot be had. */
function unlessDamaged(error: unknown): null {
  if (error instanceof AtharError && error.code === 'damaged') return null;
  throw error;
}

async function anyEraseKey(world: VaultWorld): Promise<boolean> {
  const keys = await Promise.all(eraseKeyNames.map((name) => world.eraseKeys.read(name)));
  return keys.some((key) => key !== null);
}
