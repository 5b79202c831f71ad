import { Base64, IsoTime, RandomId, Sha256, z } from './zod';

/** The intake's word: it holds these bytes. Signed as canonical JSON (RFC 8785). */
export const Receipt = z.strictObject({
  v: z.literal(1),
  type: z.literal('athar.receipt'),
  envelope: z.uuidv7(),
  sha256: Sha256,
  size: z.number().int().positive(),
  receivedAt: IsoTime,
});
export const SignedReceipt = z.strictObject({ receipt: Receipt, signature: Base64 });
export type SignedReceipt = z.infer<typeof SignedReceipt>;

/** The desk's word, sealed to her: somebody opened it. `head` is the custody log's head in the bag. */
export const Opened = z.strictObject({
  v: z.literal(1),
  type: z.literal('athar.opened'),
  envelope: z.uuidv7(),
  verdict: z.enum(['accepted', 'refused']),
  reason: z.string().max(500).nullable(),
  head: Sha256.nullable(),
  openedAt: IsoTime,
  by: z.string().max(120),
});
export const SignedOpened = z.strictObject({ opened: Opened, signature: Base64 });
export type SignedOpened = z.infer<typeof SignedOpened>;

export const DeliveryState = z.discriminatedUnion('at', [
  z.strictObject({
    at: z.literal('queued'),
    attempts: z.number().int(),
    notBefore: IsoTime,
    lastError: z.string().max(60).nullable(),
  }),
  z.strictObject({ at: z.literal('sending'), attempts: z.number().int(), leaseUntil: IsoTime }),
  z.strictObject({
    at: z.literal('sent'),
    receipt: SignedReceipt,
    /** When the intake was asked for the desk's reply, the last four times. */
    asked: z.array(IsoTime).max(4).optional(),
  }),
  z.strictObject({ at: z.literal('opened'), receipt: SignedReceipt, opened: SignedOpened }),
  z.strictObject({
    at: z.literal('refused'),
    reason: z.string().max(60),
    since: IsoTime,
    /** Tries before it was stopped, each of which may have arrived; absent: none is known. */
    attempts: z.number().int().nonnegative().optional(),
  }),
  z.strictObject({ at: z.literal('handed-over'), since: IsoTime, fileName: z.string().max(200), sha256: Sha256 }),
]);
export type DeliveryState = z.infer<typeof DeliveryState>;

/** One envelope on its way to one organisation. `test`: the empty message of a pairing. */
export const Delivery = z.strictObject({
  v: z.literal(1),
  id: RandomId,
  envelope: z.uuidv7(),
  purpose: z.enum(['flags', 'test']),
  partnerId: RandomId,
  partnerName: z.string().max(120),
  flagIds: z.array(RandomId).max(1_000),
  /** Flags of the saved pages that go along because they show a step of a report; a mark on one stops it too. */
  shows: z.array(RandomId).max(10_000).optional(),
  createdAt: IsoTime,
  /** Blob with the sealed bytes, once sealed; a retry sends these same bytes. */
  sealed: z.strictObject({ blob: RandomId, sha256: Sha256, size: z.number().int() }).nullable(),
  state: DeliveryState,
});
export type Delivery = z.infer<typeof Delivery>;
