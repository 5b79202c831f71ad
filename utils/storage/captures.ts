import type { Capture } from '../schema/capture';

export { collectOrphans, dropBlob, readBlob, storeBlob } from './blobs';

/**
 * Seals the capture to the vault's public recipient and chains it, in one strict transaction: works while locked.
 * Every blob it names must be staged. Throws `quota`, `no-vault`, `not-found` (a blob is gone).
 */
export async function saveCapture(_capture: Omit<Capture, 'v' | 'id'>): Promise<{ undo: string }> {
  throw new Error('not written yet');
}

/** Takes one capture back, within two minutes of saving it. Its custody entry stays; `item.undone` follows. */
export async function undoCapture(_undo: string): Promise<'undone' | 'too-late'> {
  throw new Error('not written yet');
}
