import { guideCard } from '../utils/i18n/guide-card';
import { Button } from './button';
import { useTexts } from './language';
import { Notice } from './notice';

/** On the tab of a report whose dialog cannot be filled: the press that shows the steps beside it. */
export function GuideBox(props: {
  busy: boolean;
  shown: boolean;
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
