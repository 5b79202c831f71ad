import { useId, useState } from 'preact/hooks';
import { common } from '../utils/i18n/common';
import { Button } from './button';
import { useTexts } from './language';

/** Covered by default; she may look at what she types. The browser is asked not to keep it. */
export function PassphraseField(props: {
  label: string;
  value: string;
  onInput: (value: string) => void;
  hint?: string;
  focus?: boolean;
  disabled?: boolean;
}) {
  const text = useTexts(common);
  const id = useId();
  const [shown, setShown] = useState(false);
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <div class="joined">
        <input
          id={id}
          {...(shown ? { type: 'text' as const } : { type: 'password' as const })}
          dir="auto"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          value={props.value}
          disabled={props.disabled}
          aria-describedby={props.hint === undefined ? undefined : `${id}-hint`}
          ref={(element) => {
            if (props.focus === true && element !== null && document.activeElement === document.body) element.focus();
          }}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
        <Button
          look="quiet"
          label={`${shown ? text('hide') : text('show')}: ${props.label}`}
          onPress={() => setShown(!shown)}
        >
          {shown ? text('hide') : text('show')}
        </Button>
      </div>
      {props.hint !== undefined && (
        <small id={`${id}-hint`} class="hint" aria-live="polite">
          {props.hint}
        </small>
      )}
    </div>
  );
}
