import type { GuideSays } from '../utils/content/guide-says';
import { guideCard } from '../utils/i18n/guide-card';
import { Button } from './button';
import { useTexts } from './language';
import { Notice } from './notice';
import { visibleName } from './visible-text';

/** On the tab of a report whose dialog cannot be filled: the press that shows the steps beside it. */
export function GuideBox(props: {
  busy: boolean;
  shown: boolean;
  /** What the card says now; null: nothing is known of it. */
  steps: GuideSays | null;
  refused: string | null;
  onShow: () => void;
  onHide: () => void;
}) {
  const text = useTexts(guideCard);
  return (
    <section class="card card-now stack" aria-label={text('title')}>
      <p>{text('here')}</p>
      {props.shown ? (
        <>
          <Notice kind="good">{text('shown')}</Notice>
          {props.steps !== null && <Steps {...props.steps} />}
          <Button onPress={props.onHide}>{text('takeAway')}</Button>
        </>
      ) : (
        <Button look="main" disabled={props.busy} onPress={props.onShow}>
          {text('show')}
        </Button>
      )}
      {props.refused !== null && <Notice kind="problem">{props.refused}</Notice>}
    </section>
  );
}

/** The card once more, outside the page: there a screen reader may hide all but the dialog. */
function Steps({ lead, choice, more }: GuideSays) {
  // A page's words are a quotation: nothing that it writes may stand here as if we said it.
  const Words = choice?.from === 'page' ? 'q' : 'bdi';
  return (
    <div class="stack stack-tight" aria-live="polite">
      <p>{lead}</p>
      {choice !== null && (
        <p>
          <strong>
            <Words dir="auto" lang={choice.language ?? ''}>
              {visibleName(choice.words)}
            </Words>
          </strong>
        </p>
      )}
      {more.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
