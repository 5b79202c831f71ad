import { browser } from 'wxt/browser';
import { AtharError } from '../errors';
import type { PlaceId } from '../platforms/on-request';
import { collectOrphans } from '../storage/blobs';
import { browserWorld, unlockedVault } from '../storage/browser-world';
import { eraseAll, finishErase } from '../storage/erase-all';
import { deadlineAfter } from '../vault/auto-lock';
import { changePassphraseIn } from '../vault/change-passphrase';
import { createVaultIn } from '../vault/create';
import { judgePassphrase } from '../vault/judge-passphrase';
import { deadlineOf, moveDeadline, sessionKey } from '../vault/session';
import { stateOf, type VaultState } from '../vault/state';
import { type Unlocking, unlockIn } from '../vault/unlock';
import { recordEvent } from './flags';
import { takeBackEverything } from './on-request';
import { readSettings, writeSettings } from './settings';

export { openVault } from '../storage/browser-world';
export { generatePassphrase } from '../vault/generate-passphrase';
export { judgePassphrase } from '../vault/judge-passphrase';
export type { Unlocking, VaultState };

/** The background calls `lockIfDue` when this alarm rings. */
export const autoLockAlarm = 'auto-lock';

/** `lost`: the browser removed a part of it (header or erase key); nothing can be opened any more. */
export async function vaultState(): Promise<VaultState> {
  await finishErase(takeSignsBack);
  return stateOf(browserWorld());
}

/** Leaves the vault unlocked and `settings.vault` at `ready`. Throws `weak-passphrase`; a bug when one exists. */
export async function createVault({ passphrase }: { passphrase: string }): Promise<void> {
  await mustBeStrong(passphrase);
  await finishErase(takeSignsBack);
  await createVaultIn(browserWorld(), passphrase);
  await recordEvent('key.created', null, {});
  await writeSettings({ vault: 'ready' });
  await setAlarm();
}

/** Throws `no-vault`, `vault-lost`, `damaged`. */
export async function unlock(passphrase: string): Promise<Unlocking> {
  const unlocking = await unlockIn(browserWorld(), passphrase);
  if (unlocking.state === 'unlocked') await setAlarm();
  return unlocking;
}

/** Everything in the browser's memory goes, so that no part of Athar keeps something open. */
export async function lock(): Promise<void> {
  await browser.storage.session.clear();
  await browser.alarms.clear(autoLockAlarm);
}

/** She is using it: moves the auto-lock deadline. Does nothing while locked. */
export async function touch(): Promise<void> {
  const world = browserWorld();
  if ((await sessionKey(world)) === null) return;
  const deadline = deadlineAfter(world.now(), await world.autoLockMinutes());
  // Called with every key she presses.
  if (Math.abs(deadline - ((await deadlineOf(world)) ?? 0)) < 5_000) return;
  await moveDeadline(world, deadline);
  await setAlarm();
}

/** Throws `wrong-passphrase`, `weak-passphrase`, `locked`, `no-vault`, `vault-lost`. */
export async function changePassphrase(old: string, next: string): Promise<void> {
  await unlockedVault();
  await mustBeStrong(next);
  await changePassphraseIn(browserWorld(), old, next);
  await recordEvent('passphrase.changed', null, {});
}

/** Crypto-erase: also while locked. What was begun is finished at the next start. `allowed`: what the browser did not take back. */
export async function eraseEverything(): Promise<{ allowed: PlaceId[] }> {
  let allowed: PlaceId[] = [];
  await eraseAll(async () => {
    allowed = await takeSignsBack();
  });
  return { allowed };
}

/** What had to go is gone by then; a browser that keeps a permission does not make that a failure. */
async function takeSignsBack(): Promise<PlaceId[]> {
  await leaveNoSign();
  return takeBackEverything();
}

/** Alarms and the icon tell of dates and of something that waits. */
async function leaveNoSign(): Promise<void> {
  await browser.alarms.clearAll();
  await browser.action.setBadgeText({ text: '' });
}

/** For the alarm and every start of the background. Returns whether the vault is locked now. */
export async function lockIfDue(): Promise<boolean> {
  if ((await sessionKey(browserWorld())) === null) return true;
  await setAlarm();
  return false;
}

/** For the start of the background: finishes an interrupted erase, drops what no capture refers to. */
export async function startVault(): Promise<void> {
  const state = await vaultState();
  // Interrupted between the vault and the setting, content scripts would wait for ever.
  const told = state === 'absent' ? 'absent' : 'ready';
  if ((await readSettings()).vault !== told) await writeSettings({ vault: told });
  await lockIfDue();
  if (state === 'absent') await leaveNoSign();
  else await collectOrphans();
}

async function mustBeStrong(passphrase: string): Promise<void> {
  if (!(await judgePassphrase(passphrase)).ok) throw new AtharError('weak-passphrase');
}

async function setAlarm(): Promise<void> {
  const deadline = await deadlineOf(browserWorld());
  if (deadline !== null) await browser.alarms.create(autoLockAlarm, { when: deadline });
}
