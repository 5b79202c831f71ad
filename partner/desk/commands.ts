import { readFile } from 'node:fs/promises';
import { fromBase64 } from '../../utils/evidence/bytes';
import { z } from '../../utils/schema/zod';
import { type CardWithFingerprint, type Desk, openDesk } from './desk';
import { DeskError } from './desk-error';
import { listLines, outcomeLines } from './lines';

export const usage = `
  desk init --name "Organisation"                          keys for sealed files only
  desk init --name "Organisation" --origin https://intake.example --intake-keys <intake-keys.json>
            [--intake-key <base64> --desk-token-file <file>] [--intake-url <url>] [--ca <pem>] [--address <ip>]
  desk init … --emergency "number, hours, languages"       whom to call in danger; people see it without a network
  desk card                                                what people compare by voice
  desk invite [--days 30] [--label "for whom"]             one line to give to one person
  desk list                                                fetch, then show what is here
  desk open <id>                                           the beginning of an id is enough
  desk import <file.age>                                   a file that came by mail, Signal or USB
  desk export [<id> …] --to <folder>                       bags, urls.txt, cases.csv
  desk serve [--port 0]                                    the page on this computer
  Every command: --data <folder>, ./partner-data/desk without it.`;

export type Values = Readonly<{ data: string } & Record<string, string | undefined>>;
type Print = (line: string) => void;

/** Runs one command; returns the exit code. A refused bag is 2, so that scripts notice. */
export async function run(positionals: readonly string[], values: Values, print: Print): Promise<number> {
  const [command = '', ...rest] = positionals;
  const desk = openDesk({ data: values.data });
  const commands: Readonly<Record<string, () => Promise<number>>> = {
    init: () => init(desk, values, print),
    card: async () => printCard(await desk.card(), print),
    invite: async () => {
      const days = values.days === undefined ? {} : { days: Number(values.days) };
      print(await desk.invite({ ...days, label: values.label ?? '' }));
      return 0;
    },
    list: async () => {
      await pullIfConnected(desk, print);
      for (const line of listLines(await desk.list())) print(line);
      return 0;
    },
    open: async () => {
      if (rest.length !== 1) throw new DeskError('usage', 'Which one? Give the id from `desk list`.');
      await pullIfConnected(desk, print);
      return printOutcome(await desk.open(rest[0] ?? ''), print);
    },
    import: async () => {
      if (rest.length !== 1) throw new DeskError('usage', 'Which file?');
      return printOutcome(await importFile(desk, rest[0] ?? ''), print);
    },
    export: async () => {
      if (values.to === undefined) throw new DeskError('usage', 'Where to? Give --to <folder>.');
      const ids = rest.length === 0 ? {} : { ids: rest };
      for (const path of await desk.export({ to: values.to, ...ids })) print(path);
      return 0;
    },
    serve: async () => {
      const { url } = await desk.serveConsole({ port: Number(values.port ?? 0) });
      print(`Open in a browser on this computer: ${url}`);
      print('Ctrl+C stops it.');
      return 0;
    },
  };
  const known = Object.hasOwn(commands, command) ? commands[command] : undefined;
  if (known === undefined) throw new DeskError('usage', command === '' ? 'Which command?' : `Unknown: ${command}`);
  return known();
}

const IntakeKeys = z.object({ publicKey: z.base64(), deskToken: z.string() });

async function init(desk: Desk, values: Values, print: Print): Promise<number> {
  const { name, origin = null } = values;
  if (name === undefined) throw new DeskError('usage', 'What is the organisation called? Give --name.');
  const keys = await intakeKeys(values);
  const { emergency } = values;
  if (emergency !== undefined && (emergency.trim() === '' || emergency.length > 300)) {
    throw new DeskError('usage', '--emergency takes 1 to 300 characters.');
  }
  const called = emergency === undefined ? {} : { emergency: emergency.trim() };
  const card = await desk.init({ name, origin, intakeKey: keys.publicKey, ...called });
  if (origin !== null && keys.deskToken !== null) {
    const ca = values.ca === undefined ? null : await readText(values.ca);
    await desk.connect({
      url: values['intake-url'] ?? origin,
      deskToken: keys.deskToken,
      ca,
      address: values.address ?? null,
    });
  }
  print(`Made keys in ${values.data}. Keep a copy of desk-keys.json off this computer: without it nothing opens.`);
  return printCard(card, print);
}

async function intakeKeys(values: Values): Promise<{ publicKey: Uint8Array | null; deskToken: string | null }> {
  const file = values['intake-keys'];
  if (file !== undefined) {
    const { publicKey, deskToken } = IntakeKeys.parse(JSON.parse(await readText(file)));
    return { publicKey: fromBase64(publicKey), deskToken };
  }
  const key = values['intake-key'];
  const tokenFile = values['desk-token-file'];
  return {
    publicKey: key === undefined ? null : fromBase64(key),
    deskToken: tokenFile === undefined ? null : (await readText(tokenFile)).trim(),
  };
}

function printCard({ card, words, digits, keyAlone }: CardWithFingerprint, print: Print): number {
  print(`Organisation   ${card.name}`);
  print(`Intake         ${card.origin ?? 'none: evidence comes as sealed files'}`);
  print(`Public key     ${card.recipients.join(' ')}`);
  print(`Words          ${words.join(' ')}`);
  print(`Digits         ${digits}`);
  if (card.origin !== null) print(`Of the key only ${keyAlone.words.join(' ')} / ${keyAlone.digits}`);
  return 0;
}

function printOutcome(outcome: Awaited<ReturnType<Desk['open']>>, print: Print): number {
  for (const line of outcomeLines(outcome)) print(line);
  return outcome.verdict === 'accepted' ? 0 : 2;
}

/** An intake that cannot be reached must not keep anybody from what is here already. */
async function pullIfConnected(desk: Desk, print: Print): Promise<void> {
  try {
    const { arrived, repliesWaiting } = await desk.pull();
    if (arrived.length > 0) print(`Fetched ${arrived.length}.`);
    if (repliesWaiting.length > 0) print(`${repliesWaiting.length} answers wait for the intake.`);
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    if (error.code !== 'no-intake') print(`Not fetched: ${error.message}`);
  }
}

async function importFile(desk: Desk, path: string) {
  try {
    return await desk.importFile(path);
  } catch (error) {
    throw isAbsent(error) ? new DeskError('not-found', `There is no file ${path}.`) : error;
  }
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw isAbsent(error) ? new DeskError('not-found', `There is no file ${path}.`) : error;
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
