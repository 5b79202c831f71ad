import { z } from '@hono/zod-openapi';

/** What travels, for parsing and for `/openapi.json`. */
export const EnvelopePath = z.object({ id: z.uuidv7() });
export const CapabilityPath = z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/) });

export const Status = z.object({
  state: z.enum(['stored', 'fetched', 'acknowledged']),
  /** The desk's sealed answer. */
  reply: z.base64().nullable(),
});

export const OutboxQuery = z.object({
  after: z
    .string()
    .regex(/^\d{1,18}$/)
    .default('0'),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export const OutboxPage = z.object({
  envelopes: z.array(
    z.object({
      id: z.uuidv7(),
      seq: z.string(),
      sha256: z.string(),
      size: z.number().int(),
      receivedHour: z.iso.datetime(),
    }),
  ),
  /** `after` of the next page; null at the end. */
  next: z.string().nullable(),
});

export const Ack = z.strictObject({ ids: z.array(z.uuidv7()).min(1).max(500) });
export const Acknowledged = z.object({ acknowledged: z.number().int() });
export const NewCapability = z.strictObject({
  /** SHA-256 of the capability's text, lower-case hexadecimal. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  expiresAt: z.iso.datetime().nullable(),
});

export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});

/** An age file as a body. */
export const sealed = { 'application/vnd.age': { schema: z.string().openapi({ format: 'binary' }) } };

const ProblemBody = z.object({ type: z.string(), title: z.string(), status: z.number().int(), code: z.string() });
export const refused = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ProblemBody } },
});
