import { useState } from 'preact/hooks';
import { common } from '../utils/i18n/common';
import { firstRun } from '../utils/i18n/first-run';
import type { Language } from '../utils/schema/settings';
import { Button } from './button';
import { OneOf } from './choice';
import { CopyValue } from './copy-value';
import { Form } from './field';
import { Title } from './frame';
import { useLanguage, useTexts } from './language';
import { Notice } from './notice';
import { PassphraseField } from './passphrase-field';
import { Progress } from './progress';
import { useJudged } from './use-judged';

export const languageNames = [
  { value: 'en', text: 'English', lang: 'en' },
  { value: 'fr', text: 'Français', lang: 'fr' },
  { value: 'ar', text: 'العربية', lang: 'ar' },
] as const;

/** One screen: language, a passphrase that is already good, what forgetting it means, one press. */
export function FirstRun(props: {
  /** Null for the moment until it is made. */
  generated: string | null;
  onLanguage: (language: Language) => void;
  onAnother: () => void;
  judge: (passphrase: string) => Promise<boolean>;
  onAccept: (passphrase: string) => void;
  onCopy: (text: string) => Promise<void>;
  busy: boolean;
  problem: string | null;
}) {
  const text = useTexts(firstRun);
  const language = useLanguage();
  const [own, setOwn] = useState<string | null>(null);
  const [good, judge] = useJudged(props.judge);
  return (
    <div class="stack">
      <Title focus={false}>{text('title')}</Title>
      <OneOf
        look="segments"
        legend={useTexts(common)('language')}
        options={languageNames}
        value={language}
        onChoose={props.onLanguage}
      />
      <p>{text('lead')}</p>
      {own === null ? (
        <section class="card stack" aria-label={text('yours')}>
          <CopyValue name={text('yours')} value={props.generated ?? '…'} onCopy={props.onCopy} />
          <p class="hint">{text('write')}</p>
          <p class="care">{text('forget')}</p>
          {props.busy ? (
            <Progress text={text('making')} afterMs={0} />
          ) : (
            <>
              <Button
                look="main"
                disabled={props.generated === null}
                onPress={() => props.generated !== null && props.onAccept(props.generated)}
              >
                {text('accept')}
              </Button>
              <div class="row">
                <Button look="quiet" onPress={props.onAnother}>
                  {text('another')}
                </Button>
                <Button look="quiet" onPress={() => setOwn('')}>
                  {text('own')}
                </Button>
              </div>
            </>
          )}
        </section>
      ) : (
        <section class="card stack" aria-label={text('own')}>
          <Form onSubmit={() => good && !props.busy && props.onAccept(own)}>
            <PassphraseField
              label={text('ownLabel')}
              value={own}
              focus
              hint={own === '' ? text('ownHint') : good ? text('strong') : text('tooWeak')}
              onInput={(value) => {
                setOwn(value);
                judge(value);
              }}
            />
            <p class="care">{text('forget')}</p>
            {props.busy ? (
              <Progress text={text('making')} afterMs={0} />
            ) : (
              <div class="row">
                <button type="submit" class="button button-main" disabled={!good}>
                  {text('acceptOwn')}
                </button>
                <Button look="quiet" onPress={() => setOwn(null)}>
                  {text('generated')}
                </Button>
              </div>
            )}
          </Form>
        </section>
      )}
      {props.problem !== null && <Notice kind="problem">{props.problem}</Notice>}
      <p class="hint">{text('sync')}</p>
      <p class="hint">{text('pairHint')}</p>
    </div>
  );
}
