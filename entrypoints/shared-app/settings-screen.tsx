import { useState } from 'preact/hooks';
import type { PlaceProps } from '../../components/place-access';
import { SettingsPage } from '../../components/settings-page';
import { changePassphrase, generatePassphrase, judgePassphrase, lock } from '../../utils/actions/set-up';
import { errorText } from '../../utils/i18n/error';
import { settings as texts } from '../../utils/i18n/settings';
import { t } from '../../utils/i18n/translate';
import type { Delivery } from '../../utils/schema/delivery';
import type { Settings } from '../../utils/schema/settings';
import { attempt } from './attempt';
import { copyText } from './copy-text';
import { useReading } from './use-reading';

export function SettingsScreen(props: {
  settings: Settings;
  deliveries: readonly Delivery[];
  places: readonly PlaceProps[];
  changeSettings: (change: Partial<Settings>) => void;
  refreshVault: () => Promise<void>;
  erase: () => Promise<void>;
  onFigures: () => void;
}) {
  const { settings, refreshVault } = props;
  const reading = useReading();
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<{ kind: 'good' | 'problem'; text: string } | null>(null);
  const change = async (current: string, next: string) => {
    setBusy(true);
    const changed = await attempt(() => changePassphrase(current, next));
    setBusy(false);
    setResult(
      changed.ok
        ? { kind: 'good', text: t(settings.language, texts)('changed') }
        : { kind: 'problem', text: errorText(settings.language, changed.code) },
    );
  };
  return (
    <SettingsPage
      settings={settings}
      places={props.places}
      unsent={props.deliveries.filter(({ state }) => state.at === 'queued' || state.at === 'sending').length}
      change={{
        busy,
        result,
        suggest: () => generatePassphrase(settings.language),
        judge: async (passphrase) => (await judgePassphrase(passphrase)).ok,
        onChange: (current, next) => void change(current, next),
      }}
      reading={{ ...reading, onCopy: copyText }}
      onChange={props.changeSettings}
      onFigures={props.onFigures}
      onLock={() => void attempt(lock).then(refreshVault)}
      onErase={() => void props.erase()}
    />
  );
}
