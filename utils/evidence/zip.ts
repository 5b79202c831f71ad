import { type Zippable, zipSync } from 'fflate';
import { type Bytes, owned } from './bytes';

/** The bag's folder inside the zip (RFC 8493 §4 asks for one), and what lies beside it to hide the size. */
export const bagFolder = 'bag/';
export const paddingName = 'padding.bin';

/** A smaller zip than this is as large as this, so that a test message looks like a short post. */
const floor = 65_536;

/** The same files give the same bytes. Padded, the size tells at most its order of magnitude and a few bits more. */
export function zipBag(files: ReadonlyMap<string, Uint8Array>, { padded }: { padded: boolean }): Bytes {
  const bare = zipWith(files, null);
  if (!padded) return bare;
  const least = zipWith(files, new Uint8Array(0)).length;
  return zipWith(files, new Uint8Array(Math.max(padme(least), floor) - least));
}

/**
 * Smallest allowed size that is not below `size`: Padmé, at most 12 % more
 * (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files", PoPETs 2019, algorithm 1).
 */
export function padme(size: number): number {
  if (size < 2) return size;
  const exponent = Math.floor(Math.log2(size));
  const free = exponent - (Math.floor(Math.log2(exponent)) + 1);
  const step = 2 ** Math.max(free, 0);
  return Math.ceil(size / step) * step;
}

function zipWith(files: ReadonlyMap<string, Uint8Array>, padding: Uint8Array | null): Bytes {
  // The zip's clock is local and to two seconds: it tells nothing if it always says 1980.
  const mtime = new Date(1980, 0, 1);
  const entries: Zippable = {};
  for (const path of [...files.keys()].sort()) {
    const level = /\.(?:png|jpg|webp|gif|avif|mp4|webm|mp3|m4a|ogg|pdf|bin)$/.test(path) ? 0 : 6;
    entries[bagFolder + path] = [files.get(path) ?? new Uint8Array(0), { level, mtime }];
  }
  if (padding !== null) entries[paddingName] = [padding, { level: 0, mtime }];
  return owned(zipSync(entries));
}
