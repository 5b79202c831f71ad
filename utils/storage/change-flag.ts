import type { CustodyEvent } from '../evidence/custody-schema';
import { Flag } from '../schema/flag';
import type { Vault } from '../vault/vault';
import { alone } from './alone';
import { chained, sealEvent } from './custody';
import { type FoundFlag, findFlag, mustBeUnchanged, sealFlag } from './flags';

type Told = CustodyEvent | null;

/** One flag as it shall be from now on, and what the log says about that. */
export interface FlagChange {
  found: FoundFlag;
  next: Flag;
  told: Told;
}

/** Writes a flag anew. `event`: a function where it depends on what was changed. False = no such flag. */
export async function changeFlag(
  vault: Vault,
  id: string,
  { change, event }: { change(flag: Flag): Flag; event: Told | ((next: Flag) => Promise<Told>) },
): Promise<boolean> {
  return alone('athar-inbox', async () => {
    const found = await findFlag(vault, id);
    if (found === null) return false;
    const next = Flag.parse(change(found.flag));
    const told = typeof event === 'function' ? await event(next) : event;
    await writeFlags(vault, [{ found, next, told }]);
    return true;
  });
}

/** All of them, with what the custody log says about each, in one strict transaction. Within the lock `athar-inbox`. */
export async function writeFlags(vault: Vault, changes: readonly FlagChange[]): Promise<void> {
  const records = await Promise.all(changes.map(({ found, next }) => sealFlag(vault, next, found.record)));
  const events = changes.flatMap(({ told }) => (told === null ? [] : [told]));
  await chained({
    events,
    stores: ['flags', 'events'],
    seal: (links) => Promise.all(links.map((link, at) => sealEvent(vault, link.seq, events[at]!))),
    async run(tx, sealed) {
      for (const { found } of changes) await mustBeUnchanged(tx, found.record);
      for (const record of records) await tx.objectStore('flags').put(record);
      for (const one of sealed) await tx.objectStore('events').add(one);
    },
  });
}
