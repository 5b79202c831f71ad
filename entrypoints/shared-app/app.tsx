import { StillAllowed } from '../../components/erased';
import { Frame } from '../../components/frame';
import { LanguageContext } from '../../components/language';
import { Notice } from '../../components/notice';
import { Progress } from '../../components/progress';
import { common } from '../../utils/i18n/common';
import { lock } from '../../utils/i18n/lock';
import { t } from '../../utils/i18n/translate';
import type { Settings } from '../../utils/schema/settings';
import { FirstRunScreen } from './first-run-screen';
import { LockedScreen } from './locked-screen';
import { LostScreen } from './lost-screen';
import type { Surface } from './mount';
import type { Screen } from './screen';
import { Unlocked } from './unlocked';
import { useErase } from './use-erase';
import { useQuickExit } from './use-quick-exit';
import { useSettings } from './use-settings';
import { useTouch, useVaultState } from './use-vault-state';

/** The same for popup, side panel and options page: what the vault's state allows to be seen. */
export function App({ first, start, surface }: { first: Settings; start: Screen; surface: Surface }) {
  const [settings, changeSettings] = useSettings(first);
  const [vault, refreshVault] = useVaultState();
  const [erased, erase] = useErase(refreshVault);
  const [gone, leave] = useQuickExit();
  useTouch(vault === 'unlocked');
  if (gone) return null;
  return (
    <LanguageContext.Provider value={settings.language}>
      {vault === 'unlocked' ? (
        <Unlocked
          settings={settings}
          start={start}
          surface={surface}
          changeSettings={changeSettings}
          refreshVault={refreshVault}
          erase={erase}
          eraseFailed={erased?.at === 'failed'}
          leave={leave}
        />
      ) : (
        <Frame tab={null} onTab={() => {}} onBack={null} onLeave={leave}>
          {erased?.at === 'done' && <StillAllowed places={erased.allowed} />}
          {erased?.at === 'failed' && vault !== 'asking' && (
            <Notice kind="problem">{t(settings.language, lock)('eraseFailed')}</Notice>
          )}
          {vault === 'asking' && <Progress text={t(settings.language, common)('loading')} />}
          {vault === 'absent' && (
            <FirstRunScreen onLanguage={(language) => changeSettings({ language })} refreshVault={refreshVault} />
          )}
          {vault === 'locked' && <LockedScreen refreshVault={refreshVault} erase={erase} />}
          {vault === 'lost' && <LostScreen refreshVault={refreshVault} erase={erase} />}
        </Frame>
      )}
    </LanguageContext.Provider>
  );
}
