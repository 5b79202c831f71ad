import type { z } from 'zod';
import type { Opened, Receipt, SignedOpened, SignedReceipt } from '../schema/delivery';
import { fromBase64, toBase64, utf8 } from './bytes';
import { canonical } from './canonical';
import { signBytes, verifyBytes } from './signing';

type Receipt_ = z.infer<typeof Receipt>;
type Opened_ = z.infer<typeof Opened>;

export type ReceiptRefusal = 'bad-signature' | 'other-envelope' | 'other-bytes' | 'other-size' | 'other-head';

/** The intake signs the canonical JSON; its `type` keeps one kind of receipt from passing as the other. */
export async function signReceipt(receipt: Receipt_, pkcs8: Uint8Array): Promise<SignedReceipt> {
  return { receipt, signature: toBase64(await signBytes(pkcs8, utf8(canonical(receipt)))) };
}

/** `true`, or why this receipt does not speak for these bytes. Parse with `SignedReceipt` first. */
export async function verifyReceipt(
  signed: SignedReceipt,
  key: Uint8Array,
  expected: { envelope: string; sha256: string; size: number },
): Promise<true | ReceiptRefusal> {
  const { receipt, signature } = signed;
  if (!(await verifyBytes(key, utf8(canonical(receipt)), fromBase64(signature)))) return 'bad-signature';
  if (receipt.envelope !== expected.envelope) return 'other-envelope';
  if (receipt.sha256 !== expected.sha256) return 'other-bytes';
  if (receipt.size !== expected.size) return 'other-size';
  return true;
}

export async function signOpened(opened: Opened_, pkcs8: Uint8Array): Promise<SignedOpened> {
  return { opened, signature: toBase64(await signBytes(pkcs8, utf8(canonical(opened)))) };
}

/** `head` is asked for when the sender still knows which head she sent; a refusal may carry none. */
export async function verifyOpened(
  signed: SignedOpened,
  key: Uint8Array,
  expected: { envelope: string; head?: string },
): Promise<true | ReceiptRefusal> {
  const { opened, signature } = signed;
  if (!(await verifyBytes(key, utf8(canonical(opened)), fromBase64(signature)))) return 'bad-signature';
  if (opened.envelope !== expected.envelope) return 'other-envelope';
  if (expected.head !== undefined && opened.head !== null && opened.head !== expected.head) return 'other-head';
  return true;
}
