import { z } from './zod';

/** The eighteen attack types, in the order the forms show them. */
export const AttackType = z.enum([
  'death-threat',
  'sexual-threat',
  'honour-threat',
  'incitement',
  'takfir',
  'gendered-insult',
  'smear',
  'gendered-disinformation',
  'doxing',
  'intimate-image',
  'deepfake',
  'impersonation',
  'blackmail',
  'stalking',
  'pile-on',
  'false-reporting',
  'account-takeover',
  'other',
]);
export type AttackType = z.infer<typeof AttackType>;

export const Role = z.enum(['herself', 'authorised', 'witness']);
export type Role = z.infer<typeof Role>;

export const Consent = z.strictObject({
  escalate: z.boolean(),
  shareWithAllies: z.boolean(),
  publish: z.boolean(),
});
export type Consent = z.infer<typeof Consent>;

/** What a person says about a capture. Empty is allowed everywhere: review is optional. */
export const Review = z.strictObject({
  categories: z.array(AttackType).max(18),
  severity: z.enum(['low', 'serious', 'grave']).nullable(),
  urgency: z.enum(['none', 'soon', 'danger']).nullable(),
  caseName: z.string().max(200).nullable(),
  role: Role.nullable(),
  consent: Consent,
  note: z.string().max(20_000),
  /** The public link that she copied herself, where the page shows none: of a post in a WhatsApp channel. */
  postLink: z
    .string()
    .regex(/^https:\/\/whatsapp\.com\/channel\/[\w-]{20,30}\/\d{1,12}$/)
    .nullable()
    .default(null),
  /** A child is in the picture. Then no picture of it is kept, and nothing of it is ever sent. Absent before 2026-11-24. */
  childShown: z.boolean().default(false),
});
export type Review = z.infer<typeof Review>;

export const emptyReview: Review = {
  categories: [],
  severity: null,
  urgency: null,
  caseName: null,
  role: null,
  consent: { escalate: false, shareWithAllies: false, publish: false },
  note: '',
  postLink: null,
  childShown: false,
};
