import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { AtharError } from '../errors';
import { type Bytes, fromUtf8, owned } from './bytes';

/** age v1 (https://age-encryption.org/v1): what leaves opens with the stock `age` program. */
export async function sealToRecipients(bytes: Uint8Array, recipients: readonly string[]): Promise<Bytes> {
  if (recipients.length === 0) throw new TypeError('sealed to nobody is lost');
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return owned(await encrypter.encrypt(bytes));
}

/** Throws `AtharError('damaged')` when the bytes do not open; `tryToOpen` tells why. */
export async function openWithIdentity(bytes: Uint8Array, identity: string | CryptoKey): Promise<Bytes> {
  const result = await tryToOpen(bytes, identity);
  if ('refused' in result) throw new AtharError('damaged', result.refused);
  return result.opened;
}

export type SealRefusal = 'not-sealed' | 'sealed-to-another-key' | 'seal-broken';

export async function tryToOpen(
  bytes: Uint8Array,
  identity: string | CryptoKey,
): Promise<{ opened: Bytes } | { refused: SealRefusal }> {
  if (fromUtf8(bytes.subarray(0, 22)) !== 'age-encryption.org/v1\n') return { refused: 'not-sealed' };
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    return { opened: owned(await decrypter.decrypt(bytes)) };
  } catch (error) {
    // age-encryption 0.3.1 throws plain errors; this is its one text for "not for this key".
    const other = error instanceof Error && error.message.startsWith('no identity matched');
    return { refused: other ? 'sealed-to-another-key' : 'seal-broken' };
  }
}

export async function newIdentity(): Promise<{ identity: string; recipient: string }> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

export async function recipientOf(identity: string | CryptoKey): Promise<string> {
  return identityToRecipient(identity);
}
