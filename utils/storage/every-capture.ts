import { AtharError } from '../errors';
import type { Capture } from '../schema/capture';
import type { Vault } from '../vault/vault';
import { database } from './database';
import { findCapture } from './flags';

/** Every capture that belongs to a flag, one at a time; one that cannot be opened is left out. */
export async function* everyCapture(vault: Vault): AsyncGenerator<Capture> {
  for (const id of await (await database()).getAllKeys('captures')) {
    try {
      const kept = await findCapture(vault, id);
      if (kept !== null) yield kept.capture;
    } catch (error) {
      if (!(error instanceof AtharError && error.code === 'damaged')) throw error;
    }
  }
}
