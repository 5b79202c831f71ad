import { common } from '../utils/i18n/common';
import { lock, notYetSent } from '../utils/i18n/lock';
import { Button } from './button';
import { Countdown } from './countdown';
import { usePlural, useTexts } from './language';

/** Second step of the erase: what it means, then three seconds in which one press stops it. */
export function Erase({ onErase, onKeep, unsent = 0 }: { onErase: () => void; onKeep: () => void; unsent?: number }) {
  const text = useTexts(lock);
  const cancel = useTexts(common)('cancel');
  const many = usePlural();
  return (
    <section class="card card-grave stack" aria-label={text('eraseTitle')}>
      <h2>{text('eraseTitle')}</h2>
      <p>{text('eraseWhat')}</p>
      {unsent > 0 && <p>{many(notYetSent, unsent)}</p>}
      <div class="row">
        <Countdown
          seconds={3}
          start={text('eraseStart')}
          counting={(n) => text('eraseCounting', { n })}
          stop={text('eraseStop')}
          onDone={onErase}
        />
        <Button look="quiet" onPress={onKeep}>
          {cancel}
        </Button>
      </div>
    </section>
  );
}
