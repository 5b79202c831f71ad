import type { Sql } from './sql';

interface Arrival {
  id: string;
  owner: Uint8Array;
  sha256: Uint8Array;
  bytes: Uint8Array;
  now: Date;
  /** Called once, for the first arrival only, inside the transaction that stores it. */
  receipt(): Promise<Uint8Array>;
}

export type Stored =
  | { state: 'new' | 'same'; receipt: Uint8Array }
  /** Another sender's id, or other bytes under a known id. */
  | { state: 'conflict' }
  /** Thrown away after 90 days before anybody fetched it. */
  | { state: 'gone' };

interface Row {
  owner: Uint8Array;
  sha256: Uint8Array;
  receipt: Uint8Array;
  gone: boolean;
}

/**
 * Exactly once for each id. Racing writers queue at the primary key: `on conflict do nothing` waits for the first
 * transaction, and the `select` after it is a new snapshot (read committed) that sees its row.
 */
export async function storeEnvelope(sql: Sql, arrival: Arrival): Promise<Stored> {
  return sql.transaction(async (tx) => {
    const first = await tx.query(
      `insert into envelope (id, owner, sha256, size, bytes, received_hour)
       values ($1, $2, $3, $4, $5, date_trunc('hour', $6::timestamptz))
       on conflict (id) do nothing returning 1 as one`,
      [arrival.id, arrival.owner, arrival.sha256, arrival.bytes.length, arrival.bytes, arrival.now],
    );
    if (first.length === 0) return known(tx, arrival);
    const receipt = await arrival.receipt();
    await tx.query('update envelope set receipt = $2 where id = $1', [arrival.id, receipt]);
    return { state: 'new', receipt };
  });
}

async function known(tx: Sql, arrival: Arrival): Promise<Stored> {
  const [row] = await tx.query<Row>(
    `select owner, sha256, receipt, bytes is null and acknowledged_hour is null as gone from envelope where id = $1`,
    [arrival.id],
  );
  if (row === undefined) throw new Error('an envelope vanished inside a transaction');
  if (!equal(row.owner, arrival.owner) || !equal(row.sha256, arrival.sha256)) return { state: 'conflict' };
  return row.gone ? { state: 'gone' } : { state: 'same', receipt: row.receipt };
}

export interface EnvelopeStatus {
  state: 'stored' | 'fetched' | 'acknowledged';
  reply: Uint8Array | null;
}

/** What a sender may know about her own envelope; null also for somebody else's. */
export async function envelopeStatus(sql: Sql, id: string, owner: Uint8Array): Promise<EnvelopeStatus | 'gone' | null> {
  const [row] = await sql.query<{ state: EnvelopeStatus['state'] | 'gone'; reply: Uint8Array | null }>(
    `select reply, case when acknowledged_hour is not null then 'acknowledged' when bytes is null then 'gone'
                        when fetched then 'fetched' else 'stored' end as state
     from envelope where id = $1 and owner = $2`,
    [id, owner],
  );
  if (row === undefined) return null;
  return row.state === 'gone' ? 'gone' : { state: row.state, reply: row.reply };
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
