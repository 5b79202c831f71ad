import { readFile } from 'node:fs/promises';
import { fingerprintOf } from '../../utils/evidence/card';
import { uuidv7 } from '../../utils/evidence/ids';
import type { OrgCard } from '../../utils/schema/partner';
import { serveConsole } from '../console/serve';
import type { CaseRecord } from './case-record';
import { listCases, readCase, readCaseBag } from './cases';
import { DeskError } from './desk-error';
import { exportCases } from './export';
import { arrivedAt, findSealed, type Refusal, readRefusal, sealedIn } from './inbox';
import { initDesk, type Organisation } from './init';
import { connect, readConnection } from './intake-client';
import { makeInvite } from './invite';
import { readCard, readKeys } from './keys';
import { onlyOne } from './only-one';
import { type Outcome, openEnvelope } from './open-envelope';
import { pull } from './pull';

export interface CardWithFingerprint {
  card: OrgCard;
  words: string[];
  digits: string;
  /** What somebody sees who was given the public key only. */
  keyAlone: { words: string[]; digits: string };
}

export interface DeskList {
  /** Fetched and not opened yet, oldest first. */
  waiting: { id: string; arrivedAt: string }[];
  refused: ({ id: string } & Refusal)[];
  cases: CaseRecord[];
}

export interface Desk {
  /** Makes keys and card. Throws `already-initialised`, `unsafe-address`. */
  init(organisation: Organisation): Promise<CardWithFingerprint>;
  /** Where to fetch from; `ca` (PEM) and `address` for an intake in the same house. Throws `unsafe-address`. */
  connect(intake: { url: string; deskToken: string; ca?: string | null; address?: string | null }): Promise<void>;
  card(): Promise<CardWithFingerprint>;
  /** The text to give to one person: `athar-invite-1:…`. */
  invite(options?: { days?: number; label?: string }): Promise<string>;
  /** Fetches what waits at the intake and hands over replies. Throws `no-intake`, `intake-…`. */
  pull(): Promise<{ arrived: string[]; repliesWaiting: string[] }>;
  /** By an envelope's id or its beginning. Throws `not-found`, `ambiguous`. */
  open(id: string): Promise<Outcome>;
  /** A sealed file that came by mail, Signal or USB. */
  importFile(path: string): Promise<Outcome>;
  importBytes(sealed: Uint8Array): Promise<Outcome>;
  list(): Promise<DeskList>;
  readCase(id: string): Promise<CaseRecord>;
  readBagZip(id: string): Promise<Uint8Array>;
  /** Into the folder `to`; all cases without `ids`. Returns the paths written in it. */
  export(options: { to: string; ids?: readonly string[] }): Promise<string[]>;
  /** The page for the same, on 127.0.0.1 only; `url` holds the token of this run. */
  serveConsole(options: { port: number }): Promise<{ url: string; close(): Promise<void> }>;
}

const day = 24 * 60 * 60 * 1000;

/** One folder, one organisation. It holds the key that opens everything, so it belongs on the organisation's own computer. */
export function openDesk({ data, now = () => new Date() }: { data: string; now?: () => Date }): Desk {
  const openOne = async (envelope: Parameters<typeof openEnvelope>[1]): Promise<Outcome> => {
    const [keys, card, intake] = await Promise.all([readKeys(data), readCard(data), readConnection(data)]);
    return openEnvelope({ data, now: now(), keys, card, intake }, envelope);
  };
  const withFingerprint = async (card: OrgCard): Promise<CardWithFingerprint> => ({
    card,
    ...(await fingerprintOf(card)),
    keyAlone: await fingerprintOf({ ...card, origin: null, intakeKey: null, deskKey: null }),
  });
  const desk: Desk = {
    init: async (organisation) => withFingerprint(await initDesk(data, organisation, now())),
    connect: ({ url, deskToken, ca = null, address = null }) => connect(data, { v: 1, url, deskToken, ca, address }),
    card: async () => withFingerprint(await readCard(data)),
    invite: async ({ days = 30, label = '' } = {}) => {
      const expiresAt = new Date(now().getTime() + days * day);
      return makeInvite(data, { card: await readCard(data), intake: await readConnection(data), expiresAt, label });
    },
    pull: () => pull(data),
    open: async (start) => {
      const { id, bytes } = await findSealed(data, start);
      return openOne({ id, sealed: bytes, via: 'intake' });
    },
    importFile: async (path) => desk.importBytes(await readFile(path)),
    importBytes: (sealed) => openOne({ id: uuidv7(now().getTime()), sealed, via: 'file' }),
    list: () => list(data),
    readCase: async (id) => {
      const record = await readCase(data, id);
      if (record === null) throw new DeskError('not-found', `No case ${id}.`);
      return record;
    },
    readBagZip: async (id) => {
      const zip = await readCaseBag(data, id);
      if (zip === null) throw new DeskError('not-found', `No bag of case ${id}.`);
      return zip;
    },
    export: async ({ to, ids }) => {
      const all = await listCases(data);
      const chosen = ids?.map((start) =>
        onlyOne(
          all.map(({ id }) => id),
          start,
        ),
      );
      const records = chosen === undefined ? all : all.filter(({ id }) => chosen.includes(id));
      return exportCases(data, { all, records }, to);
    },
    serveConsole: ({ port }) => serveConsole(desk, { port }),
  };
  return desk;
}

async function list(data: string): Promise<DeskList> {
  const refused: DeskList['refused'] = [];
  for (const id of await sealedIn(data, 'refused')) {
    const refusal = await readRefusal(data, id);
    if (refusal !== null) refused.push({ id, ...refusal });
  }
  const waiting: DeskList['waiting'] = [];
  for (const id of await sealedIn(data, 'inbox')) waiting.push({ id, arrivedAt: await arrivedAt(data, id) });
  return { waiting, refused, cases: await listCases(data) };
}
