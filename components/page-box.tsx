import { page } from '../utils/i18n/page';
import { Button } from './button';
import { useTexts } from './language';
import { Notice } from './notice';

/** The press that documents the page in front of her, and how it ended. `said: null`: not pressed yet. */
export function PageBox(props: {
  busy: boolean;
  said: { good: boolean; text: string } | null;
  onDocument: () => void;
}) {
  const text = useTexts(page);
  return (
    <section class="card stack" aria-label={text('document')}>
      <Button icon="file" disabled={props.busy} onPress={props.onDocument}>
        {text('document')}
      </Button>
      {props.said === null ? (
        <p class="hint">{text('help')}</p>
      ) : (
        <Notice kind={props.said.good ? 'good' : 'problem'}>{props.said.text}</Notice>
      )}
    </section>
  );
}
