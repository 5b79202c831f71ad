import { AtharError } from '../errors';
import { type Bytes, fromBase64, owned, toBase64, utf8 } from '../evidence/bytes';
import { sha256Hex } from '../evidence/hash';
import { randomId } from '../evidence/ids';
import type { FileRef } from '../schema/capture';
import { open, seal } from '../vault/aes';
import { sealingKey } from '../vault/keys';
import { database, type Writing, write } from './database';
import { mustHaveVault } from './meta';

/** Encrypts under a key of its own, staged until a capture refers to it. Works while locked. Throws `quota`, `no-vault`. */
export async function storeBlob(bytes: Uint8Array, mediaType: string): Promise<FileRef> {
  const blob = randomId();
  const key = crypto.getRandomValues(new Uint8Array(32));
  const sealed = await seal(await sealingKey(key), bytes, bound(blob));
  const sha256 = await sha256Hex(bytes);
  await stage(blob, sealed);
  return { blob, key: toBase64(key), sha256, size: bytes.length, mediaType };
}

/** Throws `not-found`, `damaged`. */
export async function readBlob(ref: FileRef): Promise<Bytes> {
  return open(await sealingKey(fromBase64(ref.key)), await readSealedBytes(ref.blob), bound(ref.blob));
}

/** For bytes that are sealed already (an envelope). Staged until `putDelivery` refers to them. */
export async function storeSealedBytes(bytes: Uint8Array): Promise<{ blob: string; sha256: string; size: number }> {
  const blob = randomId();
  const sha256 = await sha256Hex(bytes);
  await stage(blob, owned(bytes));
  return { blob, sha256, size: bytes.length };
}

/** Throws `not-found`. */
export async function readSealedBytes(blob: string): Promise<Bytes> {
  const bytes = await (await database()).get('blobs', blob);
  if (bytes === undefined) throw new AtharError('not-found', 'a blob');
  return bytes;
}

/** Of no use any more: a refused upload, an envelope that arrived. */
export async function dropBlob(id: string): Promise<void> {
  await write(['blobs', 'staged'], (tx) => removeBlobs(tx, [id]));
}

/** Drops what was staged more than ten minutes ago and never claimed. Returns how many. */
export async function collectOrphans(now: number = Date.now()): Promise<number> {
  return write(['blobs', 'staged'], async (tx) => {
    const staged = tx.objectStore('staged');
    const orphans: string[] = [];
    for (let at = await staged.openCursor(); at !== null; at = await at.continue()) {
      if (now - at.value > patience) orphans.push(at.key);
    }
    await removeBlobs(tx, orphans);
    return orphans.length;
  });
}
const patience = 10 * 60_000;

/** Inside the transaction that refers to them, so that no blob is ever both referred to and collected. */
export async function claimBlobs(tx: Writing, ids: string[]): Promise<void> {
  for (const id of ids) {
    if ((await tx.objectStore('blobs').getKey(id)) === undefined) throw new AtharError('not-found', 'a staged blob');
    await tx.objectStore('staged').delete(id);
  }
}

export async function removeBlobs(tx: Writing, ids: string[]): Promise<void> {
  for (const id of ids) {
    await tx.objectStore('blobs').delete(id);
    await tx.objectStore('staged').delete(id);
  }
}

async function stage(id: string, bytes: Bytes): Promise<void> {
  await write(['meta', 'blobs', 'staged'], async (tx) => {
    await mustHaveVault(tx);
    await tx.objectStore('blobs').add(bytes, id);
    await tx.objectStore('staged').add(Date.now(), id);
  });
}

function bound(id: string): Bytes {
  return utf8(`athar/blob/v1 ${id}`);
}
