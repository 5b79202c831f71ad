import { expect, test } from 'vitest';
import { judgePicture, largestPicture } from '../../../utils/actions/judge-picture';
import { utf8 } from '../../../utils/evidence/bytes';
import { png } from '../evidence/sample-bag';

const brand = (name: string) => utf8(`\0\0\0\u0018ftyp${name}\0\0\0\0`);
const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const large = new Uint8Array(largestPicture + 1);
large.set(png);

test.each([
  ['png', png, 'image/png'],
  ['jpeg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
  ['webp', utf8('RIFF\0\0\0\0WEBPVP8 '), 'image/webp'],
  // Moving, they are kept whole, byte by byte.
  ['animated webp', latin('RIFF\x40\0\0\0WEBPVP8X\x0a\0\0\0\x02\0\0\0\0\0\0\0\0\0ANIM\x06\0\0\0'), 'image/webp'],
  [
    'animated png',
    latin('\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\x08acTL'),
    'image/png',
  ],
])('%s is taken for what it is', (_, bytes, mediaType) => expect(judgePicture(bytes)).toEqual({ mediaType }));

test.each([
  ['nothing', new Uint8Array(), 'empty'],
  ['more than 25 MB', large, 'too-large'],
  ['heic', brand('heic'), 'heic'],
  ['heix', brand('heix'), 'heic'],
  ['mif1', brand('mif1'), 'heic'],
  ['avif', brand('avif'), 'other-picture'],
  ['gif', utf8('GIF89a..'), 'other-picture'],
  ['bmp', latin('BM\x46\0\0\0\0\0\0\0\x36\0\0\0'), 'other-picture'],
  ['tiff', latin('II*\0\x08\0\0\0'), 'other-picture'],
  ['jpeg xl', latin('\0\0\0\x0cJXL \r\n\x87\n'), 'other-picture'],
  ['words that begin like a bitmap', utf8('BM: no picture at all'), 'not-a-picture'],
  ['svg', utf8('<?xml version="1.0"?>\n<!-- a -->\n<svg xmlns="http://www.w3.org/2000/svg"/>'), 'svg'],
  ['bare svg', utf8('\uFEFF <svg>'), 'svg'],
  ['a film', brand('isom'), 'not-a-picture'],
  ['a page', utf8('<html>invented</html>'), 'not-a-picture'],
  ['words called a picture', utf8('no picture.png'), 'not-a-picture'],
])('%s is refused', (_, bytes, refused) => expect(judgePicture(bytes)).toEqual({ refused }));
