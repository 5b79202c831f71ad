import type { Vault } from '../vault/vault';
import { database, write } from './database';
import { mustBeUnchanged, openable, openableCapture, postIndexes } from './flags';

/**
 * Flags of the first version of the database lie without `words`: a fuller capture could not find them. Once, after the
 * upgrade; cut short, it goes on where it was. Within the lock `athar-inbox`.
 */
export async function fillWords(vault: Vault): Promise<void> {
  const db = await database();
  if ((await db.get('meta', 'wordless')) === undefined) return;
  for (const n of await db.getAllKeys('flags')) {
    const record = await db.get('flags', n);
    if (record === undefined || record.words !== undefined) continue;
    const words = await beginningOf(vault, record);
    if (words === null) continue;
    await write(['flags'], async (tx) => {
      await mustBeUnchanged(tx, record);
      await tx.objectStore('flags').put({ ...record, words });
    });
  }
  await write(['meta'], (tx) => tx.objectStore('meta').delete('wordless'));
}

/** As a flag that is made today has it; null where nothing tells, or it cannot be opened. */
async function beginningOf(vault: Vault, record: Parameters<typeof openable>[1]): Promise<string | null> {
  const found = await openable(vault, record);
  const first = found && (await openableCapture(vault, found.flag.captures[0]!));
  if (first === null) return null;
  const { words, link } = await postIndexes(vault, first.post);
  return words ?? link;
}
