import { Base64, IsoTime, Sha256, z } from '../schema/zod';

export const CustodyEventType = z.enum([
  'item.captured',
  'item.imported',
  'item.observed',
  'item.reviewed',
  'item.undone',
  'item.deleted',
  'item.pictures-removed',
  'item.exported',
  'item.sent',
  'item.receipt',
  'item.looked',
  'report.prepared',
  'report.submitted',
  'report.acknowledged',
  'report.decided',
  'report.appealed',
  'report.appeal-decided',
  'report.told-in-error',
  'key.created',
  'passphrase.changed',
]);
export type CustodyEventType = z.infer<typeof CustodyEventType>;

/** Each stands for one thing she told of a report, a step or that the last one was a mistake; its detail binds it. */
export const stepEventTypes: readonly CustodyEventType[] = [
  'report.submitted',
  'report.acknowledged',
  'report.decided',
  'report.appealed',
  'report.appeal-decided',
  'report.told-in-error',
];

/** What an organisation may see of an item. The others tell of other organisations and of what she did elsewhere. */
export const sharedEventTypes: readonly CustodyEventType[] = [
  'item.captured',
  'item.imported',
  'item.observed',
  'item.reviewed',
  ...stepEventTypes,
];

/** The event that binds a capture: what was handed in can never stand in the log as captured, nor the other way. */
export function bindingType({ origin }: { origin?: 'imported' | undefined }): CustodyEventType {
  return origin === 'imported' ? 'item.imported' : 'item.captured';
}

/** What happened: private, kept sealed. The salt hides it behind its commit; 16 bytes. */
export const CustodyEvent = z.strictObject({
  v: z.literal(1),
  type: CustodyEventType,
  item: z.string().max(100).nullable(),
  at: IsoTime,
  salt: Base64.length(24),
  detail: z.record(z.string().max(100), z.union([z.string().max(4_000), z.number().int(), z.null()])),
});
export type CustodyEvent = z.infer<typeof CustodyEvent>;

/** One link of the log's public skeleton. */
export const CustodyEntry = z.strictObject({
  v: z.literal(1),
  seq: z.number().int().positive(),
  prev: Sha256,
  commit: Sha256,
});
export type CustodyEntry = z.infer<typeof CustodyEntry>;
