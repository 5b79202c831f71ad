import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { HTTPException } from 'hono/http-exception';
import { routePath } from 'hono/route';
import { OrgCard } from '../../utils/schema/partner';
import type { IntakeWorld } from './context';
import { deskRoutes } from './desk-routes';
import { Problem, problemResponse } from './problem';
import { senderRoutes } from './sender-routes';
import { json, refused } from './wire';

/** The mailbox: it takes ciphertext, gives signed receipts, and knows size, time and a capability. No sockets in here. */
export function createIntake(world: IntakeWorld): { app: OpenAPIHono } {
  const app = new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw new Problem('bad-request');
    },
  });
  app.use(logged(world));
  app.use(plain);
  // By name: `Authorization` is not covered by a wildcard (Fetch standard, "CORS-preflight fetch").
  const named = cors({
    origin: '*',
    allowMethods: ['GET', 'PUT'],
    allowHeaders: ['authorization', 'content-type', 'content-digest'],
    exposeHeaders: ['retry-after', 'location'],
    maxAge: 600,
  });
  for (const path of ['/v1/envelopes/:id', '/v1/card']) app.use(path, named);

  app.get('/healthz', (c) => c.json({ ok: true }));
  app.openapi(cardRoute, (c) => {
    if (world.card === null) throw new Problem('not-found');
    return c.json(world.card, 200);
  });
  senderRoutes(app, world);
  deskRoutes(app, world);
  describe(app);

  app.notFound(() => problemResponse(new Problem('not-found')));
  app.onError((error) => problemResponse(asProblem(error)));
  return { app };
}

const cardRoute = createRoute({
  method: 'get',
  path: '/v1/card',
  responses: { 200: json(OrgCard, "The organisation's public card"), 404: refused('It publishes none here') },
});

function describe(app: OpenAPIHono): void {
  const bearer = { type: 'http', scheme: 'bearer' } as const;
  app.openAPIRegistry.registerComponent('securitySchemes', 'capability', bearer);
  app.openAPIRegistry.registerComponent('securitySchemes', 'desk', bearer);
  app.doc31('/openapi.json', { openapi: '3.1.0', info: { title: 'Athar intake', version: '1' } });
}

const plain: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('cache-control', 'no-store');
  c.header('x-content-type-options', 'nosniff');
};

/** Route pattern and outcome only. */
function logged({ log }: IntakeWorld): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const code = c.error === undefined ? null : codeOf(c.error);
    log({ method: c.req.method, route: routePath(c, -1), status: c.res.status, code });
  };
}

function codeOf(error: Error): string {
  const problem = asProblem(error);
  return problem.code === 'failed' ? error.name : problem.code;
}

function asProblem(error: Error): Problem {
  if (error instanceof Problem) return error;
  // Hono's own refusals: malformed JSON, wrong content type.
  if (error instanceof HTTPException && error.status < 500) return new Problem('bad-request');
  return new Problem('failed');
}
