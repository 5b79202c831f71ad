import { isBagPath } from './bag-paths';
import { unzip, type ZipCaps, type ZipRefusal } from './unzip';
import { bagFolder, paddingName } from './zip';

export const bagCaps: ZipCaps = {
  entries: 20_000,
  file: 64 * 1024 * 1024,
  total: 256 * 1024 * 1024,
  ratio: 200,
};

export type ReadRefusal = { reason: ZipRefusal | 'unknown-file' | 'bad-padding'; where: string };

/** A zip's files by their path in the bag, or why it is not even looked into. */
export function readBag(
  zip: Uint8Array,
  caps: ZipCaps = bagCaps,
): { files: Map<string, Uint8Array> } | { refused: ReadRefusal } {
  const unpacked = unzip(zip, caps);
  if ('refused' in unpacked) return { refused: { reason: unpacked.refused, where: unpacked.where } };
  const files = new Map<string, Uint8Array>();
  for (const [name, bytes] of unpacked.files) {
    if (name === paddingName) {
      if (bytes.some((byte) => byte !== 0)) return { refused: { reason: 'bad-padding', where: name } };
    } else {
      const path = name.startsWith(bagFolder) ? name.slice(bagFolder.length) : '';
      if (!isBagPath(path)) return { refused: { reason: 'unknown-file', where: name.slice(0, 200) } };
      files.set(path, bytes);
    }
  }
  return { files };
}
