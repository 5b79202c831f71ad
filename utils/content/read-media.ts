import { pngOf } from './pixels';
import { readBlob } from './read-blob';
import { addressOf, showsStill } from './same-source';

export interface PageBytes {
  /** Into `post.media`. */
  index: number;
  bytes: Uint8Array;
}

/** A medium of the post, with the address that its element had when the post was read. */
export interface Shown {
  index: number;
  element: Element;
  address: string;
}

const most = 60;

export function asShown(index: number, element: Element): Shown {
  return { index, element, address: addressOf(element) };
}

/**
 * Original bytes where the page holds them, else the pixels it shows; what gives neither is left out. `isStill`: the post is
 * the one that was read; of a drawing, which has no address, nothing else tells whose it is.
 */
export async function readMedia(wanted: readonly Shown[], isStill: boolean): Promise<PageBytes[]> {
  const read = wanted.slice(0, most).map(async ({ index, element, address }) => {
    const isDrawn = address === '';
    const original = isDrawn ? null : await readBlob(address);
    // Meanwhile the element may have become part of another post: its pixels are not this one's any more.
    const isOwn = showsStill(element, address) && (isStill || !isDrawn);
    const bytes = original ?? (isOwn ? await pngOf(element, element.ownerDocument) : null);
    return bytes === null ? [] : [{ index, bytes }];
  });
  return (await Promise.all(read)).flat();
}
