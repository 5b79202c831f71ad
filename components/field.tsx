import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface FieldProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  hint?: string;
  rows?: number;
  dir?: 'auto' | 'ltr';
  suggestions?: readonly string[];
  describedBy?: string;
  focus?: boolean;
}

/** One labelled text field. Nothing typed here may be remembered or checked by the browser's own services. */
export function Field({ label, value, onInput, hint, rows = 1, dir = 'auto', ...rest }: FieldProps) {
  const id = useId();
  const common = {
    id,
    value,
    dir,
    autocomplete: 'off',
    autocapitalize: 'off' as const,
    spellcheck: false,
    'aria-describedby': [hint && `${id}-hint`, rest.describedBy].filter(Boolean).join(' ') || undefined,
    ref: (element: HTMLElement | null) => {
      if (rest.focus === true && element !== null && document.activeElement === document.body) element.focus();
    },
  };
  const list: { list?: undefined } | { list: string } = rest.suggestions === undefined ? {} : { list: `${id}-list` };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {rows > 1 ? (
        <textarea {...common} rows={rows} onInput={(event) => onInput(event.currentTarget.value)} />
      ) : (
        <input {...common} {...list} onInput={(event) => onInput(event.currentTarget.value)} />
      )}
      {hint !== undefined && (
        <small id={`${id}-hint`} class="hint">
          {hint}
        </small>
      )}
      {rest.suggestions !== undefined && (
        <datalist id={`${id}-list`}>
          {rest.suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </div>
  );
}

export function Form(props: { children: ComponentChildren; onSubmit: () => void; label?: string }) {
  return (
    <form
      class="stack"
      aria-label={props.label}
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit();
      }}
    >
      {props.children}
    </form>
  );
}
