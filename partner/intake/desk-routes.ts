import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { fromHex } from '../../utils/evidence/bytes';
import { addCapability, closeCapability } from '../store/capabilities';
import { acknowledge, fetchEnvelope, storeReply, waitingEnvelopes } from '../store/mailbox';
import { readBody } from './body';
import { requireDesk } from './capability';
import type { IntakeWorld } from './context';
import { startsLikeAge } from './digest';
import { Problem } from './problem';
import {
  Ack,
  Acknowledged,
  CapabilityPath,
  EnvelopePath,
  json,
  NewCapability,
  OutboxPage,
  OutboxQuery,
  refused,
  sealed,
} from './wire';

const security = [{ desk: [] }];
const denied = { 401: refused('No token'), 403: refused('Not the desk') };
const unknown = { 404: refused('Nothing here') };
const done = { 204: { description: 'Done' } };

const outbox = createRoute({
  method: 'get',
  path: '/v1/outbox',
  security,
  request: { query: OutboxQuery },
  responses: { 200: json(OutboxPage, 'What waits for the desk, oldest first'), ...denied },
});
const bytes = createRoute({
  method: 'get',
  path: '/v1/envelopes/{id}/bytes',
  security,
  request: { params: EnvelopePath },
  responses: { 200: { description: 'The ciphertext', content: sealed }, ...denied, ...unknown },
});
const ack = createRoute({
  method: 'post',
  path: '/v1/ack',
  security,
  request: { body: { content: { 'application/json': { schema: Ack } }, required: true } },
  responses: { 200: json(Acknowledged, 'How many of them are known here'), ...denied },
});
const reply = createRoute({
  method: 'put',
  path: '/v1/replies/{id}',
  security,
  request: { params: EnvelopePath, body: { content: sealed, required: true } },
  responses: { ...done, ...denied, ...unknown, 413: refused('Too large'), 422: refused('Not an age file') },
});
const open = createRoute({
  method: 'post',
  path: '/v1/capabilities',
  security,
  request: { body: { content: { 'application/json': { schema: NewCapability } }, required: true } },
  responses: { ...done, ...denied },
});
const close = createRoute({
  method: 'delete',
  path: '/v1/capabilities/{hash}',
  security,
  request: { params: CapabilityPath },
  responses: { ...done, ...denied, ...unknown },
});

/** What the organisation's desk asks, with its own token. */
export function deskRoutes(app: OpenAPIHono, { sql, keys, limits, now }: IntakeWorld): void {
  // A middleware, because it must come before the parsing of the request.
  for (const { method, path } of [outbox, bytes, ack, reply, open, close]) {
    app.on(method.toUpperCase(), path.replace(/\{(\w+)\}/g, ':$1'), async (c, next) => {
      requireDesk(c.req.header('authorization'), keys.deskTokenHash);
      await next();
    });
  }

  app.openapi(outbox, async (c) => {
    const { after, limit } = c.req.valid('query');
    const envelopes = await waitingEnvelopes(sql, { after, limit });
    const page = envelopes.map((one) => ({ ...one, receivedHour: one.receivedHour.toISOString() }));
    return c.json({ envelopes: page, next: page.length === limit ? (page.at(-1)?.seq ?? null) : null }, 200);
  });
  app.openapi(bytes, async (c) => {
    const found = await fetchEnvelope(sql, c.req.valid('param').id);
    if (found === null) throw new Problem('not-found');
    return c.body(Uint8Array.from(found), 200, { 'content-type': 'application/vnd.age' });
  });
  app.openapi(ack, async (c) => c.json({ acknowledged: await acknowledge(sql, c.req.valid('json').ids, now()) }, 200));
  app.openapi(reply, async (c) => {
    const body = await readBody(c.req.raw, { limit: limits.replyBytes, budgets: [{ left: limits.replyBytes }] });
    if (!startsLikeAge(body.bytes)) throw new Problem('not-age');
    if ((await storeReply(sql, c.req.valid('param').id, body.bytes)) === 'unknown') throw new Problem('not-found');
    return c.body(null, 204);
  });
  app.openapi(open, async (c) => {
    const { hash, expiresAt } = c.req.valid('json');
    await addCapability(sql, fromHex(hash), expiresAt === null ? null : new Date(expiresAt));
    return c.body(null, 204);
  });
  app.openapi(close, async (c) => {
    if ((await closeCapability(sql, fromHex(c.req.valid('param').hash))) === 'unknown') throw new Problem('not-found');
    return c.body(null, 204);
  });
}
