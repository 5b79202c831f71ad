import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { touch, type VaultState, vaultState } from '../../utils/actions/set-up';

/** Milliseconds between two looks at the auto-lock deadline while the page is open. */
const lookAgain = 5_000;
/** A press moves the deadline at most this often. */
const touchEvery = 15_000;

/** `asking` until the vault has answered once. */
export function useVaultState(): [VaultState | 'asking', () => Promise<void>] {
  const [state, setState] = useState<VaultState | 'asking'>('asking');
  const refresh = useCallback(async () => setState(await vaultState()), []);
  useEffect(() => {
    void refresh();
    const timer = setInterval(() => void refresh(), lookAgain);
    const changed = () => void refresh();
    browser.storage.session.onChanged.addListener(changed);
    return () => {
      clearInterval(timer);
      browser.storage.session.onChanged.removeListener(changed);
    };
  }, [refresh]);
  return [state, refresh];
}

/** Every press or key says that she is here. */
export function useTouch(active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const ended = new AbortController();
    let last = 0;
    const used = () => {
      if (Date.now() - last < touchEvery) return;
      last = Date.now();
      void touch();
    };
    for (const type of ['pointerdown', 'keydown', 'wheel']) {
      addEventListener(type, used, { signal: ended.signal, passive: true });
    }
    return () => ended.abort();
  }, [active]);
}
