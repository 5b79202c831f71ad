import { join } from 'node:path';
import { fromBase64, toBase64 } from '../../utils/evidence/bytes';
import { newIdentity } from '../../utils/evidence/seal';
import { newSigningKey } from '../../utils/evidence/signing';
import { AgeRecipient, OrgCard } from '../../utils/schema/partner';
import { Base64, z } from '../../utils/schema/zod';
import { DeskError } from './desk-error';
import { readTextIfThere, writeWhole } from './files';

const Kept = z.strictObject({
  v: z.literal(1),
  /** `AGE-SECRET-KEY-1…`: whoever has it reads everything that was ever sent here. */
  identity: z.string(),
  recipient: AgeRecipient,
  pkcs8: Base64,
  publicKey: Base64,
});

export interface DeskKeys {
  identity: string;
  recipient: string;
  pkcs8: Uint8Array;
  publicKey: Uint8Array;
}

export async function makeKeys(data: string): Promise<DeskKeys> {
  const { identity, recipient } = await newIdentity();
  const { pkcs8, publicKey } = await newSigningKey();
  const kept = { v: 1, identity, recipient, pkcs8: toBase64(pkcs8), publicKey: toBase64(publicKey) };
  await writeWhole(keysPath(data), `${JSON.stringify(kept, null, 2)}\n`);
  return { identity, recipient, pkcs8, publicKey };
}

export async function hasKeys(data: string): Promise<boolean> {
  return (await readTextIfThere(keysPath(data))) !== null;
}

export async function readKeys(data: string): Promise<DeskKeys> {
  const text = await readTextIfThere(keysPath(data));
  if (text === null) throw new DeskError('not-initialised', 'This desk has no keys yet. Run `desk init` first.');
  const { identity, recipient, pkcs8, publicKey } = Kept.parse(JSON.parse(text));
  return { identity, recipient, pkcs8: fromBase64(pkcs8), publicKey: fromBase64(publicKey) };
}

export async function writeCard(data: string, card: OrgCard): Promise<void> {
  await writeWhole(join(data, 'card.json'), `${JSON.stringify(card, null, 2)}\n`);
}

export async function readCard(data: string): Promise<OrgCard> {
  const text = await readTextIfThere(join(data, 'card.json'));
  if (text === null) throw new DeskError('not-initialised', 'This desk has no card yet. Run `desk init` first.');
  return OrgCard.parse(JSON.parse(text));
}

function keysPath(data: string): string {
  return join(data, 'desk-keys.json');
}
