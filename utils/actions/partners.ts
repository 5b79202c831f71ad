import { AtharError } from '../errors';
import { toBase64 } from '../evidence/bytes';
import { fingerprintOf } from '../evidence/card';
import { randomId } from '../evidence/ids';
import { newIdentity } from '../evidence/seal';
import { newSigningKey } from '../evidence/signing';
import { AgeRecipient, Invite, type OrgCard, type Partner } from '../schema/partner';
import { listDeliveries, putDelivery } from '../storage/deliveries';
import { deletePartner, listPartners, putPartner } from '../storage/partners';
import { cardOf, inviteFrom, knownBy, type ReadInvite, refusalOf } from '../sync/invite';
import { cancelDelivery, kickOutbox, newDelivery } from './deliveries';
import { recordEvent } from './flags';

export type { Fingerprint, InviteRefusal, ReadInvite } from '../sync/invite';
export { listPartners };

/** Reads a pasted invite, or a bare `age1…` key. Nothing is stored and nothing is sent. Throws `locked`. */
export async function readInvite(text: string): Promise<ReadInvite> {
  return inviteFrom(text, await listPartners(), new Date());
}

/**
 * Stores the organisation with keys of its own, so that two organisations cannot link her; then queues an empty sealed
 * test message when it has an intake, so that nothing real goes to a wrong key first. A fresh invite of an organisation
 * she knows by these keys renews its card and capability, and what waits for it still goes; a bare key changes nothing of it.
 * Throws `locked`, `bad-invite`, `partner-expired`.
 */
export async function pairPartner(input: {
  invite: Invite;
  kind?: 'invite' | 'recipient-only';
  consent: true;
}): Promise<Partner> {
  const invite = Invite.safeParse(input.invite).data;
  if (invite === undefined) throw new AtharError('bad-invite');
  const now = new Date();
  const known = await listPartners();
  const refusal = await refusalOf(invite.card, known, now);
  if (refusal !== null) throw new AtharError(refusal === 'expired' ? 'partner-expired' : 'bad-invite', refusal);

  const before = knownBy(invite.card, known);
  const card = input.kind === 'recipient-only' && before !== undefined ? before.card : invite.card;
  const partner: Partner = {
    ...(before ?? (await keysForOne(now))),
    card,
    capability: invite.capability ?? before?.capability ?? null,
    fingerprint: (await fingerprintOf(card)).words.join(' '),
  };
  await putPartner(partner);
  if (before === undefined) await recordEvent('key.created', null, { publicKey: partner.signingPublicKey });
  if (partner.card.origin !== null && partner.capability !== null) {
    await putDelivery(newDelivery({ purpose: 'test', partner, flagIds: [], now }));
    kickOutbox();
  }
  return partner;
}

type OwnKeys = Omit<Partner, 'card' | 'capability' | 'fingerprint'>;

async function keysForOne(now: Date): Promise<OwnKeys> {
  const reply = await newIdentity();
  const signing = await newSigningKey();
  return {
    v: 1,
    id: randomId(),
    pairedAt: now.toISOString(),
    storeConsentAt: now.toISOString(),
    replyIdentity: reply.identity,
    replyRecipient: reply.recipient,
    signingKey: toBase64(signing.pkcs8),
    signingPublicKey: toBase64(signing.publicKey),
  };
}

/** The card of an organisation of which only the age key is known. Throws `bad-invite`. */
export function recipientOnlyCard(name: string, recipient: string): OrgCard {
  const trimmed = name.trim();
  const key = AgeRecipient.safeParse(recipient.trim()).data;
  if (key === undefined || trimmed === '' || trimmed.length > 120) throw new AtharError('bad-invite');
  return cardOf(trimmed, key, new Date());
}

/** Forgets its keys and capability; what waits for it is not sent any more. Throws `locked`. */
export async function forgetPartner(id: string): Promise<void> {
  const waiting = (await listDeliveries()).filter(
    ({ partnerId, state }) => partnerId === id && (state.at === 'queued' || state.at === 'sending'),
  );
  await deletePartner(id);
  for (const delivery of waiting) await cancelDelivery(delivery.id);
}

/** What Firefox must ask in the press that pairs: `browser.permissions.request({ data_collection })`. */
export function dataCollectionNeeded(): string[] {
  return ['websiteContent', 'personalCommunications', 'personallyIdentifyingInfo', 'browsingActivity'];
}
