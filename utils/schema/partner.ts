import { Base64, IsoTime, RandomId, z } from './zod';

/** Public key in age's form. Post-quantum recipients are longer and come later. */
export const AgeRecipient = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/);

/** What an organisation publishes about itself. No secret is in it. */
export const OrgCard = z.strictObject({
  v: z.literal(1),
  name: z.string().min(1).max(120),
  /** `https://host[:port]` of the intake; null when evidence only travels as a sealed file. */
  origin: z.string().max(300).nullable(),
  recipients: z.array(AgeRecipient).min(1).max(4),
  /** Ed25519 public keys, 32 raw bytes each. Null only together with `origin`. */
  intakeKey: Base64.nullable(),
  deskKey: Base64.nullable(),
  issuedAt: IsoTime,
  expiresAt: IsoTime.nullable(),
  /** Whom to call when there is danger to life: shown to her without a network. Part of the fingerprint. */
  emergency: z.string().min(1).max(300).optional(),
});
export type OrgCard = z.infer<typeof OrgCard>;

/** Card plus the capability that lets one person drop sealed mail. Pasted, never part of an address. */
export const Invite = z.strictObject({
  v: z.literal(1),
  card: OrgCard,
  /** 32 random bytes, base64url without padding. */
  capability: z
    .string()
    .regex(/^[A-Za-z0-9_-]{43}$/)
    .nullable(),
});
export type Invite = z.infer<typeof Invite>;

/** An organisation she is paired with, as kept in the vault. */
export const Partner = z.strictObject({
  v: z.literal(1),
  id: RandomId,
  card: OrgCard,
  capability: z.string().nullable(),
  fingerprint: z.string().max(200),
  pairedAt: IsoTime,
  /** Her consent, at pairing, that this organisation may keep what she sends. */
  storeConsentAt: IsoTime,
  /** age identity (`AGE-SECRET-KEY-1…`) that opens the desk's replies to her, and its recipient. */
  replyIdentity: z.string().max(200),
  replyRecipient: AgeRecipient,
  /** Ed25519 evidence key for this organisation only: pkcs8 and raw public bytes. */
  signingKey: Base64,
  signingPublicKey: Base64,
});
export type Partner = z.infer<typeof Partner>;
