import { useState } from 'preact/hooks';
import { partners as texts } from '../utils/i18n/partners';
import type { Change, Renewal } from '../utils/sync/invite';
import { Button } from './button';
import { Field, Form } from './field';
import { Title } from './frame';
import { useLanguage, useTexts } from './language';
import { Notice } from './notice';
import { Progress } from './progress';
import { Code, Name } from './quoted';
import { visibleName } from './visible-text';
import { localTime } from './when';

/** What a pasted text turned out to be. `name: null`: a bare key, so the name is hers to give. */
export interface ReadText {
  name: string | null;
  words: readonly string[];
  digits: string;
  host: string | null;
  /** She knows it by these keys; what it says of itself is something else. */
  renews: Renewal | null;
}

/** Paste, compare the six words, agree, pair. Nothing is stored or sent before the last press. */
export function Pair(props: {
  read: ReadText | null;
  problem: string | null;
  busy: 'reading' | 'pairing' | null;
  onRead: (text: string) => void;
  onPair: (name: string | null) => void;
}) {
  const text = useTexts(texts);
  const [pasted, setPasted] = useState('');
  return (
    <div class="stack">
      <Title>{text('add')}</Title>
      <Form label={text('paste')} onSubmit={() => pasted.trim() !== '' && props.onRead(pasted)}>
        <Field
          label={text('paste')}
          rows={4}
          dir="ltr"
          value={pasted}
          onInput={(value) => {
            // A paste is complete at once; the button is there for what is typed.
            if (value.trim().length - pasted.trim().length > 20) props.onRead(value);
            setPasted(value);
          }}
        />
        {props.read === null && (
          <button type="submit" class="button button-plain" disabled={pasted.trim() === '' || props.busy !== null}>
            {text('check')}
          </button>
        )}
      </Form>
      {props.busy === 'reading' && <Progress text={text('checking')} />}
      {props.read !== null && <Compare key={JSON.stringify(props.read)} {...props} read={props.read} />}
      {props.problem !== null && <Notice kind="problem">{props.problem}</Notice>}
    </div>
  );
}

function Compare({
  read,
  busy,
  onPair,
}: {
  read: ReadText;
  busy: string | null;
  onPair: (name: string | null) => void;
}) {
  const text = useTexts(texts);
  const [agreed, setAgreed] = useState(false);
  const [given, setGiven] = useState('');
  const name = visibleName(read.name ?? given);
  const spoken = `\u2068${name}\u2069`;
  return (
    <section class="card stack" aria-label={text('fingerprint')} aria-live="polite">
      {read.name === null ? (
        <Field
          label={text('name')}
          hint={text('nameHint')}
          value={given}
          onInput={(value) => setGiven(value.slice(0, 120))}
        />
      ) : (
        <h2>
          <Name name={read.name} />
        </h2>
      )}
      <div>
        <span class="hint">{text('fingerprint')}</span>
        <ol class="words" dir="ltr" lang="en">
          {read.words.map((word) => (
            <li key={word}>{word}</li>
          ))}
        </ol>
        <p class="hint">
          {text('digits')}: <Code>{read.digits}</Code>
        </p>
      </div>
      {read.renews !== null && <Renews renewal={read.renews} />}
      <p>
        <strong>{text('sure')}</strong> {text('sureHelp')}
      </p>
      {read.host === null ? (
        <p class="hint">{text('noAddress')}</p>
      ) : (
        <p class="hint">
          {text('address')}: <Code>{read.host}</Code>
        </p>
      )}
      {name !== '' && (
        <>
          <label class="agree">
            <input type="checkbox" checked={agreed} onChange={(event) => setAgreed(event.currentTarget.checked)} />
            <span>{text('consent', { name: spoken })}</span>
          </label>
          <small class="hint">{text('consentMore')}</small>
          <Button
            look="main"
            disabled={!agreed || busy !== null}
            onPress={() => onPair(read.name === null ? name : null)}
          >
            {text('pair', { name: spoken })}
          </Button>
        </>
      )}
      {busy === 'pairing' && <Progress text={text('pairing')} />}
    </section>
  );
}

/** What changes stands on a line of its own, so that no number to call is cut in two. */
function Renews({ renewal }: { renewal: Renewal }) {
  const text = useTexts(texts);
  const language = useLanguage();
  const shown = ({ what }: Change, value: string | null) => {
    if (value === null) return '—';
    return what === 'expiresAt' ? localTime(value, language) : value;
  };
  return (
    <Notice kind="care">
      <p>{text('renews')}</p>
      {renewal.changes.map((change) => (
        <div key={change.what}>
          <p>
            {text(`was.${change.what}`)}: <br />
            <Name name={shown(change, change.was)} />
          </p>
          <p>
            {text(`is.${change.what}`)}: <br />
            <Name name={shown(change, change.is)} />
          </p>
        </div>
      ))}
      <p>
        {text('wordsWere')}: <Code>{renewal.words.join(' ')}</Code>
      </p>
    </Notice>
  );
}
