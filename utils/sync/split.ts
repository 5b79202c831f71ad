/**
 * Groups of ids of which each fits into one envelope, in their order. One that is larger than an envelope stands alone:
 * the outbox refuses it by name, and it can still leave as a sealed file.
 */
export function splitBySize(sized: readonly { id: string; size: number }[], largest = roomInEnvelope): string[][] {
  const groups: string[][] = [];
  let room = 0;
  for (const { id, size } of sized) {
    const group = groups.at(-1);
    if (group === undefined || size > room || group.length === 1_000) {
      groups.push([id]);
      room = largest - size;
    } else {
      group.push(id);
      room -= size;
    }
  }
  return groups;
}

const MiB = 1024 * 1024;
/** Of the 32 MiB: padding takes up to 3 % at this size, the custody log and the seal the rest. */
const roomInEnvelope = 28 * MiB;
/** Records, review, events and zip entries of one flag, beside its files. */
export const flagOverhead = 64 * 1024;
