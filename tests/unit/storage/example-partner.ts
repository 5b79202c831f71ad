import { randomId, uuidv7 } from '../../../utils/evidence/ids';
import type { Delivery } from '../../../utils/schema/delivery';
import type { Partner } from '../../../utils/schema/partner';

const recipient = `age1${'q'.repeat(58)}`;
const key = Buffer.alloc(32).toString('base64');

export function examplePartner(over: { id?: string; name?: string; capability?: string | null } = {}): Partner {
  return {
    v: 1,
    id: over.id ?? randomId(),
    card: {
      v: 1,
      name: over.name ?? 'Invented Helpline',
      origin: 'https://intake.athar.test:8443',
      recipients: [recipient],
      intakeKey: key,
      deskKey: key,
      issuedAt: '2026-11-01T00:00:00.000Z',
      expiresAt: null,
    },
    capability: over.capability ?? null,
    fingerprint: 'six words that were compared aloud',
    pairedAt: '2026-11-23T12:00:00.000Z',
    storeConsentAt: '2026-11-23T12:00:00.000Z',
    replyIdentity: 'AGE-SECRET-KEY-1INVENTED',
    replyRecipient: recipient,
    signingKey: key,
    signingPublicKey: key,
  };
}

export function exampleDelivery(over: Partial<Delivery> = {}): Delivery {
  return {
    v: 1,
    id: randomId(),
    envelope: uuidv7(),
    purpose: 'flags',
    partnerId: randomId(),
    partnerName: 'Invented Helpline',
    flagIds: [],
    createdAt: '2026-11-23T12:00:00.000Z',
    sealed: null,
    state: { at: 'queued', attempts: 0, notBefore: '2026-11-23T12:00:00.000Z', lastError: null },
    ...over,
  };
}
