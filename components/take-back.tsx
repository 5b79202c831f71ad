import { useEffect, useRef } from 'preact/hooks';
import { follow } from '../utils/i18n/follow';
import { Button } from './button';
import { useTexts } from './language';
import type { StepName } from './tell-step';

/** Asked once more, because it is written down for good. Why is not asked: nobody owes a reason for a slip. */
export function TakeBack({
  step,
  onTakeBack,
  onLeave,
}: {
  step: StepName;
  onTakeBack: () => void;
  onLeave: () => void;
}) {
  const text = useTexts(follow);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="stack stack-tight" aria-label={text('mistake.ask')}>
      <h4 ref={heading} tabIndex={-1}>
        {text('mistake.ask')}
      </h4>
      <p>{text('mistake.what', { step: text(`at.${step}`) })}</p>
      <p class="hint">{text('mistake.sent')}</p>
      <div class="row">
        <Button look="main" onPress={onTakeBack}>
          {text('mistake.do')}
        </Button>
        <Button look="quiet" onPress={onLeave}>
          {text('mistake.leave')}
        </Button>
      </div>
    </section>
  );
}
