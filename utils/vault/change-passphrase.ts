import { AtharError } from '../errors';
import { lockWith } from './create';
import { tryPassphrase } from './unlock';
import type { VaultWorld } from './world';

/** Counts as a try. Within the pause after wrong tries it waits: here nobody is locked out. */
export async function changePassphraseIn(world: VaultWorld, old: string, next: string): Promise<void> {
  for (;;) {
    const left = await world.alone('athar-vault', () => change(world, old, next));
    if (left === 0) return;
    await world.pause(left);
  }
}

/**
 * Wraps the same vault key anew: new salt, new erase key. Interrupted anywhere, the old passphrase or the new one
 * opens, never neither: the next erase key lies beside the old one until one transaction has named it.
 * Returns 0, or the seconds to wait before it may be tried. Throws `wrong-passphrase`, `no-vault`, `vault-lost`.
 */
async function change(world: VaultWorld, old: string, next: string): Promise<number> {
  const tried = await tryPassphrase(world, old);
  if (tried.state === 'wait') return tried.seconds;
  if (tried.state === 'wrong') throw new AtharError('wrong-passphrase');
  const { vault, vaultKey } = tried;
  const { vaultId, createdAt, eraseKey: last } = vault.header;
  const eraseKey = last === 'e1' ? 'e2' : 'e1';
  const header = await lockWith(world, { passphrase: next, vaultKey, vaultId, createdAt, eraseKey });
  // Names the header it replaces: an erase that ran meanwhile must not be undone.
  await world.meta.writeVault({ ...vault, header }, vault.header);
  // From here the old header, which stays readable on Chromium's disk, opens nothing.
  await world.eraseKeys.destroy(last);
  return 0;
}
