import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

export interface Gate {
  /** In the address that the command line prints; good until this run ends. */
  token: string;
  /** What the browser holds instead, so that the address with the token is left at once. */
  session: string;
}

export function newGate(): Gate {
  return { token: randomBytes(32).toString('base64url'), session: randomBytes(32).toString('base64url') };
}

/**
 * A page of another site must neither read nor press anything here. DNS rebinding gives its host name our address, so the
 * `Host` header must be ours; the cookie is `SameSite=Strict`; and a form must come from our own page.
 */
export function guard(gate: Gate, hosts: () => readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    if (!hosts().includes(c.req.header('host') ?? '')) return c.text('Unknown host', 421);
    const site = c.req.header('sec-fetch-site');
    const own = site === undefined || site === 'same-origin' || (site === 'none' && c.req.method === 'GET');
    const origin = c.req.header('origin');
    const ownOrigin = origin === undefined || hosts().some((host) => origin === `http://${host}`);
    const token = c.req.path === '/enter' ? c.req.query('token') : undefined;
    if (token !== undefined) {
      if (!equal(token, gate.token)) return c.text('This address is of another run', 403);
      // A port is no border for cookies, so the name holds it.
      setCookie(c, cookieName(c.req.header('host')), gate.session, { httpOnly: true, sameSite: 'Strict', path: '/' });
      return c.redirect('/', 303);
    }
    if (!own || !ownOrigin) return c.text('Only from this page', 403);
    const session = getCookie(c, cookieName(c.req.header('host')));
    if (session === undefined || !equal(session, gate.session)) {
      return c.text('Open the address that `desk serve` printed', 401);
    }
    return next();
  };
}

/** For every answer; scripts: one file of ours that copies a list. */
export const headers: MiddlewareHandler = async (c, next) => {
  await next();
  const policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
  if (!c.res.headers.has('content-security-policy')) c.header('content-security-policy', policy);
  c.header('cache-control', 'no-store');
  c.header('x-content-type-options', 'nosniff');
  // Not `no-referrer`: with it Chromium sends `Origin: null` with our own forms (Fetch standard, seen in 156, 2026-11).
  c.header('referrer-policy', 'same-origin');
  c.header('cross-origin-opener-policy', 'same-origin');
  c.header('cross-origin-resource-policy', 'same-origin');
};

function cookieName(host: string | undefined): string {
  return `athar-desk-${host?.split(':')[1] ?? '80'}`;
}

function equal(a: string, b: string): boolean {
  const [one, two] = [Buffer.from(a), Buffer.from(b)];
  return one.length === two.length && timingSafeEqual(one, two);
}
