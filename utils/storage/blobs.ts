import type { FileRef } from '../schema/capture';

/** Encrypts under a key of its own, staged until a capture refers to it. Works while locked. Throws `quota`, `no-vault`. */
export async function storeBlob(_bytes: Uint8Array, _mediaType: string): Promise<FileRef> {
  throw new Error('not written yet');
}

/** Throws `not-found`, `damaged`. */
export async function readBlob(_ref: FileRef): Promise<Uint8Array<ArrayBuffer>> {
  throw new Error('not written yet');
}

/** For bytes that are sealed already (an envelope). Staged until `putDelivery` refers to them. */
export async function storeSealedBytes(_bytes: Uint8Array): Promise<{ blob: string; sha256: string; size: number }> {
  throw new Error('not written yet');
}

/** Throws `not-found`. */
export async function readSealedBytes(_blob: string): Promise<Uint8Array<ArrayBuffer>> {
  throw new Error('not written yet');
}

/** Of no use any more: a refused upload, an envelope that arrived. */
export async function dropBlob(_id: string): Promise<void> {
  throw new Error('not written yet');
}

/** Drops what was staged more than ten minutes ago and never claimed. Returns how many. */
export async function collectOrphans(_now: number = Date.now()): Promise<number> {
  throw new Error('not written yet');
}
