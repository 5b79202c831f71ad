import type { Sql } from './sql';

/**
 * Everything the intake keeps. Times are whole hours: exact ones, beside a telephone company's log, would name a person.
 * `owner` and `receipt` are made with the sender's capability, which is not here: see `intake/capability.ts`.
 * `bytes` is stored uncompressed (ciphertext does not shrink) and becomes null when its time is over.
 */
const tables = [
  `create table if not exists capability (
     hash bytea primary key,
     expires_at timestamptz,
     revoked boolean not null default false
   )`,
  `create table if not exists envelope (
     id uuid primary key,
     seq bigint generated always as identity unique,
     owner bytea not null,
     sha256 bytea not null,
     size integer not null,
     bytes bytea,
     receipt bytea,
     received_hour timestamptz not null,
     fetched boolean not null default false,
     acknowledged_hour timestamptz,
     reply bytea
   )`,
  'alter table envelope alter column bytes set storage external',
  'create index if not exists envelope_waiting on envelope (seq) where acknowledged_hour is null',
];

/** Safe to run on every start, also by two processes at once. */
export async function prepareTables(sql: Sql): Promise<void> {
  await sql.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock(7237)');
    for (const table of tables) await tx.query(table);
  });
}
