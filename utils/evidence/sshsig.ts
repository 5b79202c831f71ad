import { type Bytes, concatBytes, equalBytes, fromBase64, fromUtf8, owned, toBase64, utf8 } from './bytes';
import { verifyBytes } from './signing';

// https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.sshsig; Ed25519 and SHA-512 only, read 2026-11.
const magic = utf8('SSHSIG');
const keyType = 'ssh-ed25519';
const hash = 'sha512';

/** An armoured signature that `ssh-keygen -Y verify` reads. */
export async function signSsh(
  message: Uint8Array,
  by: { namespace: string; publicKey: Uint8Array; sign(bytes: Uint8Array): Promise<Uint8Array> },
): Promise<string> {
  const signature = await by.sign(await signedPart(message, by.namespace));
  return armour(blobOf({ publicKey: by.publicKey, namespace: by.namespace, signature }));
}

export type SshRefusal = 'malformed' | 'weak-key-type' | 'other-namespace' | 'other-key' | 'bad-signature';

export async function verifySsh(
  armoured: string,
  message: Uint8Array,
  expected: { namespace: string; publicKey: Uint8Array },
): Promise<true | SshRefusal> {
  const parts = readSsh(armoured);
  if (typeof parts === 'string') return parts;
  if (parts.namespace !== expected.namespace) return 'other-namespace';
  if (!equalBytes(parts.publicKey, expected.publicKey)) return 'other-key';
  const signed = await signedPart(message, parts.namespace);
  return (await verifyBytes(parts.publicKey, signed, parts.signature)) || 'bad-signature';
}

/** `ssh-ed25519 AAAA…` as in `allowed_signers` and `authorized_keys`. */
export function sshPublicKey(publicKey: Uint8Array): string {
  return `${keyType} ${toBase64(keyBlob(publicKey))}`;
}

interface Parts {
  publicKey: Uint8Array;
  namespace: string;
  signature: Uint8Array;
}

async function signedPart(message: Uint8Array, namespace: string): Promise<Bytes> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-512', owned(message)));
  return concatBytes(magic, field(namespace), field(''), field(hash), field(digest));
}

function blobOf({ publicKey, namespace, signature }: Parts): Bytes {
  const signed = concatBytes(field(keyType), field(signature));
  const version = Uint8Array.of(0, 0, 0, 1);
  return concatBytes(
    magic,
    version,
    field(keyBlob(publicKey)),
    field(namespace),
    field(''),
    field(hash),
    field(signed),
  );
}

function keyBlob(publicKey: Uint8Array): Bytes {
  return concatBytes(field(keyType), field(publicKey));
}

function field(value: string | Uint8Array): Bytes {
  const bytes = typeof value === 'string' ? utf8(value) : value;
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, bytes.length);
  return concatBytes(length, bytes);
}

const begin = '-----BEGIN SSH SIGNATURE-----\n';
const end = '-----END SSH SIGNATURE-----\n';

function armour(blob: Uint8Array): string {
  return begin + toBase64(blob).replace(/.{1,70}/g, '$&\n') + end;
}

function readSsh(armoured: string): Parts | SshRefusal {
  if (!armoured.startsWith(begin) || !armoured.endsWith(end) || armoured.length > 4_096) return 'malformed';
  let fields: Uint8Array[] | null;
  try {
    const blob = fromBase64(armoured.slice(begin.length, -end.length).replace(/\n/g, ''));
    fields = readFields(blob.subarray(magic.length + 4));
  } catch {
    return 'malformed';
  }
  const [key, namespace, , , signed] = fields ?? [];
  if (fields?.length !== 5 || !key || !namespace || !signed) return 'malformed';
  const [type, publicKey] = readFields(key) ?? [];
  const [, signature] = readFields(signed) ?? [];
  if (!type || fromUtf8(type) !== keyType) return 'weak-key-type';
  if (publicKey?.length !== 32 || signature?.length !== 64) return 'malformed';
  const parts = { publicKey, namespace: fromUtf8(namespace) ?? '', signature };
  // One signature, one spelling: anything we would not have written ourselves is refused.
  return armour(blobOf(parts)) === armoured ? parts : 'malformed';
}

function readFields(bytes: Uint8Array): Uint8Array[] | null {
  const fields: Uint8Array[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at < bytes.length) {
    if (at + 4 > bytes.length) return null;
    const until = at + 4 + view.getUint32(at);
    if (until > bytes.length) return null;
    fields.push(bytes.subarray(at + 4, until));
    at = until;
  }
  return fields;
}
