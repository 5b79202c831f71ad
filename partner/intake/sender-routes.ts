import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { toBase64, toHex } from '../../utils/evidence/bytes';
import { canonical } from '../../utils/evidence/canonical';
import { signReceipt } from '../../utils/evidence/receipt';
import { SignedReceipt } from '../../utils/schema/delivery';
import { capabilityState } from '../store/capabilities';
import { envelopeStatus, storeEnvelope } from '../store/envelopes';
import { type Budget, readBody } from './body';
import { type Buckets, tokenBuckets } from './bucket';
import { bearerOf, capabilityHash, openReceipt, ownerTag, sealReceipt } from './capability';
import type { IntakeWorld } from './context';
import { checkedDigest } from './digest';
import { Problem } from './problem';
import { EnvelopePath, json, refused, Status, sealed } from './wire';

const put = createRoute({
  method: 'put',
  path: '/v1/envelopes/{id}',
  security: [{ capability: [] }],
  request: {
    params: EnvelopePath,
    headers: z.object({ 'content-digest': z.string().optional().openapi({ example: 'sha-256=:…:' }) }),
    body: { content: sealed, required: true },
  },
  responses: {
    200: json(SignedReceipt, 'The same bytes were here already; the same receipt'),
    201: json(SignedReceipt, 'Stored'),
    401: refused('No capability, or an unknown one'),
    409: refused('Other bytes are stored under this id'),
    410: refused('The capability is closed, or the envelope was deleted'),
    413: refused('Too large'),
    422: refused('Empty, not an age file, or the digest differs'),
    429: refused('Come back after Retry-After'),
  },
});

const get = createRoute({
  method: 'get',
  path: '/v1/envelopes/{id}',
  security: [{ capability: [] }],
  request: { params: EnvelopePath },
  responses: {
    200: json(Status, 'Where it is, and the sealed reply'),
    401: refused('No capability, or an unknown one'),
    404: refused('Not here, or not yours'),
    410: refused('The capability is closed, or the envelope was deleted'),
    429: refused('Come back after Retry-After'),
  },
});

/** What a defender's browser asks. */
export function senderRoutes(app: OpenAPIHono, world: IntakeWorld): void {
  const { sql, keys, limits, now } = world;
  const buckets = tokenBuckets(limits);
  const all: Budget = { left: limits.inFlightBytes };
  const own = ownBudgets(limits.inFlightBytesOfOne);

  app.openapi(put, async (c) => {
    const { id } = c.req.valid('param');
    const capability = await admit(c.req.header('authorization'), world, buckets);
    if (!isAge(c.req.header('content-type'))) throw new Problem('not-age-type');
    const budgets = [all, own.enter(capability)];
    const body = await readBody(c.req.raw, { limit: limits.envelopeBytes, budgets }).catch((problem: unknown) => {
      own.leave(capability);
      throw problem;
    });
    try {
      const digest = checkedDigest(body.bytes, c.req.header('content-digest'));
      const arrivedAt = now();
      const stored = await storeEnvelope(sql, {
        id,
        owner: ownerTag(capability, id),
        sha256: digest,
        bytes: body.bytes,
        now: arrivedAt,
        receipt: async () => {
          const signed = await signReceipt(
            {
              v: 1,
              type: 'athar.receipt',
              envelope: id,
              sha256: toHex(digest),
              size: body.bytes.length,
              receivedAt: arrivedAt.toISOString(),
            },
            keys.intake.pkcs8,
          );
          return sealReceipt(capability, id, canonical(signed));
        },
      });
      if (stored.state === 'conflict') throw new Problem('conflict');
      if (stored.state === 'gone') throw new Problem('deleted');
      const receipt = SignedReceipt.parse(JSON.parse(openReceipt(capability, id, stored.receipt)));
      if (stored.state === 'same') return c.json(receipt, 200);
      return c.json(receipt, 201, { location: `/v1/envelopes/${id}` });
    } finally {
      body.done();
      own.leave(capability);
    }
  });

  app.openapi(get, async (c) => {
    const { id } = c.req.valid('param');
    const capability = await admit(c.req.header('authorization'), world, buckets);
    const status = await envelopeStatus(sql, id, ownerTag(capability, id));
    if (status === null) throw new Problem('not-found');
    if (status === 'gone') throw new Problem('deleted');
    return c.json({ state: status.state, reply: status.reply && toBase64(status.reply) }, 200);
  });
}

/** One budget for each capability that is sending now; nothing is remembered of those that are not. */
function ownBudgets(most: number) {
  const sending = new Map<string, Budget & { requests: number }>();
  return {
    enter(capability: string): Budget {
      const budget = sending.get(capability) ?? { left: most, requests: 0 };
      budget.requests += 1;
      sending.set(capability, budget);
      return budget;
    },
    leave(capability: string): void {
      const budget = sending.get(capability);
      if (budget === undefined) return;
      budget.requests -= 1;
      if (budget.requests === 0) sending.delete(capability);
    },
  };
}

/** The capability of a request that may go on. Decided before a byte of the body is read. */
async function admit(authorization: string | undefined, world: IntakeWorld, buckets: Buckets): Promise<string> {
  const capability = bearerOf(authorization);
  const hash = capabilityHash(capability);
  const state = await capabilityState(world.sql, Buffer.from(hash, 'hex'), world.now());
  if (state === 'unknown') throw new Problem('unknown-capability');
  if (state === 'closed') throw new Problem('closed');
  const wait = buckets.take(hash, world.now());
  if (wait > 0) throw new Problem('too-many', wait);
  return capability;
}

function isAge(contentType: string | undefined): boolean {
  return contentType?.split(';')[0]?.trim().toLowerCase() === 'application/vnd.age';
}
