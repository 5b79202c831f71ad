import { reportPage } from '../utils/i18n/report-page';
import type { Language } from '../utils/schema/settings';
import { Button } from './button';
import { CopyValue } from './copy-value';
import { useLanguage, useTexts } from './language';
import { Notice } from './notice';
import { Progress } from './progress';

/** Result of one field, already in her language. */
export interface FilledLine {
  name: string;
  state: string;
  good: boolean;
}

/** On the tab that a report opened: the press that fills it, and what came of it. */
export function InsertBox(props: {
  busy: boolean;
  /** Null before the press. */
  lines: readonly FilledLine[] | null;
  refused: string | null;
  filledAny: boolean;
  /** Some of what belongs into the form is not in it now. */
  inPart: boolean;
  /** Nothing is filled so far, and a choice of hers may bring the fields. */
  notYet: boolean;
  values: readonly { name: string; value: string; quotes: boolean }[];
  /** Null: no field of this form is known, everything is copied. */
  onInsert: (() => void) | null;
  onCopy: (value: string) => Promise<void>;
}) {
  const text = useTexts(reportPage);
  const language = useLanguage();
  const stuck =
    props.onInsert === null || props.refused !== null || (props.lines !== null && !props.filledAny && !props.notYet);
  return (
    <section class="card card-now stack" aria-label={text('thisTab')}>
      <p>{text('thisTab')}</p>
      {props.onInsert === null ? (
        <p>{text('nothingKnown')}</p>
      ) : (
        <Button look="main" disabled={props.busy} onPress={props.onInsert}>
          {text('insert')}
        </Button>
      )}
      {props.busy && <Progress text={text('inserting')} />}
      {props.refused !== null && <Notice kind="problem">{props.refused}</Notice>}
      {props.lines !== null && (
        <Notice kind={props.filledAny && !props.inPart ? 'good' : 'care'}>
          <p>{text(saying(props))}</p>
          <ul class="filled">
            {props.lines.map((line) => (
              <li key={line.name} class={line.good ? 'filled-good' : 'filled-left'}>
                <strong>{atTheStart(line.name, language)}</strong> {line.state}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {props.values.length > 0 && (
        <details class="facts" open={stuck}>
          <summary>{text('copyValues')}</summary>
          {props.values.map((one) => (
            <CopyValue key={one.name} name={one.name} value={one.value} covered={one.quotes} onCopy={props.onCopy} />
          ))}
        </details>
      )}
    </section>
  );
}

function saying({ filledAny, inPart, notYet }: { filledAny: boolean; inPart: boolean; notYet: boolean }) {
  if (filledAny) return inPart ? 'insertedPart' : 'inserted';
  return notYet ? 'notYet' : 'nothingInserted';
}

/** The names are words within a sentence elsewhere ("Left for you: a choice"). */
function atTheStart(name: string, language: Language): string {
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
