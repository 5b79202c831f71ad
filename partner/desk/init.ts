import { toBase64 } from '../../utils/evidence/bytes';
import { OrgCard } from '../../utils/schema/partner';
import { DeskError } from './desk-error';
import { hasKeys, makeKeys, writeCard } from './keys';

export interface Organisation {
  name: string;
  /** `https://host[:port]` of the intake; null when evidence only travels as sealed files. */
  origin: string | null;
  /** Ed25519 key that signs the intake's receipts, 32 raw bytes. */
  intakeKey: Uint8Array | null;
  /** Whom to call in danger, as people will read it. Part of what is compared by voice: it changes with a new card only. */
  emergency?: string;
  /** How long senders may use the card. */
  days?: number;
}

const day = 24 * 60 * 60 * 1000;

/** Makes keys and card, once: a second call would lock the organisation out of what was sent to the first keys. */
export async function initDesk(data: string, organisation: Organisation, now: Date): Promise<OrgCard> {
  const { name, origin, intakeKey, emergency, days = 365 } = organisation;
  if (await hasKeys(data))
    throw new DeskError('already-initialised', `${data} has keys already. They were left alone.`);
  if (origin !== null && !isHttpsOrigin(origin)) {
    throw new DeskError('unsafe-address', `${origin} is not an https origin such as https://intake.example.`);
  }
  if (origin !== null && intakeKey?.length !== 32) {
    throw new DeskError('usage', 'With an intake, its public key is needed too: senders check its receipts with it.');
  }
  const keys = await makeKeys(data);
  const card = OrgCard.parse({
    v: 1,
    name,
    origin,
    recipients: [keys.recipient],
    intakeKey: origin === null || intakeKey === null ? null : toBase64(intakeKey),
    deskKey: origin === null ? null : toBase64(keys.publicKey),
    issuedAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + days * day).toISOString(),
    ...(emergency === undefined ? {} : { emergency }),
  });
  await writeCard(data, card);
  return card;
}

function isHttpsOrigin(origin: string): boolean {
  return URL.canParse(origin) && new URL(origin).origin === origin && origin.startsWith('https:');
}
