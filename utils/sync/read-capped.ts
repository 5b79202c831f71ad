import { concatBytes } from '../evidence/bytes';

/** The body up to `limit` bytes; null when it is longer. Rejects when the line breaks or the request is aborted. */
export async function readCapped(response: Response, limit: number): Promise<Uint8Array | null> {
  const reader = response.body?.getReader();
  if (reader === undefined) return new Uint8Array(0); // no body at all
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > limit) {
      await reader.cancel().catch(() => {});
      return null;
    }
    parts.push(part.value);
  }
  return concatBytes(...parts);
}

/** JSON of a response that says it is JSON; null for HTML, for too much, and for what does not parse. */
export async function readJson(response: Response, limit: number): Promise<unknown> {
  const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  const bytes = await readCapped(response, limit);
  if (bytes === null || (type !== 'application/json' && type !== 'application/problem+json')) return null;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
