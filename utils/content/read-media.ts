import { pngOf } from './pixels';
import { readBlob } from './read-blob';

export interface PageBytes {
  /** Into `post.media`. */
  index: number;
  bytes: Uint8Array;
}

const most = 60;

/** Original bytes where the page holds them, else the pixels it shows; what gives neither is left out. */
export async function readMedia(wanted: readonly { index: number; element: Element }[]): Promise<PageBytes[]> {
  const read = wanted.slice(0, most).map(async ({ index, element }) => {
    const bytes = (await readBlob(addressOf(element))) ?? (await pngOf(element, element.ownerDocument));
    return bytes === null ? [] : [{ index, bytes }];
  });
  return (await Promise.all(read)).flat();
}

function addressOf(element: Element): string {
  return (element as HTMLImageElement).currentSrc || element.getAttribute('src') || '';
}
