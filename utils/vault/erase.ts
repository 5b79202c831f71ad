import { eraseKeyNames } from './erase-key';
import type { VaultWorld } from './world';

/** What is left to remove once nothing can be opened any more. */
export interface Remains {
  /** Set before anything is removed and removed last, so that an interrupted erase is finished at the next start. */
  markBegun(): Promise<void>;
  deleteDatabases(): Promise<void>;
  /** Takes the mark with it. */
  clearLocal(): Promise<void>;
}

/** Crypto-erase, locked or not, in the order that makes every moment safe. Each step may be repeated. */
export async function eraseIn(world: VaultWorld, remains: Remains): Promise<void> {
  // Not alone('athar-vault'): a passphrase being stretched elsewhere must not hold it up.
  await Promise.all([remains.markBegun().catch(() => {}), world.session.clear()]);
  const destroyed = await Promise.allSettled(eraseKeyNames.map((name) => world.eraseKeys.destroy(name)));
  // A damaged database must not stop what follows.
  await world.meta.removeVault().catch(() => {});
  await remains.deleteDatabases();
  // An unlock that was under way may have put the key back; it is of no use, and goes too.
  await world.session.clear();
  // A key file that another window holds open stays for now: without header and records it opens nothing, and the mark
  // brings the next start back to it.
  for (const one of destroyed) if (one.status === 'rejected') throw one.reason;
  await remains.clearLocal();
}
