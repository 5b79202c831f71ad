import { Problem } from './problem';

export interface Budget {
  /** Bytes that may still be held in memory, over all requests. */
  left: number;
}

/**
 * Reads a body up to `limit` bytes and stops reading at the first byte too many. The memory it holds is counted in
 * `budgets` until `done()`, which the caller must call in any case.
 */
export async function readBody(
  request: Request,
  { limit, budgets }: { limit: number; budgets: readonly Budget[] },
): Promise<{ bytes: Uint8Array; done(): void }> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new Problem('too-large');
  let held = 0;
  const done = () => {
    for (const budget of budgets) budget.left += held;
    held = 0;
  };
  try {
    const chunks: Uint8Array[] = [];
    for await (const chunk of chunksOf(request)) {
      held += chunk.length;
      for (const budget of budgets) budget.left -= chunk.length;
      if (held > limit) throw new Problem('too-large');
      if (budgets.some(({ left }) => left < 0)) throw new Problem('busy', 10);
      chunks.push(chunk);
    }
    return { bytes: joined(chunks, held), done };
  } catch (problem) {
    done();
    // A line that breaks is the sender's to retry, not our fault to log.
    throw problem instanceof Problem ? problem : new Problem('bad-request');
  }
}

async function* chunksOf(request: Request): AsyncGenerator<Uint8Array> {
  const reader = request.body?.getReader();
  if (reader === undefined) return; // no body
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function joined(chunks: Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
