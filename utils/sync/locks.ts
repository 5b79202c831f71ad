/** `athar-outbox`: who sends. `athar-delivery`: who reads a delivery and writes it back. The first may take the second. */
export type SyncLock = 'athar-outbox' | 'athar-delivery';

/** Runs alone among all contexts of the extension; a context that dies lets go. */
export async function alone<T>(name: SyncLock, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(name, work);
}
