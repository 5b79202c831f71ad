import { Erase } from '../../components/erase';
import { Title } from '../../components/frame';
import { useTexts } from '../../components/language';
import { lock } from '../../utils/i18n/lock';

/** The browser removed a part of the vault: said plainly, with the one thing that can be done. */
export function LostScreen({ refreshVault, erase }: { refreshVault: () => Promise<void>; erase: () => Promise<void> }) {
  const text = useTexts(lock);
  return (
    <div class="stack">
      <Title>{text('lost')}</Title>
      <p>{text('lostHelp')}</p>
      <Erase onErase={() => void erase()} onKeep={() => void refreshVault()} />
    </div>
  );
}
