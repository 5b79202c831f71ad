import type { Vault } from '../vault/vault';

export { generatePassphrase } from '../vault/generate-passphrase';
export { judgePassphrase } from '../vault/judge-passphrase';

export type VaultState = 'absent' | 'locked' | 'unlocked' | 'lost';

export type Unlocking =
  | { state: 'unlocked' }
  /** `seconds`: how long the next try has to wait. */
  | { state: 'wrong'; seconds: number }
  | { state: 'wait'; seconds: number };

/** `lost`: the browser removed a part of it (header or erase key); nothing can be opened any more. */
export async function vaultState(): Promise<VaultState> {
  throw new Error('not written yet');
}

/** Leaves the vault unlocked and `settings.vault` at `ready`. Throws `weak-passphrase`; a bug when one exists. */
export async function createVault(_input: { passphrase: string }): Promise<void> {
  throw new Error('not written yet');
}

/** Throws `no-vault`, `vault-lost`, `damaged`. */
export async function unlock(_passphrase: string): Promise<Unlocking> {
  throw new Error('not written yet');
}

export async function lock(): Promise<void> {
  throw new Error('not written yet');
}

/** She is using it: moves the auto-lock deadline. Does nothing while locked. */
export async function touch(): Promise<void> {
  throw new Error('not written yet');
}

/** Throws `wrong-passphrase`, `weak-passphrase`, `no-vault`, `vault-lost`. */
export async function changePassphrase(_old: string, _next: string): Promise<void> {
  throw new Error('not written yet');
}

/** Crypto-erase: also while locked. What was begun is finished at the next start. */
export async function eraseEverything(): Promise<void> {
  throw new Error('not written yet');
}

/** Null = locked, lost, absent, or the auto-lock deadline has passed (then it locks). */
export async function openVault(): Promise<Vault | null> {
  throw new Error('not written yet');
}

/** For the alarm `auto-lock` and every start of the background. Returns whether the vault is locked now. */
export async function lockIfDue(): Promise<boolean> {
  throw new Error('not written yet');
}

/** For the start of the background: finishes an interrupted erase, drops what no capture refers to. */
export async function startVault(): Promise<void> {
  throw new Error('not written yet');
}
