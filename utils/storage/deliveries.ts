import { Delivery } from '../schema/delivery';
import { claimBlobs, removeBlobs } from './blobs';
import { unlockedVault } from './browser-world';
import { write } from './database';
import { getSealed, listSealed, putAllSealed, putSealed } from './sealed-store';

// All of these throw `AtharError('locked')` while the vault is locked.

/** Writes it whole, new or changed, and claims its sealed blob. */
export async function putDelivery(delivery: Delivery): Promise<void> {
  const { sealed } = delivery;
  await putSealed(await unlockedVault(), 'deliveries', delivery, ['blobs', 'staged'], async (tx) => {
    // Dropped once it arrived, while the delivery still names it: only a staged one can be claimed.
    const staged = sealed === null ? undefined : await tx.objectStore('staged').getKey(sealed.blob);
    if (staged !== undefined) await claimBlobs(tx, [staged]);
  });
}

/** What she sent with one press waits whole or not at all; nothing of it is sealed yet. */
export async function queueDeliveries(deliveries: readonly Delivery[]): Promise<void> {
  await putAllSealed(await unlockedVault(), 'deliveries', deliveries);
}

/** Null = not there. Throws `damaged`. */
export async function getDelivery(id: string): Promise<Delivery | null> {
  return getSealed(await unlockedVault(), 'deliveries', Delivery, id);
}

/** Newest first; damaged records are left out. */
export async function listDeliveries(): Promise<Delivery[]> {
  const deliveries = await listSealed(await unlockedVault(), 'deliveries', Delivery);
  return deliveries.sort((a, b) => b.createdAt.localeCompare(a.createdAt));
}

/** Together with its sealed blob. */
export async function deleteDelivery(id: string): Promise<void> {
  const delivery = await getDelivery(id);
  await write(['deliveries', 'blobs', 'staged'], async (tx) => {
    await tx.objectStore('deliveries').delete(id);
    if (delivery?.sealed) await removeBlobs(tx, [delivery.sealed.blob]);
  });
}
