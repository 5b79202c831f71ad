import type { Sql } from './sql';

export type CapabilityState = 'open' | 'closed' | 'unknown';

/** `hash` is SHA-256 of the token's text. A closed one stays closed, also when it is added again. */
export async function addCapability(sql: Sql, hash: Uint8Array, expiresAt: Date | null): Promise<void> {
  await sql.query(
    `insert into capability (hash, expires_at) values ($1, $2)
     on conflict (hash) do update set expires_at = excluded.expires_at`,
    [hash, expiresAt],
  );
}

/** Closed at once and for good; the row stays so that its holder hears 410 and not 401. */
export async function closeCapability(sql: Sql, hash: Uint8Array): Promise<'closed' | 'unknown'> {
  const rows = await sql.query('update capability set revoked = true where hash = $1 returning 1 as one', [hash]);
  return rows.length === 1 ? 'closed' : 'unknown';
}

export async function capabilityState(sql: Sql, hash: Uint8Array, now: Date): Promise<CapabilityState> {
  const [row] = await sql.query<{ revoked: boolean; expires_at: Date | null }>(
    'select revoked, expires_at from capability where hash = $1',
    [hash],
  );
  if (row === undefined) return 'unknown';
  const expired = row.expires_at !== null && row.expires_at.getTime() <= now.getTime();
  return row.revoked || expired ? 'closed' : 'open';
}
