import type { Bytes } from '../evidence/bytes';
import { randomId } from '../evidence/ids';
import { newIdentity } from '../evidence/seal';
import { deadlineAfter } from './auto-lock';
import { eraseKeyLength, eraseKeyNames } from './erase-key';
import { costOf, newHead, type VaultHeader, wrap } from './header';
import { wrappingKey } from './keys';
import { passphraseBytes } from './passphrase';
import { beginSession } from './session';
import { stateOf } from './state';
import { sealIdentity } from './vault';
import type { VaultWorld } from './world';

/** Leaves it unlocked. Interrupted before its one transaction, it is as if it had never begun. */
export async function createVaultIn(world: VaultWorld, passphrase: string): Promise<void> {
  await world.alone('athar-vault', async () => {
    const state = await stateOf(world);
    if (state !== 'absent') throw new Error(`a vault is there already: ${state}`);
    await world.meta.beginCreating();
    for (const name of eraseKeyNames) await world.eraseKeys.destroy(name);

    const vaultId = randomId();
    const vaultKey = crypto.getRandomValues(new Uint8Array(32));
    const { identity, recipient } = await newIdentity();
    const sealedIdentity = await sealIdentity(vaultKey, vaultId, identity);
    const createdAt = new Date(world.now()).toISOString();
    const header = await lockWith(world, { passphrase, vaultKey, vaultId, createdAt, eraseKey: 'e1' });
    await world.meta.writeVault({ header, recipient, identity: sealedIdentity }, null);
    await beginSession(world, vaultKey, deadlineAfter(world.now(), await world.autoLockMinutes()));
  });
}

/** A new erase key on disk, and the header that needs it: not yet written, so nothing has changed yet. */
export async function lockWith(
  world: VaultWorld,
  input: { passphrase: string; vaultKey: Bytes; vaultId: string; createdAt: string; eraseKey: 'e1' | 'e2' },
): Promise<VaultHeader> {
  const head = newHead(input);
  const { salt, cost } = costOf(head);
  const eraseKey = crypto.getRandomValues(new Uint8Array(eraseKeyLength));
  await world.eraseKeys.write(input.eraseKey, eraseKey);
  const stretched = await world.stretch(passphraseBytes(input.passphrase), salt, cost);
  return wrap(head, input.vaultKey, await wrappingKey(stretched, eraseKey, input.vaultId));
}
