import { AtharError } from '../errors';
import { Attempts } from '../vault/back-off';
import { type MetaRecords, VaultMeta } from '../vault/meta';
import { database, type Writing, write } from './database';

/** The vault's clear records in the store `meta`. */
export const metaRecords: MetaRecords = {
  async read() {
    const tx = (await database()).transaction('meta');
    const vault = await tx.store.get('vault');
    const attempts = await tx.store.get('attempts');
    const creating = await tx.store.get('creating');
    return {
      vault: vault === undefined ? null : parse(vault),
      attempts: Attempts.safeParse(attempts).data ?? null,
      creating: creating === true,
    };
  },
  async beginCreating() {
    await write(['meta'], (tx) => tx.objectStore('meta').put(true, 'creating'));
  },
  async writeVault(vault, replaces) {
    await write(['meta'], async (tx) => {
      const meta = tx.objectStore('meta');
      const there = await meta.get('vault');
      const header = there === undefined ? null : parse(there).header;
      if (header?.ct !== replaces?.ct) throw new AtharError('no-vault', 'replaced meanwhile');
      await meta.put(vault, 'vault');
      await meta.delete('creating');
    });
  },
  async writeAttempts(attempts) {
    await write(['meta'], (tx) => tx.objectStore('meta').put(attempts, 'attempts'));
  },
  async removeVault() {
    await write(['meta'], (tx) => tx.objectStore('meta').clear());
  },
};

/** The recipient of the inbox, as long as a vault is there. Throws `no-vault`. */
export async function inboxRecipient(): Promise<string> {
  const { vault } = await metaRecords.read();
  if (vault === null) throw new AtharError('no-vault');
  return vault.recipient;
}

/** Inside the transaction that writes for it: an erase may have run since it was sealed. Throws `no-vault`. */
export async function mustHaveVault(tx: Writing): Promise<void> {
  if ((await tx.objectStore('meta').get('vault')) === undefined) throw new AtharError('no-vault');
}

function parse(value: unknown): VaultMeta {
  const parsed = VaultMeta.safeParse(value);
  if (!parsed.success) throw new AtharError('damaged', 'the vault header');
  return parsed.data as VaultMeta;
}
