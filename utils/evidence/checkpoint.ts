import { type Bytes, concatBytes, equalBytes, fromHex, toBase64, utf8 } from './bytes';
import { verifyBytes } from './signing';
import { signSsh, sshPublicKey, verifySsh } from './sshsig';

export const namespace = 'evidence@athar';

export interface Checkpoint {
  seq: number;
  /** Head of the custody chain in this bag. */
  head: string;
  /** SHA-256 of `manifest-sha256.txt`: with it the signature covers every byte under `data/`. */
  manifest: string;
  /** SHA-256 of `bag-info.txt`: nobody else can redirect the reply. */
  bagInfo: string;
}

export function writeCheckpoint({ seq, head, manifest, bagInfo }: Checkpoint): string {
  return `athar-checkpoint-1\nseq ${seq}\nhead ${head}\nmanifest ${manifest}\nbag-info ${bagInfo}\n`;
}

export interface Signer {
  publicKey: Uint8Array;
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

/** One key, three views: `ssh-keygen`, `openssl`, and the list of who may sign. */
export async function signCheckpoint(checkpoint: string, signer: Signer): Promise<Map<string, Bytes>> {
  const text = utf8(checkpoint);
  return new Map([
    ['proof/checkpoint.txt', text],
    ['proof/checkpoint.txt.sig', concatBytes(await signer.sign(text))],
    ['proof/checkpoint.txt.sshsig', utf8(await signSsh(text, { ...signer, namespace, sign: (b) => signer.sign(b) }))],
    ...keyFiles(signer.publicKey),
  ]);
}

export type SignatureRefusal = { reason: 'weak-key' | 'key-mismatch' | 'bad-signature' | 'malformed'; where: string };

/** Null when both signatures hold under the one key that all key files name. */
export async function checkSignatures(
  texts: (path: string) => Uint8Array,
  publicKey: Uint8Array,
): Promise<SignatureRefusal | null> {
  for (const [path, bytes] of keyFiles(publicKey)) {
    if (!equalBytes(texts(path), bytes)) return { reason: 'key-mismatch', where: path };
  }
  const text = texts('proof/checkpoint.txt');
  const armoured = new TextDecoder().decode(texts('proof/checkpoint.txt.sshsig'));
  const ssh = await verifySsh(armoured, text, { namespace, publicKey });
  if (ssh !== true) {
    const reason = ssh === 'weak-key-type' ? 'weak-key' : ssh === 'other-key' ? 'key-mismatch' : ssh;
    return {
      reason: reason === 'other-namespace' ? 'bad-signature' : reason,
      where: 'proof/checkpoint.txt.sshsig',
    };
  }
  const raw = await verifyBytes(publicKey, text, texts('proof/checkpoint.txt.sig'));
  return raw ? null : { reason: 'bad-signature', where: 'proof/checkpoint.txt.sig' };
}

/** SubjectPublicKeyInfo of Ed25519 (RFC 8410 §4) up to the key's 32 bytes. */
const spki = fromHex('302a300506032b6570032100');

/** Null unless the PEM holds exactly one Ed25519 key, spelled as we spell it. */
export function readPublicKey(pem: string): Bytes | null {
  const base64 = /^-----BEGIN PUBLIC KEY-----\n([A-Za-z0-9+/]{59}=)\n-----END PUBLIC KEY-----\n$/.exec(pem)?.[1];
  if (base64 === undefined) return null;
  const der = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  return equalBytes(der.subarray(0, spki.length), spki) ? der.slice(spki.length) : null;
}

function keyFiles(publicKey: Uint8Array): [string, Bytes][] {
  const pem = `-----BEGIN PUBLIC KEY-----\n${toBase64(concatBytes(spki, publicKey))}\n-----END PUBLIC KEY-----\n`;
  const allowed = `device namespaces="${namespace}" ${sshPublicKey(publicKey)}\n`;
  return [
    ['proof/device-pub.pem', utf8(pem)],
    ['proof/allowed_signers', utf8(allowed)],
  ];
}
