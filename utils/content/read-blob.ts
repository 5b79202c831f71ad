import { bytesOf } from './bytes-of';

const largest = 25 * 1024 * 1024;

/** Bytes behind a `blob:` address of this very page: the one `fetch` in a page, and it never leaves the browser. */
export async function readBlob(address: string): Promise<Uint8Array | null> {
  if (!address.startsWith('blob:')) return null;
  try {
    const blob = await (await fetch(address)).blob();
    return blob.size > 0 && blob.size <= largest ? await bytesOf(blob) : null;
  } catch {
    // Revoked by the page, or a stream that only its player can read.
    return null;
  }
}
