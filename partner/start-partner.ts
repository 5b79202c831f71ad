import { X509Certificate } from 'node:crypto';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { claimFolder } from './claim-folder';
import { type CardWithFingerprint, type Desk, openDesk } from './desk/desk';
import { DeskError } from './desk/desk-error';
import { intakeKeys } from './intake/files';
import { type RunningIntake, startIntake } from './intake/start';

export interface PartnerOptions {
  data: string;
  /** `https://host[:port]` under which senders reach the intake; only for the first start. */
  origin: string;
  name: string;
  host: string;
  port: number;
  consolePort: number;
  /** PEM. Without it the intake speaks plain HTTP, for a proxy that does TLS. */
  tls: { key: string; cert: string } | null;
  databaseUrl: string | null;
}

export interface RunningPartner {
  intake: RunningIntake;
  desk: Desk;
  card: CardWithFingerprint;
  /** The desk's page on this computer, with the token of this run. */
  consoleUrl: string;
  close(): Promise<void>;
}

/**
 * Intake and desk of a small organisation in one process. The mailbox then stands beside the key that opens it: whoever
 * takes this computer can read what is sent. Larger ones run the intake on a server and the desk at home.
 */
export async function startPartner(options: PartnerOptions): Promise<RunningPartner> {
  const { data } = options;
  // Before the database is opened: a second start on one folder must not touch the first one's files.
  await mustBeFree(options.port, options.host);
  await mustBeFree(options.consolePort, '127.0.0.1');
  const giveBack = await claimFolder(data);
  try {
    return await startClaimed(options, giveBack);
  } catch (error) {
    await giveBack();
    throw error;
  }
}

async function startClaimed(options: PartnerOptions, giveBack: () => Promise<void>): Promise<RunningPartner> {
  const { data, tls, databaseUrl } = options;
  const keys = await intakeKeys(data);
  const desk = openDesk({ data: join(data, 'desk') });
  const card = await firstCard(desk, { ...options, intakeKey: keys.intake.publicKey });
  const intake = await startIntake({
    port: options.port,
    host: options.host,
    dataDir: data,
    card: card.card,
    // A journal would write the exact time beside each line, so only what needs a person is said.
    log: ({ method, route, status, code }) => {
      if (status >= 500) console.error(`${method} ${route}: ${status} ${code ?? ''}`);
    },
    ...(tls === null ? {} : { tls }),
    ...(databaseUrl === null ? {} : { databaseUrl }),
  });
  const inHouse = tls === null ? { url: intake.url } : throughTls(card.card.origin ?? options.origin, intake.url, tls);
  await desk.connect({ ...inHouse, deskToken: keys.deskToken });
  const page = await desk.serveConsole({ port: options.consolePort });
  return {
    intake,
    desk,
    card,
    consoleUrl: page.url,
    close: async () => {
      await page.close();
      await intake.close();
      await giveBack();
    },
  };
}

async function firstCard(
  desk: Desk,
  { name, origin, intakeKey }: { name: string; origin: string; intakeKey: Uint8Array },
): Promise<CardWithFingerprint> {
  try {
    const made = await desk.card();
    if (made.card.origin !== null) return made;
  } catch (error) {
    if (!(error instanceof DeskError) || error.code !== 'not-initialised') throw error;
    return desk.init({ name, origin, intakeKey });
  }
  throw new DeskError(
    'already-initialised',
    'The desk in this folder was made for sealed files only: its invites would lead to no intake. Give another --data.',
  );
}

/** @throws {DeskError} in a sentence, where the server itself would say EADDRINUSE. */
async function mustBeFree(port: number, host: string): Promise<void> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new DeskError('usage', 'A port is a whole number.');
  const probe = createServer();
  await new Promise<void>((free, taken) => {
    probe.once('error', (error) =>
      taken(new DeskError('usage', `${host}:${port} cannot be used (${error.message}). Is it running already?`)),
    );
    probe.listen(port, host, () => probe.close(() => free()));
  });
}

/** The certificate's own host name, on this computer; one that vouches for itself is its own authority. */
function throughTls(origin: string, running: string, { cert }: { cert: string }) {
  const x509 = new X509Certificate(cert);
  const { hostname } = new URL(origin);
  const { port, hostname: address } = new URL(running);
  return {
    url: `https://${hostname}:${port}`,
    ca: x509.checkIssued(x509) ? cert : null,
    address: address === '0.0.0.0' ? '127.0.0.1' : address,
  };
}
