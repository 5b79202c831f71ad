import type { Delivery } from '../schema/delivery';

// All of these throw `AtharError('locked')` while the vault is locked.

/** Writes it whole, new or changed, and claims its sealed blob. */
export async function putDelivery(_delivery: Delivery): Promise<void> {
  throw new Error('not written yet');
}

/** Throws `damaged`. */
export async function getDelivery(_id: string): Promise<Delivery | null> {
  throw new Error('not written yet');
}

/** Newest first; damaged records are left out. */
export async function listDeliveries(): Promise<Delivery[]> {
  throw new Error('not written yet');
}

/** Together with its sealed blob. */
export async function deleteDelivery(_id: string): Promise<void> {
  throw new Error('not written yet');
}
