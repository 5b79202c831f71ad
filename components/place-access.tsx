import { access as texts } from '../utils/i18n/access';
import { Button } from './button';
import { useTexts } from './language';
import { Notice } from './notice';

export interface PlaceProps {
  id: 'whatsapp' | 't.me';
  access: 'allowed' | 'not-allowed' | 'refused' | null;
  allow: () => void;
  takeBack: () => void;
}

/** On the page itself: the offer, until it is allowed. */
export function OfferPlace({ id, access, allow }: PlaceProps) {
  const text = useTexts(texts);
  if (access === null || access === 'allowed') return null;
  return (
    <Notice kind="care">
      <p>{text(access === 'refused' ? 'refused' : `what.${id}`)}</p>
      <Button onPress={allow}>{text(`allow.${id}`)}</Button>
    </Notice>
  );
}

/** In the settings: all of them, to allow and to take back. */
export function Places({ places }: { places: readonly PlaceProps[] }) {
  const text = useTexts(texts);
  return (
    <section class="stack" aria-label={text('title')}>
      <h2>{text('title')}</h2>
      {places.map(({ id, access, allow, takeBack }) => (
        <div key={id} class="stack">
          <p class="hint" role="status">
            {text(access === 'allowed' ? `allowed.${id}` : access === 'refused' ? 'refused' : `what.${id}`)}
          </p>
          <div class="row">
            {access === 'allowed' ? (
              <Button look="quiet" onPress={takeBack}>
                {text(`takeBack.${id}`)}
              </Button>
            ) : (
              <Button disabled={access === null} onPress={allow}>
                {text(`allow.${id}`)}
              </Button>
            )}
          </div>
        </div>
      ))}
    </section>
  );
}
