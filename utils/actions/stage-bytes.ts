import { concatBytes, fromBase64 } from '../evidence/bytes';
import { chunkBytes } from '../messaging';
import { type BytesResult, BytesStart, type Refusal } from '../schema/messages';
import { z } from '../schema/zod';
import { reasonOf } from './router';
import { sniff } from './sniff';

const Chunk = z.strictObject({ chunk: z.string().max(Math.ceil(chunkBytes / 3) * 4) });
const End = z.strictObject({ end: z.literal(true) });
/** A sender that falls silent must not keep the worker and its memory. */
const silentMs = 30_000;

/** The part of a browser's port that is used. */
export interface BytesPort {
  postMessage(message: unknown): void;
  disconnect(): void;
  onMessage: { addListener(listener: (message: unknown) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
}

/** Seals and stages one file; returns its id. */
export type Keep = (bytes: Uint8Array, mediaType: string, purpose: BytesStart['purpose']) => Promise<string>;

/**
 * Takes one file over a port. Anything that is not expected ends it; nothing is stored before the last byte. Resolves when
 * it holds no bytes any more, or when they turn out not to be allowed.
 */
export function stageBytes(port: BytesPort, keep: Keep, allowed: Promise<boolean> | true = true): Promise<void> {
  const chunks: Uint8Array[] = [];
  let start: BytesStart | null = null;
  let received = 0;
  let over = false;
  let finishing = false;
  let timer = setTimeout(() => refuse('failed'), silentMs);
  let done = (): void => undefined;
  const finished = new Promise<void>((resolve) => {
    done = resolve;
  });

  // The first bytes come before the browser has answered whether they may.
  if (allowed !== true) void allowed.then((is) => is || over || refuse('not-allowed'));
  port.onDisconnect.addListener(end);
  port.onMessage.addListener((message) => {
    if (over) return;
    clearTimeout(timer);
    timer = setTimeout(() => refuse('failed'), silentMs);
    if (start !== null && End.safeParse(message).success) {
      finishing = true;
      void finish(start).finally(done);
      return;
    }
    const refusal = start === null ? begin(message) : take(message, start.size);
    if (refusal === null) port.postMessage({ next: true });
    else refuse(refusal);
  });

  return finished;

  function begin(message: unknown): Refusal | null {
    const parsed = BytesStart.safeParse(message);
    if (!parsed.success) return 'bad-message';
    start = parsed.data;
    return null;
  }

  function take(message: unknown, size: number): Refusal | null {
    const parsed = Chunk.safeParse(message);
    const bytes = parsed.success ? decode(parsed.data.chunk) : null;
    if (bytes === null || bytes.length === 0) return 'bad-message';
    received += bytes.length;
    if (received > size) return 'too-large';
    chunks.push(bytes);
    return null;
  }

  async function finish({ size, purpose }: BytesStart): Promise<void> {
    const bytes = concatBytes(...chunks);
    end();
    if (received !== size) return answer({ state: 'refused', reason: 'bad-message' });
    const mediaType = sniff(bytes);
    if (mediaType === null || (purpose === 'rendering' && mediaType !== 'image/png')) {
      return answer({ state: 'refused', reason: 'bad-message' });
    }
    try {
      answer({ state: 'staged', staged: await keep(bytes, mediaType, purpose) });
    } catch (error) {
      answer({ state: 'refused', reason: reasonOf(error) });
    }
  }

  function refuse(reason: Refusal): void {
    end();
    answer({ state: 'refused', reason });
    port.disconnect();
  }

  function answer(result: BytesResult): void {
    try {
      port.postMessage(result);
    } catch {
      // The page is gone; what was staged is collected with the other orphans.
    }
  }

  function end(): void {
    over = true;
    clearTimeout(timer);
    chunks.length = 0;
    if (!finishing) done();
  }
}

function decode(text: string): Uint8Array | null {
  try {
    return fromBase64(text);
  } catch {
    return null;
  }
}
