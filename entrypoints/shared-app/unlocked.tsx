import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { Frame } from '../../components/frame';
import { Notice } from '../../components/notice';
import { OfferPlace } from '../../components/place-access';
import { lock } from '../../utils/actions/set-up';
import { lock as lockTexts } from '../../utils/i18n/lock';
import { t } from '../../utils/i18n/translate';
import type { Settings } from '../../utils/schema/settings';
import { AccessNotice } from './access-notice';
import { AddOffer, AddScreen } from './add-screen';
import { DeliveriesScreen } from './deliveries-screen';
import { DocumentHere } from './document-here';
import { DueNotice } from './due-notice';
import { FiguresScreen } from './figures-screen';
import { FlagScreen } from './flag-screen';
import { GuideHere } from './guide-here';
import { InsertHere } from './insert-here';
import type { Surface } from './mount';
import { PairScreen } from './pair-screen';
import { PartnersScreen } from './partners-screen';
import { ReportScreen } from './report-screen';
import { SavedFooter, SavedScreen } from './saved-screen';
import { above, type Screen, tabOf } from './screen';
import { SettingsScreen } from './settings-screen';
import { SortScreen } from './sort-screen';
import { useHere } from './use-here';
import { useLibrary } from './use-library';
import { usePlaces } from './use-places';
import { usePostOffice } from './use-post-office';
import { useSending } from './use-sending';

export function Unlocked(props: {
  settings: Settings;
  start: Screen;
  surface: Surface;
  changeSettings: (change: Partial<Settings>) => void;
  refreshVault: () => Promise<void>;
  erase: () => Promise<void>;
  /** The erase she began did not come to its end. */
  eraseFailed: boolean;
  leave: () => void;
}) {
  const { settings } = props;
  const [screen, go] = useState<Screen>(props.start);
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const [caseName, setCase] = useState<string | null>(null);
  const [partnerId, setPartner] = useState<string | null>(null);
  const here = useHere();
  const places = usePlaces();
  const library = useLibrary({ pageUrl: here === null ? undefined : here.pageUrl, caseName });
  const office = usePostOffice();
  const sending = useSending(settings.language, office.refresh);
  const deliveries = useMemo(() => office.deliveries ?? [], [office.deliveries]);
  useLockOnClose(settings.autoLockMinutes === 0);
  // Before it is painted: a press that was quick would else hit what has moved.
  useLayoutEffect(() => scrollTo(0, 0), [screen]);
  // A result belongs to the screen and the selection it was asked from.
  useEffect(() => sending.clear(), [screen, selected, sending.clear]);
  const sendBox = {
    partners: office.partners ?? [],
    partnerId,
    deliveries,
    sending,
    onPartner: setPartner,
    onAddPartner: () => go({ at: 'pair' }),
  };
  const up = above(screen);
  const listed = { ...library, deliveries, selected, caseName, onCase: setCase, onSelect: select, go };
  return (
    <Frame
      tab={tabOf(screen)}
      onTab={(at) => go({ at })}
      onBack={up === null ? null : () => go(up)}
      onLeave={props.leave}
      footer={screen.at === 'saved' && selected.size > 0 && <SavedFooter {...listed} sendBox={sendBox} />}
    >
      {props.eraseFailed && <Notice kind="problem">{t(settings.language, lockTexts)('eraseFailed')}</Notice>}
      {screen.at === 'saved' && (
        <>
          <DueNotice onOpen={(id) => go({ at: 'flag', id })} />
          <AccessNotice />
          {places
            .filter(({ host }) => host === hostOf(here?.pageUrl))
            .map((place) => (
              <OfferPlace key={place.id} {...place} />
            ))}
          {here?.tabId != null && <InsertHere key={`${here.tabId} ${here.pageUrl}`} tabId={here.tabId} />}
          {here?.tabId != null && <GuideHere key={`${here.tabId} ${here.pageUrl}`} tabId={here.tabId} />}
          {props.surface === 'popup' && here?.tabId != null && (
            <DocumentHere
              key={`${here.tabId} ${here.pageUrl}`}
              tabId={here.tabId}
              pageUrl={here.pageUrl}
              buttons={settings.buttons}
              refresh={library.refresh}
            />
          )}
          <AddOffer surface={props.surface} onAdd={() => go({ at: 'add' })} />
          <SavedScreen {...listed} />
        </>
      )}
      {screen.at === 'flag' && (
        <FlagScreen
          key={screen.id}
          id={screen.id}
          go={go}
          cases={library.cases}
          sendBox={sendBox}
          refresh={library.refresh}
        />
      )}
      {screen.at === 'report' && (
        <ReportScreen
          key={screen.id}
          id={screen.id}
          partners={office.partners ?? []}
          refresh={library.refresh}
          go={go}
        />
      )}
      {screen.at === 'sort' && <SortScreen {...listed} />}
      {screen.at === 'add' && <AddScreen refresh={library.refresh} />}
      {screen.at === 'organisations' && <PartnersScreen office={office} go={go} />}
      {screen.at === 'pair' && <PairScreen office={office} go={go} />}
      {screen.at === 'deliveries' && <DeliveriesScreen office={office} />}
      {screen.at === 'figures' && <FiguresScreen />}
      {screen.at === 'settings' && (
        <SettingsScreen {...props} deliveries={deliveries} places={places} onFigures={() => go({ at: 'figures' })} />
      )}
    </Frame>
  );
}

function hostOf(address: string | null | undefined): string | null {
  return address ? new URL(address).hostname : null;
}

function useLockOnClose(active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const ended = new AbortController();
    addEventListener('pagehide', () => void lock(), { signal: ended.signal });
    return () => ended.abort();
  }, [active]);
}
