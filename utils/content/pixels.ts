import { bytesOf } from './bytes-of';

/** A picture as a `data:` address, from pixels that are already on the screen. Null where they may not be read. */
export function pixelsOf(live: Element, document: Document): string | null {
  const canvas = draw(live, document);
  try {
    return canvas === null ? null : canvas.toDataURL('image/jpeg', 0.85);
  } catch {
    // Tainted: the picture came from another origin without leave to be read.
    return null;
  }
}

/** The same at full size, losslessly. */
export async function pngOf(live: Element, document: Document): Promise<Uint8Array | null> {
  const canvas = draw(live, document, 8_000);
  try {
    const blob = canvas && (await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png')));
    return blob ? await bytesOf(blob) : null;
  } catch {
    return null;
  }
}

function draw(live: Element, document: Document, longest = 1_200): HTMLCanvasElement | null {
  const size = sizeOf(live);
  if (size === null) return null;
  const scale = Math.min(1, longest / Math.max(size.width, size.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(size.width * scale));
  canvas.height = Math.max(1, Math.round(size.height * scale));
  try {
    canvas.getContext('2d')?.drawImage(live as HTMLImageElement, 0, 0, canvas.width, canvas.height);
  } catch {
    return null;
  }
  return canvas;
}

/** Null when nothing is loaded yet: an empty picture would claim that the post showed one. */
function sizeOf(live: Element): { width: number; height: number } | null {
  const { naturalWidth, naturalHeight, videoWidth, videoHeight } = live as HTMLImageElement & HTMLVideoElement;
  const { width, height } = live as HTMLCanvasElement;
  const isCanvas = live.localName === 'canvas';
  const size = {
    width: naturalWidth || videoWidth || (isCanvas ? width : 0),
    height: naturalHeight || videoHeight || (isCanvas ? height : 0),
  };
  return size.width > 0 && size.height > 0 ? size : null;
}
