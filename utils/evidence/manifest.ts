import { sha256Hex } from './hash';

/** Lines that `sha256sum -c` checks (RFC 8493 §2.1.3), in the order of their paths. */
export async function writeManifest(files: Iterable<readonly [string, Uint8Array]>): Promise<string> {
  const lines: string[] = [];
  for (const [path, bytes] of files) lines.push(`${await sha256Hex(bytes)}  ${path}`);
  return `${lines.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join('\n')}\n`;
}

export type ManifestRefusal = {
  reason: 'malformed' | 'hash-mismatch' | 'missing-file' | 'planted-file';
  where: string;
};

/** Null when the list names exactly these files, each once, each with its hash. */
export async function checkManifest(
  name: string,
  text: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<ManifestRefusal | null> {
  const listed = readManifest(text);
  if (listed === null) return { reason: 'malformed', where: name };
  for (const [path, hash] of listed) {
    const bytes = files.get(path);
    if (bytes === undefined) return { reason: 'missing-file', where: path };
    if ((await sha256Hex(bytes)) !== hash) return { reason: 'hash-mismatch', where: path };
  }
  for (const path of files.keys()) if (!listed.has(path)) return { reason: 'planted-file', where: path };
  return null;
}

function readManifest(text: string): Map<string, string> | null {
  const listed = new Map<string, string>();
  if (!text.endsWith('\n')) return null;
  for (const line of text.slice(0, -1).split('\n')) {
    const [, hash, path] = /^([0-9a-f]{64}) {2}([A-Za-z0-9._/-]+)$/.exec(line) ?? [];
    if (hash === undefined || path === undefined || listed.has(path)) return null;
    listed.set(path, hash);
  }
  return listed;
}
