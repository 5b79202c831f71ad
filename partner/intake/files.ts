import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromBase64, toBase64 } from '../../utils/evidence/bytes';
import { newSigningKey, type SigningKey } from '../../utils/evidence/signing';
import { z } from '../../utils/schema/zod';

const Kept = z.strictObject({ pkcs8: z.base64(), publicKey: z.base64(), deskToken: z.string().length(43) });

export interface IntakeKeys {
  intake: SigningKey;
  /** The desk's bearer token. Neither it nor the key opens an envelope. */
  deskToken: string;
}

/** Made on the first start and kept in `intake-keys.json`, readable by the owner only. Null keeps them in memory. */
export async function intakeKeys(dataDir: string | null): Promise<IntakeKeys> {
  if (dataDir === null) return newKeys();
  const file = join(dataDir, 'intake-keys.json');
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text !== null) {
    const { pkcs8, publicKey, deskToken } = Kept.parse(JSON.parse(text));
    return { intake: { pkcs8: fromBase64(pkcs8), publicKey: fromBase64(publicKey) }, deskToken };
  }
  const keys = await newKeys();
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const kept = {
    pkcs8: toBase64(keys.intake.pkcs8),
    publicKey: toBase64(keys.intake.publicKey),
    deskToken: keys.deskToken,
  };
  // Whole or not at all: half a key file would lock the organisation out.
  await writeFile(`${file}.part`, JSON.stringify(kept), { mode: 0o600 });
  await rename(`${file}.part`, file);
  return keys;
}

async function newKeys(): Promise<IntakeKeys> {
  return { intake: await newSigningKey(), deskToken: randomBytes(32).toString('base64url') };
}
