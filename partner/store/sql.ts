export type SqlValue = string | number | boolean | Date | Uint8Array | null;

/** The little of SQL that intake and desk need: PGlite and PostgreSQL answer it alike. */
export interface Sql {
  /** `$1` placeholders. Rows come as plain objects; `bytea` as bytes, `timestamptz` as Date; cast `bigint` to text. */
  query<Row extends object = Record<string, never>>(text: string, params?: SqlValue[]): Promise<Row[]>;
  /** Commits when `work` resolves, rolls back when it throws. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export type OpenSql = { databaseUrl: string } | { dataDir: string | null };

/** PostgreSQL when an address is given, else PGlite in a folder, or in memory. Only the chosen one is loaded. */
export async function openSql(options: OpenSql): Promise<Sql> {
  if ('databaseUrl' in options) return (await import('./postgres')).openPostgres(options.databaseUrl);
  return (await import('./pglite')).openPglite(options.dataDir);
}
