import { useState } from 'preact/hooks';
import { useLanguage } from '../../components/language';
import { PageBox, type PagePlace, type PageSaid } from '../../components/page-box';
import { documentPage, type PageResult } from '../../utils/actions/document-page';
import { errorText } from '../../utils/i18n/error';
import { page } from '../../utils/i18n/page';
import { t } from '../../utils/i18n/translate';
import { isOfChats } from '../../utils/platforms/shared/chats';
import { platformAt } from '../../utils/platforms/shared/hosts';
import type { Language } from '../../utils/schema/settings';
import { attempt } from './attempt';

/** Only in the popup: opening it is the press by which the browser lets us into this one page. */
export function DocumentHere(props: {
  tabId: number;
  pageUrl: string | null;
  buttons: boolean;
  refresh: () => Promise<void>;
}) {
  const language = useLanguage();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<PageSaid | null>(null);
  const press = async (what: 'page' | 'whole') => {
    setBusy(true);
    const done = await attempt(() => documentPage(props.tabId, { says: 'here', what }));
    setSaid(done.ok ? sentence(done.value, language) : bad(errorText(language, done.code)));
    setBusy(false);
    await props.refresh();
  };
  return (
    <PageBox
      place={placeOf(props.pageUrl, props.buttons)}
      busy={busy}
      said={said}
      onDocument={() => void press('page')}
      onWhole={() => void press('whole')}
    />
  );
}

const bad = (text: string): PageSaid => ({ good: false, text, offersWhole: false });

function sentence(result: PageResult, language: Language): PageSaid {
  const say = t(language, page);
  if (result.state === 'refused') return bad(say(`refused.${result.reason}`));
  const { at, text, offersWhole } = result.outcome;
  return { good: at === 'saved', text: text ?? say('refused.failed'), offersWhole };
}

function placeOf(address: string | null, buttons: boolean): PagePlace {
  if (address === null) return 'web';
  if (isOfChats(address)) return 'chats';
  if (platformAt(new URL(address).hostname) === 'web') return 'web';
  return buttons ? 'platform' : 'platform-off';
}
