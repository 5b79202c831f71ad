import { page } from '../utils/i18n/page';
import { whichPost } from '../utils/i18n/which-post';
import { Button } from './button';
import { useTexts } from './language';
import { Notice } from './notice';

/** What is in front of her; `platform-off`: its posts carry no button, as she switched them off. */
export type PagePlace = 'web' | 'platform' | 'platform-off' | 'chats';

export interface PageSaid {
  good: boolean;
  text: string;
  offersWhole: boolean;
}

/** The press that documents the page in front of her, and how it ended. `said: null`: not pressed yet. */
export function PageBox(props: {
  place: PagePlace;
  busy: boolean;
  said: PageSaid | null;
  onDocument: () => void;
  onWhole: () => void;
}) {
  const text = useTexts(page);
  const which = useTexts(whichPost);
  const { said, busy } = props;
  return (
    <section class="card stack" aria-label={text('document')}>
      <Button icon="file" disabled={busy} onPress={props.onDocument}>
        {text('document')}
      </Button>
      {said === null ? (
        <p class="hint">{text(`help.${props.place}`)}</p>
      ) : (
        <Notice kind={said.good ? 'good' : 'problem'}>{said.text}</Notice>
      )}
      {said?.offersWhole === true && (
        <>
          <Button look="quiet" disabled={busy} onPress={props.onWhole}>
            {which('whole')}
          </Button>
          <p class="hint">{which('wholeHelp')}</p>
        </>
      )}
    </section>
  );
}
