import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { DeskError } from './desk/desk-error';
import { startPartner } from './start-partner';

const usage = `
  npm run partner -- [--origin https://intake.example] [--name "Organisation"] [--data ./partner-data]
                     [--host 127.0.0.1] [--port 8443] [--key key.pem --cert cert.pem] [--console-port 8444]
  Intake and desk on this computer. PGlite in --data, or PostgreSQL with DATABASE_URL.
  Athar sends only to https, ports 443 and 8443: give --key and --cert, or put a proxy with TLS in front.`;

const options = {
  origin: { type: 'string', default: 'https://intake.athar.test' },
  name: { type: 'string', default: 'Organisation' },
  data: { type: 'string', default: './partner-data' },
  host: { type: 'string', default: '127.0.0.1' },
  port: { type: 'string', default: '8443' },
  'console-port': { type: 'string', default: '8444' },
  key: { type: 'string' },
  cert: { type: 'string' },
} as const;

async function main(): Promise<void> {
  const { values } = parseArgs({ options });
  const { key, cert } = values;
  if ((key === undefined) !== (cert === undefined)) throw new DeskError('usage', '--key and --cert go together.');
  const partner = await startPartner({
    data: values.data,
    origin: values.origin,
    name: values.name,
    host: values.host,
    port: Number(values.port),
    consolePort: Number(values['console-port']),
    tls:
      key === undefined || cert === undefined
        ? null
        : { key: await readFile(key, 'utf8'), cert: await readFile(cert, 'utf8') },
    databaseUrl: process.env.DATABASE_URL ?? null,
  });
  const { card, words } = partner.card;
  console.log(`Intake         ${partner.intake.url}   senders use ${card.origin}`);
  console.log(`Organisation   ${card.name}`);
  console.log(`Words          ${words.join(' ')}`);
  console.log(`Desk           ${partner.consoleUrl}`);
  console.log(`An invite      npm run --silent desk -- invite --data ${values.data}/desk`);
  console.log('Mailbox and key are on one computer here: keep it as safe as a paper archive. Ctrl+C stops it.');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void partner.close());
}

try {
  await main();
} catch (error) {
  const wrongOption = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  if (!(error instanceof DeskError) && !wrongOption) throw error;
  console.error(`${error.message}\n${usage}`);
  process.exitCode = 1;
}
