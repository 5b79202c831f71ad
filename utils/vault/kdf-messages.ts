import type { Bytes } from '../evidence/bytes';
import type { EraseKeyName } from './erase-key';
import type { Cost } from './scrypt';

/** One worker does one task, answers once, and is ended. */
export type KdfTask =
  | { task: 'stretch'; passphrase: Bytes; salt: Bytes; cost: Cost }
  | { task: 'overwrite'; file: EraseKeyName };

export type KdfAnswer = { stretched: Bytes } | { overwritten: true } | { failed: string };
