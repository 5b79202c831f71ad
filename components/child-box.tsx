import { hotlineTexts } from '../utils/i18n/hotlines';
import type { Hotline } from '../utils/reports/hotlines';
import { Button } from './button';
import { CopyValue } from './copy-value';
import { useTexts } from './language';
import { Notice } from './notice';

/** A child is in the picture: hotlines first, then the pictures that are kept here. */
export function ChildBox(props: {
  hotlines: readonly Hotline[];
  pictures: 'kept' | 'none' | 'deleted';
  /** Why they could not be removed. */
  problem: string | null;
  onDelete: () => void;
  onCopy: (value: string) => Promise<void>;
}) {
  const text = useTexts(hotlineTexts);
  return (
    <section class="card card-grave stack stack-tight" aria-label={text('title')}>
      <h2>{text('title')}</h2>
      <p>{text('first')}</p>
      {props.hotlines.map((line) => (
        <div key={line.id} data-hotline={line.id}>
          <CopyValue name={line.name} value={line.reach} onCopy={props.onCopy} />
          <p class="hint">
            {text(line.what)} {text(line.unverified)}
          </p>
        </div>
      ))}
      <p class="hint">{text('law')}</p>
      {props.problem !== null && <Notice kind="problem">{props.problem}</Notice>}
      {props.pictures === 'kept' ? (
        <div class="row">
          <Button look="grave" onPress={props.onDelete}>
            {text('delete')}
          </Button>
        </div>
      ) : (
        <Notice kind="good">{text(props.pictures === 'deleted' ? 'deleted' : 'none')}</Notice>
      )}
    </section>
  );
}
