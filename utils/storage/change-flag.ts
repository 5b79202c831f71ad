import type { CustodyEvent } from '../evidence/custody-schema';
import { Flag } from '../schema/flag';
import type { Vault } from '../vault/vault';
import { alone } from './alone';
import { chained, sealEvent } from './custody';
import { findFlag, mustBeUnchanged, sealFlag } from './flags';

type Told = CustodyEvent | null;

/**
 * Writes a flag anew, with what the custody log says about it, in one strict transaction. `event`: a function where it
 * depends on what was changed. False = no such flag.
 */
export async function changeFlag(
  vault: Vault,
  id: string,
  { change, event }: { change(flag: Flag): Flag; event: Told | ((next: Flag) => Promise<Told>) },
): Promise<boolean> {
  return alone('athar-inbox', async () => {
    const found = await findFlag(vault, id);
    if (found === null) return false;
    const changed = Flag.parse(change(found.flag));
    const next = await sealFlag(vault, changed, found.record);
    const told = typeof event === 'function' ? await event(changed) : event;
    const events = told === null ? [] : [told];
    await chained({
      events,
      stores: ['flags', 'events'],
      seal: (links) => Promise.all(links.map((link, at) => sealEvent(vault, link.seq, events[at]!))),
      async run(tx, sealed) {
        await mustBeUnchanged(tx, found.record);
        await tx.objectStore('flags').put(next);
        for (const one of sealed) await tx.objectStore('events').add(one);
      },
    });
    return true;
  });
}
