import { pngOf } from './pixels';
import { readBlob } from './read-blob';
import { addressOf, showsStill } from './same-source';

export interface PageBytes {
  /** Into `post.media`. */
  index: number;
  bytes: Uint8Array;
}

const most = 60;

/** Original bytes where the page holds them, else the pixels it shows; what gives neither is left out. */
export async function readMedia(wanted: readonly { index: number; element: Element }[]): Promise<PageBytes[]> {
  const read = wanted.slice(0, most).map(async ({ index, element }) => {
    const address = addressOf(element);
    const isDrawn = address === '';
    const original = isDrawn ? null : await readBlob(address);
    // Meanwhile the element may have become part of another post: its pixels are not this one's any more.
    const pixels = () => (isDrawn || showsStill(element, address) ? pngOf(element, element.ownerDocument) : null);
    const bytes = original ?? (await pixels());
    return bytes === null ? [] : [{ index, bytes }];
  });
  return (await Promise.all(read)).flat();
}
