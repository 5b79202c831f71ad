import { bytesOf } from './bytes-of';
import { reset } from './look';
import { pixelsOf } from './pixels';
import { showsStill } from './same-source';
import type { Snapshot } from './snapshot';

/** Pixels of the finished picture; more would only be slow. */
const mostPixels = 16_000_000;
const tallest = 15_000;
/** What XML does not know would make the whole picture fail: controls (but tab and line ends) and noncharacters. */
const notXml = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;

/**
 * Draws the sanitised snapshot: SVG in a `data:` address, then a canvas, then PNG. Nothing is fetched. Null when the
 * browser does not give the pixels back.
 */
export async function renderImage({ tree, pictures, width, height }: Snapshot): Promise<Uint8Array | null> {
  if (width < 1 || height < 1) return null;
  const document = window.document;
  for (const { box, live, address: before } of pictures) {
    // Another post's by now: the grey box stays.
    const address = showsStill(live, before) ? pixelsOf(live, document) : null;
    if (address === null) continue;
    const image = box.ownerDocument.createElement('img');
    image.setAttribute('src', address);
    for (const side of ['inline-size', 'block-size']) image.style.setProperty(side, '100%');
    image.style.setProperty('object-fit', 'cover');
    box.replaceChildren(image);
  }
  const size = { width: Math.ceil(width), height: Math.min(Math.ceil(height), tallest) };
  try {
    const picture = await load(asSvg(tree, size));
    return await paint(picture, size, document);
  } catch {
    // Firefox's resistance to fingerprinting and broken markup both end here; the record is kept without a picture.
    return null;
  }
}

interface Size {
  width: number;
  height: number;
}

function asSvg(tree: HTMLElement, { width, height }: Size): string {
  const body = new XMLSerializer().serializeToString(tree).replace(notXml, '');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><style>${reset}</style><foreignObject width="100%" height="100%">${body}</foreignObject></svg>`;
}

async function load(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg.toWellFormed())}`;
  await image.decode();
  return image;
}

async function paint(image: HTMLImageElement, { width, height }: Size, document: Document): Promise<Uint8Array | null> {
  const scale = Math.min(2, Math.max(1, window.devicePixelRatio), Math.sqrt(mostPixels / (width * height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(width * scale));
  canvas.height = Math.max(1, Math.floor(height * scale));
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  return blob === null ? null : bytesOf(blob);
}
