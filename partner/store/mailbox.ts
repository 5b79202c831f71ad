import type { Sql } from './sql';

export interface Waiting {
  id: string;
  /** Cursor for the next page. */
  seq: string;
  sha256: string;
  size: number;
  receivedHour: Date;
}

/**
 * What the desk has not acknowledged, oldest first. Start every round at 0: a slow writer can commit a smaller `seq`
 * after a faster one, so a cursor kept for ever would miss it.
 */
export async function waitingEnvelopes(sql: Sql, page: { after: string; limit: number }): Promise<Waiting[]> {
  return sql.query<Waiting>(
    `select id::text as id, seq::text as seq, encode(sha256, 'hex') as sha256, size, received_hour as "receivedHour"
     from envelope where acknowledged_hour is null and bytes is not null and seq > $1::bigint
     order by seq limit $2::int`,
    [page.after, page.limit],
  );
}

/** The ciphertext, marked as fetched. */
export async function fetchEnvelope(sql: Sql, id: string): Promise<Uint8Array | null> {
  const [row] = await sql.query<{ bytes: Uint8Array }>(
    'update envelope set fetched = true where id = $1 and bytes is not null returning bytes',
    [id],
  );
  return row?.bytes ?? null; // unknown, or its time is over
}

/** Returns how many of them are known; doing it twice changes nothing. */
export async function acknowledge(sql: Sql, ids: string[], now: Date): Promise<number> {
  const rows = await sql.query(
    `update envelope set acknowledged_hour = coalesce(acknowledged_hour, date_trunc('hour', $2::timestamptz))
     where id in (select value::uuid from jsonb_array_elements_text($1::jsonb) as value) returning 1 as one`,
    [JSON.stringify(ids), now],
  );
  return rows.length;
}

/** The last reply counts: sealing is random, so a desk that sends one again sends other bytes. */
export async function storeReply(sql: Sql, id: string, reply: Uint8Array): Promise<'stored' | 'unknown'> {
  const rows = await sql.query('update envelope set reply = $2 where id = $1 returning 1 as one', [id, reply]);
  return rows.length === 1 ? 'stored' : 'unknown';
}

const day = 24 * 60 * 60 * 1000;
export const keepAcknowledgedDays = 7;
export const keepUnfetchedDays = 90;

/** Deletes ciphertext whose time is over. Receipts stay, so that a late retry still hears the truth. */
export async function tidyMailbox(sql: Sql, now: Date): Promise<number> {
  const rows = await sql.query(
    `update envelope set bytes = null
     where bytes is not null and (acknowledged_hour < $1::timestamptz or received_hour < $2::timestamptz)
     returning 1 as one`,
    [new Date(now.getTime() - keepAcknowledgedDays * day), new Date(now.getTime() - keepUnfetchedDays * day)],
  );
  return rows.length;
}
