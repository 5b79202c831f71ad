import type { Bytes } from '../evidence/bytes';
import type { EraseKeys } from './erase-key';
import type { MetaRecords } from './meta';
import type { Cost } from './scrypt';

/** Everything the vault touches. `storage/browser-world.ts` gives the real one. */
export interface VaultWorld {
  /** Memory of the browser, gone at its end; content scripts cannot read it. */
  session: {
    get(keys: string[]): Promise<Record<string, unknown>>;
    set(values: Record<string, unknown>): Promise<void>;
    clear(): Promise<void>;
  };
  /** Milliseconds since 1970. */
  now(): number;
  stretch(passphrase: Bytes, salt: Bytes, cost: Cost): Promise<Bytes>;
  eraseKeys: EraseKeys;
  meta: MetaRecords;
  /** Runs alone among all contexts of the extension. */
  alone<T>(name: 'athar-vault', run: () => Promise<T>): Promise<T>;
  pause(seconds: number): Promise<void>;
  autoLockMinutes(): Promise<number>;
}
