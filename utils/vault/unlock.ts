import { AtharError } from '../errors';
import type { Bytes } from '../evidence/bytes';
import { deadlineAfter } from './auto-lock';
import { pauseAfter, secondsLeft } from './back-off';
import { eraseKeyNames } from './erase-key';
import { costOf, unwrap } from './header';
import { wrappingKey } from './keys';
import type { VaultMeta } from './meta';
import { passphraseBytes } from './passphrase';
import { beginSession } from './session';
import type { VaultWorld } from './world';

export type Unlocking =
  | { state: 'unlocked' }
  /** `seconds`: how long the next try has to wait. */
  | { state: 'wrong'; seconds: number }
  | { state: 'wait'; seconds: number };

/** One try at a time, also from several windows. Throws `no-vault`, `vault-lost`, `damaged`. */
export async function unlockIn(world: VaultWorld, passphrase: string): Promise<Unlocking> {
  return world.alone('athar-vault', async () => {
    const tried = await tryPassphrase(world, passphrase);
    if (tried.state !== 'right') return tried;
    await beginSession(world, tried.vaultKey, deadlineAfter(world.now(), await world.autoLockMinutes()));
    // Left over when a change of passphrase was interrupted.
    for (const name of eraseKeyNames) {
      if (name !== tried.vault.header.eraseKey) await world.eraseKeys.destroy(name);
    }
    return { state: 'unlocked' };
  });
}

export type Tried =
  | { state: 'right'; vault: VaultMeta; vaultKey: Bytes }
  | { state: 'wrong'; seconds: number }
  | { state: 'wait'; seconds: number };

/** Only within the lock `athar-vault`. */
export async function tryPassphrase(world: VaultWorld, passphrase: string): Promise<Tried> {
  const { vault, attempts } = await world.meta.read();
  if (vault === null) throw new AtharError('no-vault');
  const left = secondsLeft(attempts, world.now());
  if (left > 0) return { state: 'wait', seconds: left };
  const eraseKey = await world.eraseKeys.read(vault.header.eraseKey);
  if (eraseKey === null) throw new AtharError('vault-lost');

  // Counted before it is tried: closing the browser in between must not give a try for free.
  const wrong = (attempts?.wrong ?? 0) + 1;
  await world.meta.writeAttempts({ wrong, notBefore: world.now() + 1_000 * pauseAfter(wrong) });
  const { salt, cost } = costOf(vault.header);
  const stretched = await world.stretch(passphraseBytes(passphrase), salt, cost);
  const vaultKey = await unwrap(vault.header, await wrappingKey(stretched, eraseKey, vault.header.vaultId));
  if (vaultKey === null) return { state: 'wrong', seconds: pauseAfter(wrong) };
  await world.meta.writeAttempts({ wrong: 0, notBefore: 0 });
  return { state: 'right', vault, vaultKey };
}
