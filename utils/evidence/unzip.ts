import { inflateSync } from 'fflate';
import { fromUtf8 } from './bytes';

/**
 * A strict reader of the plain zips that `zipBag` writes. Programs disagree on odd zips (two names, gaps, a directory
 * that says something else than the entries, comments, data descriptors), so nothing odd is read: what `unzip` would show
 * an analyst is what was verified. APPNOTE 6.3.10.
 */
export interface ZipCaps {
  entries: number;
  /** Bytes of one file, and of all of them, unpacked. */
  file: number;
  total: number;
  /** Unpacked by packed bytes, for files over a megabyte. */
  ratio: number;
}

export type ZipRefusal = 'not-a-zip' | 'odd-zip' | 'zip-damaged' | 'too-many-files' | 'too-large' | 'zip-bomb';

export function unzip(
  zip: Uint8Array,
  caps: ZipCaps,
): { files: Map<string, Uint8Array> } | { refused: ZipRefusal; where: string } {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - 22;
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) return { refused: 'not-a-zip', where: '' };
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  // Disk numbers, both counts, the directory's place and size, no comment.
  const plainEnd =
    view.getUint32(end + 4, true) === 0 &&
    view.getUint16(end + 8, true) === count &&
    directory + view.getUint32(end + 12, true) === end &&
    view.getUint16(end + 20, true) === 0;
  if (!plainEnd) return { refused: 'odd-zip', where: '' };
  if (count > caps.entries) return { refused: 'too-many-files', where: '' };
  const files = new Map<string, Uint8Array>();
  let at = directory;
  let local = 0;
  let total = 0;
  for (let i = 0; i < count; i++) {
    const entry = readEntry(zip, view, { at, local, directory, end });
    if (entry === null) return { refused: 'odd-zip', where: `entry ${i + 1}` };
    const { name, size, packed } = entry;
    total += size;
    if (size > caps.file || total > caps.total) return { refused: 'too-large', where: name };
    if (size > 1_048_576 && size > packed.length * caps.ratio) return { refused: 'zip-bomb', where: name };
    if (files.has(name)) return { refused: 'odd-zip', where: name };
    const bytes = unpack(entry);
    if (bytes === null) return { refused: 'zip-damaged', where: name };
    files.set(name, bytes);
    at = entry.nextAt;
    local = entry.nextLocal;
  }
  if (at !== end || local !== directory) return { refused: 'odd-zip', where: '' };
  return { files };
}

interface Entry {
  name: string;
  method: number;
  crc: number;
  size: number;
  packed: Uint8Array;
  nextAt: number;
  nextLocal: number;
}

/** Null unless directory and local header say the same, and the file starts where the last one ended. */
function readEntry(
  zip: Uint8Array,
  view: DataView,
  { at, local, directory, end }: { at: number; local: number; directory: number; end: number },
): Entry | null {
  if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return null;
  if (local + 30 > directory || view.getUint32(local, true) !== 0x04034b50) return null;
  // Version needed, flags, method, time, date, CRC, both sizes, length of name, length of extra field: 26 equal bytes.
  for (let i = 0; i < 26; i++) if (zip[at + 6 + i] !== zip[local + 4 + i]) return null;
  // Made by a plain zip (not Unix, which could say "symbolic link"), first disk, no attributes.
  if (view.getUint16(at + 4, true) !== 20) return null;
  for (let i = 34; i < 42; i++) if (zip[at + i] !== 0) return null;
  const [flags, method, extra] = [6, 8, 28].map((offset) => view.getUint16(local + offset, true));
  const packedSize = view.getUint32(local + 18, true);
  const nameLength = view.getUint16(local + 26, true);
  const comment = view.getUint16(at + 32, true);
  if (flags !== 0 || extra !== 0 || comment !== 0 || view.getUint32(at + 42, true) !== local) return null;
  const start = local + 30 + nameLength;
  if (at + 46 + nameLength > end || start + packedSize > directory) return null;
  const name = fromUtf8(zip.subarray(local + 30, start));
  const listed = fromUtf8(zip.subarray(at + 46, at + 46 + nameLength));
  if (name === null || name !== listed) return null;
  return {
    name,
    method: method ?? -1,
    crc: view.getUint32(local + 14, true),
    size: view.getUint32(local + 22, true),
    packed: zip.subarray(start, start + packedSize),
    nextAt: at + 46 + nameLength,
    nextLocal: start + packedSize,
  };
}

function unpack({ method, crc, size, packed }: Entry): Uint8Array | null {
  const bytes = method === 0 ? packed : method === 8 ? inflate(packed, size) : null;
  return bytes !== null && bytes.length === size && crc32(bytes) === crc ? bytes : null;
}

function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  try {
    // fflate never writes past a buffer it is given; the spare byte tells a longer file from one that fits.
    return inflateSync(packed, { out: new Uint8Array(size + 1) });
  } catch {
    return null;
  }
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
