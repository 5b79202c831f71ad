import { Partner } from '../schema/partner';
import { unlockedVault } from './browser-world';
import { write } from './database';
import { getSealed, listSealed, putSealed } from './sealed-store';

// All of these throw `AtharError('locked')` while the vault is locked.

export async function putPartner(partner: Partner): Promise<void> {
  await putSealed(await unlockedVault(), 'partners', partner);
}

/** Null = not there. Throws `damaged`. */
export async function getPartner(id: string): Promise<Partner | null> {
  return getSealed(await unlockedVault(), 'partners', Partner, id);
}

/** By name; damaged records are left out. */
export async function listPartners(): Promise<Partner[]> {
  const partners = await listSealed(await unlockedVault(), 'partners', Partner);
  return partners.sort((a, b) => a.card.name.localeCompare(b.card.name));
}

export async function deletePartner(id: string): Promise<void> {
  await unlockedVault();
  await write(['partners'], (tx) => tx.objectStore('partners').delete(id));
}
