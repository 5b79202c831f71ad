import { useState } from 'preact/hooks';
import { useLanguage } from '../../components/language';
import { Locked, type UnlockTrouble } from '../../components/locked';
import { unlock } from '../../utils/actions/set-up';
import { errorText } from '../../utils/i18n/error';
import { send } from '../../utils/messaging';
import { attempt } from './attempt';

export function LockedScreen(props: { refreshVault: () => Promise<void>; erase: () => Promise<void> }) {
  const language = useLanguage();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<UnlockTrouble | null>(null);
  const open = async (passphrase: string) => {
    setBusy(true);
    const opened = await attempt(() => unlock(passphrase));
    setBusy(false);
    if (!opened.ok) setTrouble({ why: 'failed', text: errorText(language, opened.code) });
    else if (opened.value.state !== 'unlocked') setTrouble({ why: 'wait', seconds: opened.value.seconds });
    else {
      // The background merges and sends; nobody there to answer is no reason to stay closed.
      void send('vaultOpened', {}).catch(() => {});
      await props.refreshVault();
    }
  };
  const erase = async () => {
    setBusy(true);
    await props.erase();
    setBusy(false);
  };
  return (
    <Locked
      busy={busy}
      trouble={trouble}
      onUnlock={(passphrase) => void open(passphrase)}
      onErase={() => void erase()}
    />
  );
}
