import type { Partner } from '../schema/partner';

// All of these throw `AtharError('locked')` while the vault is locked.

export async function putPartner(_partner: Partner): Promise<void> {
  throw new Error('not written yet');
}

/** Throws `damaged`. */
export async function getPartner(_id: string): Promise<Partner | null> {
  throw new Error('not written yet');
}

/** By name; damaged records are left out. */
export async function listPartners(): Promise<Partner[]> {
  throw new Error('not written yet');
}

export async function deletePartner(_id: string): Promise<void> {
  throw new Error('not written yet');
}
