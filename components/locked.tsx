import { useEffect, useState } from 'preact/hooks';
import { lock } from '../utils/i18n/lock';
import { Button } from './button';
import { Erase } from './erase';
import { Form } from './field';
import { Title } from './frame';
import { Icon } from './icon';
import { useTexts } from './language';
import { Notice } from './notice';
import { PassphraseField } from './passphrase-field';
import { Progress } from './progress';

export type UnlockTrouble = { why: 'wrong' } | { why: 'wait'; seconds: number } | { why: 'failed'; text: string };

/** What a stranger may see: a name, a field, and a way to erase. */
export function Locked(props: {
  busy: boolean;
  trouble: UnlockTrouble | null;
  onUnlock: (passphrase: string) => void;
  onErase: () => void;
}) {
  const text = useTexts(lock);
  const [passphrase, setPassphrase] = useState('');
  const [erasing, setErasing] = useState(false);
  const wait = useSecondsLeft(props.trouble);
  return (
    <div class="stack">
      <span class="emblem">
        <Icon name="lock" />
      </span>
      <Title focus={false}>{text('title')}</Title>
      <Form onSubmit={() => !props.busy && wait === 0 && passphrase !== '' && props.onUnlock(passphrase)}>
        <PassphraseField label={text('passphrase')} value={passphrase} focus onInput={setPassphrase} />
        {props.busy ? (
          <Progress text={text('unlocking')} afterMs={0} />
        ) : (
          <button type="submit" class="button button-main" disabled={wait > 0 || passphrase === ''}>
            {text('unlock')}
          </button>
        )}
      </Form>
      {!props.busy && props.trouble !== null && (
        <Notice kind="problem">
          {props.trouble.why === 'failed' ? props.trouble.text : text('wrong')}
          {wait > 0 && <span class="block">{text('wait', { n: wait })}</span>}
        </Notice>
      )}
      {erasing ? (
        <Erase onErase={props.onErase} onKeep={() => setErasing(false)} />
      ) : (
        <div class="end">
          <Button look="quiet" onPress={() => setErasing(true)}>
            {text('erase')}
          </Button>
        </div>
      )}
    </div>
  );
}

function useSecondsLeft(trouble: UnlockTrouble | null): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    setLeft(trouble?.why === 'wait' ? Math.ceil(trouble.seconds) : 0);
  }, [trouble]);
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1_000);
    return () => clearTimeout(timer);
  }, [left]);
  return left;
}
