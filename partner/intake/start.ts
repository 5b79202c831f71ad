import { createServer as createHttp } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { OrgCard } from '../../utils/schema/partner';
import { tidyMailbox } from '../store/mailbox';
import { openSql, type Sql } from '../store/sql';
import { prepareTables } from '../store/tables';
import { createIntake } from './app';
import { capabilityHash } from './capability';
import type { LogLine } from './context';
import { intakeKeys } from './files';
import { defaultLimits, type Limits } from './limits';

export interface IntakeOptions {
  /** 0 takes a free port. */
  port: number;
  host: string;
  /** PEM. Without it the intake speaks plain HTTP and belongs behind a proxy that does TLS. */
  tls?: { key: string; cert: string };
  /** PostgreSQL; without it PGlite in `dataDir`, or in memory. */
  databaseUrl?: string;
  /** Where keys and PGlite live; null keeps everything in memory. */
  dataDir: string | null;
  limits?: Partial<Limits>;
  card?: OrgCard;
  log?(line: LogLine): void;
}

export interface RunningIntake {
  url: string;
  deskToken: string;
  /** Ed25519 public key, raw 32 bytes, that verifies receipts. */
  intakeKey: Uint8Array;
  close(): Promise<void>;
}

const hour = 60 * 60 * 1000;

export async function startIntake(options: IntakeOptions): Promise<RunningIntake> {
  const { intake, deskToken } = await intakeKeys(options.dataDir);
  const sql = await openSql(
    options.databaseUrl === undefined
      ? { dataDir: options.dataDir && join(options.dataDir, 'intake-db') }
      : { databaseUrl: options.databaseUrl },
  );
  await prepareTables(sql);
  const { app } = createIntake({
    sql,
    keys: { intake, deskTokenHash: capabilityHash(deskToken) },
    now: () => new Date(),
    limits: { ...defaultLimits, ...options.limits },
    log: options.log ?? (() => {}),
    card: options.card ?? null,
  });
  const server = await listen(app.fetch, options);
  const stopTidying = tidyEvery(hour, sql);
  const { port } = server.address() as AddressInfo;
  return {
    url: `${options.tls === undefined ? 'http' : 'https'}://${options.host}:${port}`,
    deskToken,
    intakeKey: intake.publicKey,
    close: async () => {
      stopTidying();
      await new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      });
      await sql.close();
    },
  };
}

type Server = ReturnType<typeof createHttp> | ReturnType<typeof createHttps>;

function listen(fetch: (request: Request) => Response | Promise<Response>, options: IntakeOptions): Promise<Server> {
  const { port, host, tls } = options;
  // A slow line may need its time for 32 MiB; one that sends no headers does not.
  const patience = { requestTimeout: 20 * 60 * 1000, headersTimeout: 30_000 };
  return new Promise((resolve, reject) => {
    const how =
      tls === undefined
        ? { createServer: createHttp, serverOptions: patience }
        : { createServer: createHttps, serverOptions: { ...patience, key: tls.key, cert: tls.cert } };
    const server = serve({ fetch, port, hostname: host, ...how }, () => resolve(server as Server));
    server.on('error', reject);
  });
}

function tidyEvery(period: number, sql: Sql): () => void {
  // A failed round is made up for by the next one.
  const tidy = () => void tidyMailbox(sql, new Date()).catch(() => {});
  tidy();
  const timer = setInterval(tidy, period);
  timer.unref();
  return () => clearInterval(timer);
}
