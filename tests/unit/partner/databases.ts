import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { openSql, type Sql } from '../../../partner/store/sql';

export interface TestDatabase {
  name: string;
  open(): Promise<{ sql: Sql; files: string; close(): Promise<void> }>;
}

/** The same tests run on both. `files` is the folder where the database keeps what it was told. */
export const databases: TestDatabase[] = [
  { name: 'PGlite', open: openPglite },
  { name: 'PostgreSQL', open: openPostgres },
];

async function openPglite() {
  const files = mkdtempSync(join(tmpdir(), 'athar-pglite-'));
  const sql = await openSql({ dataDir: join(files, 'db') });
  return {
    sql,
    files,
    close: async () => {
      await sql.close();
      rmSync(files, { recursive: true, force: true });
    },
  };
}

async function openPostgres() {
  const cluster = await startCluster();
  const sql = await openSql({ databaseUrl: cluster.url });
  return {
    sql,
    files: cluster.files,
    close: async () => {
      await sql.close();
      cluster.stop();
    },
  };
}

/** A throw-away cluster on loopback; `initdb` refuses root, so as root it runs as `postgres`. */
export async function startCluster(): Promise<{ url: string; files: string; stop(): void }> {
  const bin = binaries();
  const files = mkdtempSync(join(tmpdir(), 'athar-postgres-'));
  const root = userInfo().uid === 0;
  if (root) chownSync(files, Number(execFileSync('id', ['-u', 'postgres'], { encoding: 'utf8' })), -1);
  const run = (program: string, args: string[]) => {
    const command = [join(bin, program), ...args];
    const [file = '', ...rest] = root ? ['runuser', '-u', 'postgres', '--', ...command] : command;
    execFileSync(file, rest, { cwd: tmpdir(), stdio: ['ignore', 'ignore', 'pipe'] });
  };
  const data = join(files, 'data');
  const port = await freePort();
  run('initdb', ['-D', data, '-U', 'app', '--auth=trust', '--no-sync', '-E', 'UTF8', '--locale=C.UTF-8']);
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${files} -c fsync=off`;
  // Everything a careless administrator could switch on: the markers must not be in that either.
  const loud = '-c log_statement=all -c log_connections=on -c log_parameter_max_length=-1';
  run('pg_ctl', ['-D', data, '-w', '-l', join(files, 'log'), '-o', `${settings} ${loud}`, 'start']);
  return {
    url: `postgres://app@127.0.0.1:${port}/postgres`,
    files,
    stop: () => {
      run('pg_ctl', ['-D', data, '-m', 'fast', '-w', 'stop']);
      rmSync(files, { recursive: true, force: true });
    },
  };
}

function binaries(): string {
  const base = '/usr/lib/postgresql';
  const versions = existsSync(base) ? readdirSync(base).sort((a, b) => Number(b) - Number(a)) : [];
  const [newest] = versions;
  if (newest === undefined) throw new Error('PostgreSQL is missing: apt-get install postgresql');
  return join(base, newest, 'bin');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
