import { browser } from 'wxt/browser';
import { AtharError } from '../errors';
import { defaultSettings, Settings } from '../schema/settings';
import { eraseKeysIn } from '../vault/erase-key';
import { overwriteFile, stretchPassphrase } from '../vault/kdf-client';
import { kdfWorker } from '../vault/kdf-worker-url';
import { openedVault } from '../vault/state';
import type { Vault } from '../vault/vault';
import type { VaultWorld } from '../vault/world';
import { alone } from './alone';
import { metaRecords } from './meta';

/** The vault as it is in the browser: this context's workers, the origin's files, the extension's database. */
export function browserWorld(): VaultWorld {
  const start = kdfWorker(browser.runtime.getURL('/kdf-worker.js'));
  return {
    session: browser.storage.session,
    now: () => Date.now(),
    stretch: (passphrase, salt, cost) => stretchPassphrase(start, passphrase, salt, cost),
    eraseKeys: eraseKeysIn(
      () => navigator.storage.getDirectory(),
      start === null ? null : (name) => overwriteFile(start, name),
    ),
    meta: metaRecords,
    alone,
    pause: (seconds) => new Promise((resolve) => setTimeout(resolve, 1_000 * seconds)),
    async autoLockMinutes() {
      const { settings } = await browser.storage.local.get('settings');
      return (Settings.safeParse(settings).data ?? defaultSettings).autoLockMinutes;
    },
  };
}

/** Null = locked, absent, or past its deadline (then it locks). */
export function openVault(): Promise<Vault | null> {
  return openedVault(browserWorld());
}

/** Throws `AtharError('locked')`. */
export async function unlockedVault(): Promise<Vault> {
  const vault = await openVault();
  if (vault === null) throw new AtharError('locked');
  return vault;
}
