import { isMediaHost } from '../content/media-hosts';
import { concatBytes } from '../evidence/bytes';
import type { CapturedMedia, FileRef } from '../schema/capture';
import type { PostMedia } from '../schema/post';
import { candidates } from './media-url';
import { sniff } from './sniff';

export interface MediaWorld {
  fetch: typeof fetch;
  /** Whether the browser lets us ask this host without telling it who asks. */
  isAllowed(host: string): Promise<boolean>;
  keep(bytes: Uint8Array, mediaType: string): Promise<FileRef>;
  /** Milliseconds for all of them: a slow picture must not keep the record from being saved. */
  budgetMs: number;
  /** Bytes that are left for this item. */
  room: number;
}

type Missing = NonNullable<CapturedMedia['missing']>;
type Fetched = { bytes: Uint8Array; mediaType: string; from: string } | { missing: Missing };

const largest = 25 * 1024 * 1024;
const atOnce = 4;

/** Asks the platforms' media hosts for what the post shows. Every failure has a name; none stops the others. */
export async function fetchMedia(
  wanted: readonly { index: number; medium: PostMedia }[],
  world: MediaWorld,
): Promise<CapturedMedia[]> {
  const room = { left: world.room };
  const signal = AbortSignal.timeout(world.budgetMs);
  const queue = [...wanted];
  const captured: CapturedMedia[] = [];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const { index, medium } = next;
      const fetched = await fetchOne(medium, { world, room, signal });
      captured.push(
        'missing' in fetched
          ? { index, sourceUrl: medium.url, file: null, missing: fetched.missing }
          : kept(index, medium, fetched.from, await world.keep(fetched.bytes, fetched.mediaType)),
      );
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return captured.sort((a, b) => a.index - b.index);
}

/** A video of which the page gave a picture only is not kept, and says so. A GIF's own format is the whole of it. */
export function kept(index: number, { type }: PostMedia, sourceUrl: string | null, file: FileRef): CapturedMedia {
  const isFilm = type === 'video' || (type === 'gif' && file.mediaType !== 'image/gif');
  return { index, sourceUrl, file, missing: isFilm && file.mediaType.startsWith('image/') ? 'only-preview' : null };
}

interface One {
  world: MediaWorld;
  room: { left: number };
  signal: AbortSignal;
}

async function fetchOne({ url, type }: PostMedia, one: One): Promise<Fetched> {
  if (url === null) return { missing: 'not-loaded' };
  if (!isMediaHost(url)) return { missing: url.startsWith('https:') ? 'not-permitted' : 'not-loaded' };
  if (type === 'audio' || type === 'file' || (type === 'video' && isFilm(url))) return { missing: 'not-supported' };
  // Firefox can withhold any host, and t.me's are asked for; without it the request would carry our origin.
  if (!(await one.world.isAllowed(new URL(url).hostname))) return { missing: 'not-permitted' };
  let last: Fetched = { missing: 'failed' };
  for (const from of candidates(url)) {
    last = await fetchFrom(from, type, one);
    // Only a refused address has another one to try; a large or strange answer stays what it is.
    if (!('missing' in last) || last.missing !== 'failed' || one.signal.aborted) break;
  }
  return last;
}

async function fetchFrom(from: string, type: PostMedia['type'], { world, room, signal }: One): Promise<Fetched> {
  try {
    const response = await world.fetch(from, {
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal,
    });
    if (!response.ok) return { missing: 'failed' };
    const bytes = await readAtMost(response, Math.min(largest, room.left), signal);
    if (bytes === null) return { missing: 'too-large' };
    const mediaType = sniff(bytes);
    const isWanted = mediaType?.startsWith('image/') === true || (type === 'gif' && mediaType === 'video/mp4');
    if (mediaType === null || !isWanted) return { missing: 'not-an-image' };
    room.left -= bytes.length;
    return { bytes, mediaType, from };
  } catch {
    return { missing: 'failed' };
  }
}

/** Null as soon as it is too much: what a server announces is not believed. */
async function readAtMost(response: Response, most: number, signal: AbortSignal): Promise<Uint8Array | null> {
  const reader = response.body?.getReader();
  if (reader === undefined) return new Uint8Array();
  const stop = (): void => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', stop, { once: true });
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    signal.throwIfAborted();
    if (done) return concatBytes(...parts);
    size += value.length;
    if (size > most) {
      stop();
      return null;
    }
    parts.push(value);
  }
}

function isFilm(url: string): boolean {
  return new URL(url).hostname === 'video.twimg.com' || /\.(mp4|m3u8|webm)$/i.test(new URL(url).pathname);
}
