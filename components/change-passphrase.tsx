import { useState } from 'preact/hooks';
import { firstRun } from '../utils/i18n/first-run';
import { settings as texts } from '../utils/i18n/settings';
import { Button } from './button';
import { Form } from './field';
import { useTexts } from './language';
import { Notice } from './notice';
import { PassphraseField } from './passphrase-field';
import { Progress } from './progress';
import { useJudged } from './use-judged';

export interface ChangeProps {
  busy: boolean;
  result: { kind: 'good' | 'problem'; text: string } | null;
  suggest: () => string;
  judge: (passphrase: string) => Promise<boolean>;
  onChange: (current: string, next: string) => void;
}

export function ChangePassphrase({ busy, result, suggest, judge, onChange }: ChangeProps) {
  const text = useTexts(texts);
  const word = useTexts(firstRun);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [suggested, setSuggested] = useState<string | null>(null);
  const [good, ask] = useJudged(judge);
  const take = (value: string) => {
    setNext(value);
    ask(value);
  };
  return (
    <details class="facts">
      <summary>{text('change')}</summary>
      <Form
        label={text('change')}
        onSubmit={() => {
          if (!good || busy || current === '') return;
          onChange(current, next);
          setCurrent('');
          setNext('');
          setSuggested(null);
        }}
      >
        <PassphraseField label={text('current')} value={current} onInput={setCurrent} />
        <PassphraseField
          label={text('next')}
          value={next}
          hint={next === '' ? word('ownHint') : good ? word('strong') : word('tooWeak')}
          onInput={take}
        />
        {suggested !== null && (
          <p class="passphrase" dir="auto">
            {suggested}
          </p>
        )}
        <p class="care">{word('forget')}</p>
        {busy ? (
          <Progress text={text('changing')} afterMs={0} />
        ) : (
          <div class="row">
            <button type="submit" class="button button-main" disabled={!good || current === ''}>
              {text('changeNow')}
            </button>
            <Button
              look="quiet"
              onPress={() => {
                const passphrase = suggest();
                setSuggested(passphrase);
                take(passphrase);
              }}
            >
              {text('suggest')}
            </Button>
          </div>
        )}
      </Form>
      {result !== null && <Notice kind={result.kind}>{result.text}</Notice>}
    </details>
  );
}
