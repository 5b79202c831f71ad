import { useCallback, useState } from 'preact/hooks';
import { eraseEverything } from '../../utils/actions/set-up';
import { attempt } from './attempt';

/** How the last erase of this page ended; null: none yet, or nothing is left to say. `allowed`: what the browser kept. */
export type Erased = { at: 'done'; allowed: readonly ('whatsapp' | 't.me')[] } | { at: 'failed' } | null;

/** One erase for every screen: what it says must outlive the screen it was pressed on. */
export function useErase(refreshVault: () => Promise<void>): [Erased, () => Promise<void>] {
  const [erased, setErased] = useState<Erased>(null);
  const erase = useCallback(async () => {
    const done = await attempt(eraseEverything);
    setErased(done.ok ? { at: 'done', allowed: done.value.allowed } : { at: 'failed' });
    await refreshVault();
  }, [refreshVault]);
  return [erased, erase];
}
