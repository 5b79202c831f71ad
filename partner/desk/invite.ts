import { randomBytes } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { utf8 } from '../../utils/evidence/bytes';
import { encodeInvite } from '../../utils/evidence/card';
import { sha256Hex } from '../../utils/evidence/hash';
import type { OrgCard } from '../../utils/schema/partner';
import { type Connection, openCapability } from './intake-client';

/** One line for one person. The secret is in the returned text only: intake and disk get its hash. */
export async function makeInvite(
  data: string,
  { card, intake, expiresAt, label }: { card: OrgCard; intake: Connection | null; expiresAt: Date; label: string },
): Promise<string> {
  if (card.origin === null || intake === null) return encodeInvite({ v: 1, card, capability: null });
  const capability = randomBytes(32).toString('base64url');
  const hash = await sha256Hex(utf8(capability));
  await openCapability(intake, hash, expiresAt.toISOString());
  const line = JSON.stringify({ hash, label, expiresAt: expiresAt.toISOString() });
  await appendFile(join(data, 'invites.jsonl'), `${line}\n`, { mode: 0o600 });
  return encodeInvite({ v: 1, card, capability });
}
