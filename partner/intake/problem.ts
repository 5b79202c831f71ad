const problems = {
  'bad-request': [400, 'The request could not be read'],
  'no-capability': [401, 'A bearer capability is needed'],
  'unknown-capability': [401, 'This capability is not known here'],
  'not-the-desk': [403, 'Only the desk may ask this'],
  'not-found': [404, 'There is nothing here'],
  conflict: [409, 'Other bytes are already stored under this id'],
  closed: [410, 'This capability was closed or has expired'],
  deleted: [410, 'This envelope was deleted before anybody fetched it'],
  'too-large': [413, 'The envelope is larger than the limit'],
  'not-age-type': [415, 'The content type must be application/vnd.age'],
  empty: [422, 'The body is empty'],
  'no-digest': [422, 'Content-Digest with sha-256 is needed'],
  'bad-digest': [422, 'The body does not match Content-Digest'],
  'not-age': [422, 'The body is not an age file'],
  'too-many': [429, 'Too many requests; come back later'],
  failed: [500, 'Something went wrong on this side'],
  busy: [503, 'Busy; come back later'],
} as const;

export type ProblemCode = keyof typeof problems;

/** Thrown anywhere in a request; answered as RFC 9457 `application/problem+json` with this stable code. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    /** Seconds, for `Retry-After`. */
    readonly retryAfter: number | null = null,
  ) {
    super(code);
  }
}

export function problemResponse({ code, retryAfter }: Problem): Response {
  const [status, title] = problems[code];
  const headers = new Headers({ 'content-type': 'application/problem+json' });
  if (retryAfter !== null) headers.set('retry-after', String(Math.max(1, Math.ceil(retryAfter))));
  if (status === 401) headers.set('www-authenticate', 'Bearer');
  return new Response(JSON.stringify({ type: `urn:athar:problem:${code}`, title, status, code }), { status, headers });
}
