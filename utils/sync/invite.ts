import { decodeInvite, fingerprintOf, type InviteRefusal as Unreadable } from '../evidence/card';
import { AgeRecipient, type Invite, OrgCard, type Partner } from '../schema/partner';
import { checkOrigin } from './endpoint';

export type InviteRefusal = 'not-an-invite' | 'damaged' | 'expired' | 'address' | 'key-changed';

export interface Fingerprint {
  words: string[];
  digits: string;
}

export interface Renewal {
  /** The six words she compared last time. */
  words: string[];
  emergency: { was: string | null; is: string | null };
}

export type ReadInvite =
  | {
      invite: Invite;
      fingerprint: Fingerprint;
      /** `recipient-only`: only an age key was pasted; evidence travels as a sealed file and the name is hers to give. */
      kind: 'invite' | 'recipient-only';
      /** Host as it will be called, in ASCII (punycode), with its port; null without an intake. */
      host: string | null;
      /** An organisation she knows by these very keys names another number to call in danger. */
      renews: Renewal | null;
    }
  | { refused: InviteRefusal };

/** What she pasted: an invite or a bare `age1…` key. `known`: the organisations she is paired with. */
export async function inviteFrom(text: string, known: readonly Partner[], now: Date): Promise<ReadInvite> {
  const recipient = AgeRecipient.safeParse(text.trim()).data;
  if (recipient !== undefined) {
    const invite: Invite = { v: 1, card: cardOf(`${recipient.slice(0, 12)}…`, recipient, now), capability: null };
    return { invite, fingerprint: await fingerprintOf(invite.card), kind: 'recipient-only', host: null, renews: null };
  }
  const decoded = decodeInvite(text);
  if ('refused' in decoded) return { refused: unreadable[decoded.refused] };
  const { invite } = decoded;
  const refused = await refusalOf(invite.card, known, now);
  if (refused !== null) return { refused };
  const host = invite.card.origin === null ? null : new URL(invite.card.origin).host;
  return {
    ...{ invite, fingerprint: await fingerprintOf(invite.card), kind: 'invite', host },
    renews: renewalOf(invite.card, known),
  };
}

const unreadable: Readonly<Record<Unreadable, InviteRefusal>> = {
  'not-an-invite': 'not-an-invite',
  'newer-version': 'damaged',
  damaged: 'damaged',
  'unsafe-address': 'address',
  inconsistent: 'damaged',
};

/** Why nothing may be sent on the strength of this card; null when it may. */
export async function refusalOf(card: OrgCard, known: readonly Partner[], now: Date): Promise<InviteRefusal | null> {
  if (card.origin !== null && 'refused' in checkOrigin(card.origin)) return 'address';
  if (card.origin !== null && (card.intakeKey === null || card.deskKey === null)) return 'damaged';
  if (card.expiresAt !== null && Date.parse(card.expiresAt) <= now.getTime()) return 'expired';
  const { words } = await fingerprintOf(card);
  const other = known.some(
    (partner) =>
      isSameName(partner.card, card) && !hasSameKeys(partner.card, card) && partner.fingerprint !== words.join(' '),
  );
  return other ? 'key-changed' : null;
}

/** Everything but the number to call: mail for it opens with the keys she compared once. */
export function hasSameKeys(a: OrgCard, b: OrgCard): boolean {
  const keys = ({ origin, recipients, intakeKey, deskKey }: OrgCard) =>
    JSON.stringify([origin, recipients, intakeKey, deskKey]);
  return keys(a) === keys(b);
}

function renewalOf(card: OrgCard, known: readonly Partner[]): Renewal | null {
  const before = known.find((partner) => hasSameKeys(partner.card, card));
  if (before === undefined || before.card.emergency === card.emergency) return null;
  const emergency = { was: before.card.emergency ?? null, is: card.emergency ?? null };
  return { words: before.fingerprint.split(' '), emergency };
}

/** One organisation as she would call it: the same mailbox, or the same name. */
function isSameName(a: OrgCard, b: OrgCard): boolean {
  const name = (card: OrgCard) => card.name.normalize('NFKC').trim().toLowerCase();
  return (a.origin !== null && a.origin === b.origin) || name(a) === name(b);
}

/** The card of an organisation of which only the age key is known. */
export function cardOf(name: string, recipient: string, now: Date): OrgCard {
  return OrgCard.parse({
    v: 1,
    name,
    origin: null,
    recipients: [recipient],
    intakeKey: null,
    deskKey: null,
    issuedAt: now.toISOString(),
    expiresAt: null,
  });
}
