/**
 * `athar-vault`: keys and tries. `athar-inbox`: everything that rewrites a flag. `athar-custody`: the log's head.
 * `athar-erase`: so that a late second erase cannot meet a new vault. `athar-outbox`: who sends. `athar-delivery`: who reads
 * a delivery and writes it back. `athar-settings`: the same for her settings. `athar-on-request`: who registers
 * scripts.
 */
export type LockName =
  | 'athar-vault'
  | 'athar-inbox'
  | 'athar-custody'
  | 'athar-erase'
  | 'athar-outbox'
  | 'athar-delivery'
  | 'athar-settings'
  | 'athar-on-request';

/** Runs alone among all contexts of the extension; a context that dies lets go. Locks nest in this order: inbox, custody. */
export async function alone<Result>(name: LockName, run: () => Promise<Result>): Promise<Result> {
  const locks = globalThis.navigator?.locks;
  return locks === undefined ? aloneHere(name, run) : locks.request(name, run);
}

const last = new Map<LockName, Promise<unknown>>();

/** Without Web Locks (Node 20) there is one context, and a queue in it is enough. */
function aloneHere<Result>(name: LockName, run: () => Promise<Result>): Promise<Result> {
  const turn = (last.get(name) ?? Promise.resolve()).then(run);
  last.set(
    name,
    turn.catch(() => {}),
  );
  return turn;
}
