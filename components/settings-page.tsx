import { useState } from 'preact/hooks';
import { common } from '../utils/i18n/common';
import { figures } from '../utils/i18n/figures';
import { follow } from '../utils/i18n/follow';
import { lock } from '../utils/i18n/lock';
import { settings as texts } from '../utils/i18n/settings';
import type { Settings } from '../utils/schema/settings';
import { Button } from './button';
import { ChangePassphrase, type ChangeProps } from './change-passphrase';
import { OneOf, Switch } from './choice';
import { Erase } from './erase';
import { languageNames } from './first-run';
import { Title } from './frame';
import { useTexts } from './language';
import { type PlaceProps, Places } from './place-access';
import { ReadingHealth, type ReadingProps } from './reading-health';

const minutes = [0, 1, 5, 15, 60] as const;

export function SettingsPage(props: {
  settings: Settings;
  places: readonly PlaceProps[];
  unsent: number;
  change: ChangeProps;
  reading: ReadingProps;
  onChange: (change: Partial<Settings>) => void;
  onFigures: () => void;
  onLock: () => void;
  onErase: () => void;
}) {
  const text = useTexts(texts);
  const word = useTexts(common);
  const reports = useTexts(follow)('title');
  const erase = useTexts(lock)('erase');
  const [erasing, setErasing] = useState(false);
  return (
    <div class="stack">
      <Title>{text('title')}</Title>
      <OneOf
        look="segments"
        legend={word('language')}
        options={languageNames}
        value={props.settings.language}
        onChoose={(language) => props.onChange({ language })}
      />
      <OneOf
        legend={text('autoLock')}
        options={minutes.map((value) => ({ value, text: text(`autoLock.${value}`) }))}
        value={props.settings.autoLockMinutes}
        onChoose={(autoLockMinutes) => props.onChange({ autoLockMinutes })}
      />
      <div class="row">
        <Button icon="lock" onPress={props.onLock}>
          {text('lockNow')}
        </Button>
      </div>
      <p class="hint">{word('leaveHint')}</p>
      <Switch text={text('buttons')} on={props.settings.buttons} onChange={(buttons) => props.onChange({ buttons })} />
      <Places places={props.places} />
      <section class="stack" aria-label={reports}>
        <h2>{reports}</h2>
        <div class="row">
          <Button onPress={props.onFigures}>{useTexts(figures)('title')}</Button>
        </div>
      </section>
      <ChangePassphrase {...props.change} />
      <ReadingHealth {...props.reading} />
      {erasing ? (
        <Erase unsent={props.unsent} onErase={props.onErase} onKeep={() => setErasing(false)} />
      ) : (
        <div class="end">
          <Button look="quiet" onPress={() => setErasing(true)}>
            {erase}
          </Button>
        </div>
      )}
    </div>
  );
}
