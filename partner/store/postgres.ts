import pg from 'pg';
import type { Sql, SqlValue } from './sql';

export async function openPostgres(databaseUrl: string): Promise<Sql> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
  // Without a listener the loss of an idle connection would end the process (pg 8, pool 'error' event).
  pool.on('error', () => {});
  return {
    ...queries(pool),
    transaction: async (work) => {
      const client = await pool.connect();
      try {
        await client.query('begin');
        const result = await work(inside(client));
        await client.query('commit');
        client.release();
        return result;
      } catch (error) {
        await client.query('rollback').then(
          () => client.release(),
          (lost: Error) => client.release(lost),
        );
        throw error;
      }
    },
    close: () => pool.end(),
  };
}

function inside(client: pg.PoolClient): Sql {
  const sql: Sql = { ...queries(client), transaction: (work) => work(sql), close: async () => {} };
  return sql;
}

function queries(db: Pick<pg.Pool | pg.PoolClient, 'query'>): Pick<Sql, 'query'> {
  return {
    query: async <Row extends object>(text: string, params: SqlValue[] = []) =>
      (await db.query(text, params)).rows as Row[],
  };
}
