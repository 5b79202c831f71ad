import type { CustodyEntry } from '../evidence/custody-schema';

/** The public skeleton, oldest first. Readable while locked. */
export async function custodyEntries(): Promise<CustodyEntry[]> {
  throw new Error('not written yet');
}
