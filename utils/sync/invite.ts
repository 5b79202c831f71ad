import { decodeInvite, fingerprintOf, type InviteRefusal as Unreadable } from '../evidence/card';
import { AgeRecipient, type Invite, OrgCard, type Partner } from '../schema/partner';
import { checkOrigin } from './endpoint';

export type InviteRefusal = 'not-an-invite' | 'damaged' | 'expired' | 'address' | 'key-changed';

export interface Fingerprint {
  words: string[];
  digits: string;
}

/** What may change under the same keys. Of these, the six words vouch for the number only. */
const changeable = ['name', 'emergency', 'expiresAt'] as const;

export interface Change {
  what: (typeof changeable)[number];
  was: string | null;
  is: string | null;
}

export interface Renewal {
  /** The six words she compared last time. */
  words: string[];
  /** At least one. */
  changes: Change[];
}

export type ReadInvite =
  | {
      invite: Invite;
      fingerprint: Fingerprint;
      /** `recipient-only`: only an age key was pasted; evidence travels as a sealed file and the name is hers to give. */
      kind: 'invite' | 'recipient-only';
      /** Host as it will be called, in ASCII (punycode), with its port; null without an intake. */
      host: string | null;
      /** An organisation she knows by these very keys says something else of itself than until now. */
      renews: Renewal | null;
    }
  | { refused: InviteRefusal };

/** What she pasted: an invite or a bare `age1…` key. `known`: the organisations she is paired with. */
export async function inviteFrom(text: string, known: readonly Partner[], now: Date): Promise<ReadInvite> {
  const recipient = AgeRecipient.safeParse(text.trim()).data;
  if (recipient !== undefined) {
    const invite: Invite = { v: 1, card: cardOf(`${recipient.slice(0, 12)}…`, recipient, now), capability: null };
    // A key alone says nothing: of an organisation she knows by it, name and number stay.
    const before = knownBy(invite.card, known);
    if (before !== undefined) return judged({ ...invite, card: before.card }, known, now);
    return { invite, fingerprint: await fingerprintOf(invite.card), kind: 'recipient-only', host: null, renews: null };
  }
  const decoded = decodeInvite(text);
  if ('refused' in decoded) return { refused: unreadable[decoded.refused] };
  return judged(decoded.invite, known, now);
}

async function judged(invite: Invite, known: readonly Partner[], now: Date): Promise<ReadInvite> {
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

/** Everything but what may change: mail for it opens with the keys she compared once. */
function hasSameKeys(a: OrgCard, b: OrgCard): boolean {
  const keys = ({ origin, recipients, intakeKey, deskKey }: OrgCard) =>
    JSON.stringify([origin, recipients, intakeKey, deskKey]);
  return keys(a) === keys(b);
}

export function knownBy(card: OrgCard, known: readonly Partner[]): Partner | undefined {
  return known.find((partner) => hasSameKeys(partner.card, card));
}

function renewalOf(card: OrgCard, known: readonly Partner[]): Renewal | null {
  const before = knownBy(card, known);
  if (before === undefined) return null;
  const changes = changeable
    .map((what): Change => ({ what, was: before.card[what] ?? null, is: card[what] ?? null }))
    .filter(({ was, is }) => was !== is);
  return changes.length === 0 ? null : { words: before.fingerprint.split(' '), changes };
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
