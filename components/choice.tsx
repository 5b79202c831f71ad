import { useId } from 'preact/hooks';

export interface Option<V> {
  value: V;
  text: string;
  /** BCP 47, when the text is not in the page's language. */
  lang?: string;
}

/** One of a few, all visible. Native radios, so that arrows and screen readers work as everywhere. */
export function OneOf<V extends string | number>(props: {
  legend: string;
  options: readonly Option<V>[];
  value: V | null;
  onChoose: (value: V) => void;
  look?: 'chips' | 'segments';
}) {
  const name = useId();
  return (
    <fieldset class={`choice choice-${props.look ?? 'chips'}`}>
      <legend>{props.legend}</legend>
      <div class="choice-options">
        {props.options.map((option) => (
          <label key={option.value} class="chip" lang={option.lang}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === props.value}
              onChange={() => props.onChoose(option.value)}
            />
            <span>{option.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Any of many. */
export function SomeOf<V extends string>(props: {
  legend: string;
  options: readonly Option<V>[];
  values: readonly V[];
  onChoose: (values: V[]) => void;
}) {
  const toggle = (value: V) =>
    props.onChoose(
      // Kept in the order of the options, so that the same choice is always the same record.
      props.options.map((option) => option.value).filter((one) => props.values.includes(one) !== (one === value)),
    );
  return (
    <fieldset class="choice choice-chips">
      <legend>{props.legend}</legend>
      <div class="choice-options">
        {props.options.map((option) => (
          <label key={option.value} class="chip">
            <input
              type="checkbox"
              value={option.value}
              checked={props.values.includes(option.value)}
              onChange={() => toggle(option.value)}
            />
            <span>{option.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export function Switch(props: { text: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <label class="switch">
      <span>{props.text}</span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={props.on}
        checked={props.on}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
