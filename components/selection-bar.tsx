import type { ComponentChildren } from 'preact';
import { flags, selectedCount } from '../utils/i18n/flags';
import { Button } from './button';
import { usePlural, useTexts } from './language';

/** Stays in sight while something is selected. */
export function SelectionBar(props: {
  count: number;
  onSort: () => void;
  onClear: () => void;
  children: ComponentChildren;
}) {
  const text = useTexts(flags);
  const many = usePlural();
  return (
    <section class="selection" aria-label={text('selection')}>
      <div class="row row-apart">
        <strong role="status">{many(selectedCount, props.count)}</strong>
        <span class="row">
          <Button onPress={props.onSort}>{text('sort')}</Button>
          <Button look="quiet" onPress={props.onClear}>
            {text('clear')}
          </Button>
        </span>
      </div>
      {props.children}
    </section>
  );
}
