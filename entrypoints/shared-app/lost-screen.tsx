import { Erase } from '../../components/erase';
import { Title } from '../../components/frame';
import { useTexts } from '../../components/language';
import { eraseEverything } from '../../utils/actions/set-up';
import { lock } from '../../utils/i18n/lock';
import { attempt } from './attempt';

/** The browser removed a part of the vault: said plainly, with the one thing that can be done. */
export function LostScreen({ refreshVault }: { refreshVault: () => Promise<void> }) {
  const text = useTexts(lock);
  const erase = async () => {
    await attempt(eraseEverything);
    await refreshVault();
  };
  return (
    <div class="stack">
      <Title>{text('lost')}</Title>
      <p>{text('lostHelp')}</p>
      <Erase onErase={() => void erase()} onKeep={() => void refreshVault()} />
    </div>
  );
}
