import type { PictureRefusal } from '../schema/handed-in';
import { sniff } from './sniff';

export const largestPicture = 25 * 1024 * 1024;

const accepted = ['image/png', 'image/jpeg', 'image/webp'];

/** By its bytes alone: what a file's name or its system calls it does not count. */
export function judgePicture(bytes: Uint8Array): { mediaType: string } | { refused: PictureRefusal } {
  if (bytes.length === 0) return { refused: 'empty' };
  if (bytes.length > largestPicture) return { refused: 'too-large' };
  if (isHeif(bytes)) return { refused: 'heic' };
  const mediaType = sniff(bytes);
  if (mediaType !== null && accepted.includes(mediaType)) return { mediaType };
  if (mediaType?.startsWith('image/') === true || isOtherPicture(bytes)) return { refused: 'other-picture' };
  return { refused: /^\s*<(?:.*<)?svg[\s>]/is.test(beginning(bytes)) ? 'svg' : 'not-a-picture' };
}

// Major brands of HEIF (ISO/IEC 23008-12) as phones write them; AVIF has its own.
function isHeif(bytes: Uint8Array): boolean {
  return /^ftyp(hei[cxms]|hev[cxms]|heif|mif1|msf1)/.test(String.fromCharCode(...bytes.subarray(4, 12)));
}

/** TIFF in both byte orders, JPEG XL bare and in a box (ISO/IEC 18181-2). */
const otherBeginnings = ['II*\0', 'MM\0*', '\xff\n', '\0\0\0\fJXL '];

/** Pictures all the same, so she is not told that they are none. BMP has only two letters and four reserved zeros. */
function isOtherPicture(bytes: Uint8Array): boolean {
  const first = String.fromCharCode(...bytes.subarray(0, 10));
  const isBitmap = first.startsWith('BM') && first.slice(6) === '\0\0\0\0';
  return isBitmap || otherBeginnings.some((one) => first.startsWith(one));
}

const beginning = (bytes: Uint8Array) => new TextDecoder().decode(bytes.subarray(0, 2_000)).replace(/^\uFEFF/, '');
