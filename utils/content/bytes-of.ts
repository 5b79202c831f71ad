declare function cloneInto<T>(value: T, target: object): T;

/**
 * A blob's bytes, in memory of our own. Firefox lends a content script the page's buffer: it has a length, but whatever
 * reads out of it throws (seen in ESR 153, 2026-11).
 */
export async function bytesOf(blob: Blob): Promise<Uint8Array> {
  const buffer = await blob.arrayBuffer();
  return new Uint8Array(import.meta.env.FIREFOX ? cloneInto(buffer, globalThis) : buffer);
}
