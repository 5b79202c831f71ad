import type { Invite, OrgCard, Partner } from '../schema/partner';

export interface Fingerprint {
  words: string[];
  digits: string;
}

export type InviteRefusal = 'not-an-invite' | 'damaged' | 'expired' | 'address' | 'key-changed';

export type ReadInvite =
  | {
      invite: Invite;
      fingerprint: Fingerprint;
      /** `recipient-only`: evidence travels as a sealed file; the name is hers to give. */
      kind: 'invite' | 'recipient-only';
      /** Host as it will be called, in ASCII (punycode), with its port; null without an intake. */
      host: string | null;
    }
  | { refused: InviteRefusal };

/** Reads a pasted invite, or a bare `age1…` key. Nothing is stored and nothing is sent. */
export async function readInvite(_text: string): Promise<ReadInvite> {
  throw new Error('not written yet');
}

/** Stores the organisation, then queues an empty sealed test message when it has an intake. Throws `locked`, `bad-invite`. */
export async function pairPartner(_input: { invite: Invite; consent: true }): Promise<Partner> {
  throw new Error('not written yet');
}

/** The card of an organisation of which only the age key is known. Throws `bad-invite`. */
export function recipientOnlyCard(_name: string, _recipient: string): OrgCard {
  throw new Error('not written yet');
}

/** By name. Throws `locked`. */
export async function listPartners(): Promise<Partner[]> {
  throw new Error('not written yet');
}

/** Forgets its keys and capability; what waits for it is cancelled. */
export async function forgetPartner(_id: string): Promise<void> {
  throw new Error('not written yet');
}

/** What Firefox must ask in the press that pairs: `browser.permissions.request({ data_collection })`. */
export function dataCollectionNeeded(): string[] {
  return ['websiteContent', 'personalCommunications', 'personallyIdentifyingInfo', 'browsingActivity'];
}
