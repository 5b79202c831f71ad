import { PGlite, type Transaction } from '@electric-sql/pglite';
import type { Sql, SqlValue } from './sql';

/** PostgreSQL in this process. `dataDir` null keeps everything in memory. */
export async function openPglite(dataDir: string | null): Promise<Sql> {
  const db = await PGlite.create(dataDir === null ? {} : { dataDir });
  return { ...queries(db), transaction: (work) => db.transaction((tx) => work(inside(tx))), close: () => db.close() };
}

function inside(tx: Transaction): Sql {
  const sql: Sql = { ...queries(tx), transaction: (work) => work(sql), close: async () => {} };
  return sql;
}

function queries(db: Pick<PGlite, 'query'>): Pick<Sql, 'query'> {
  return {
    query: async <Row extends object>(text: string, params: SqlValue[] = []) =>
      (await db.query<Row>(text, params)).rows,
  };
}
