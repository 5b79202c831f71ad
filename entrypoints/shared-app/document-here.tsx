import { useState } from 'preact/hooks';
import { useLanguage } from '../../components/language';
import { PageBox } from '../../components/page-box';
import { documentPage, type PageResult } from '../../utils/actions/document-page';
import { errorText } from '../../utils/i18n/error';
import { page } from '../../utils/i18n/page';
import { t } from '../../utils/i18n/translate';
import type { Language } from '../../utils/schema/settings';
import { attempt } from './attempt';

/** Only in the popup: opening it is the press by which the browser lets us into this one page. */
export function DocumentHere({ tabId, refresh }: { tabId: number; refresh: () => Promise<void> }) {
  const language = useLanguage();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ good: boolean; text: string } | null>(null);
  const press = async () => {
    setBusy(true);
    const done = await attempt(() => documentPage(tabId, { says: 'here', what: 'page' }));
    setSaid(done.ok ? sentence(done.value, language) : { good: false, text: errorText(language, done.code) });
    setBusy(false);
    await refresh();
  };
  return <PageBox busy={busy} said={said} onDocument={() => void press()} />;
}

function sentence(result: PageResult, language: Language): { good: boolean; text: string } {
  const say = t(language, page);
  if (result.state === 'refused') return { good: false, text: say(`refused.${result.reason}`) };
  const { at, text } = result.outcome;
  return { good: at === 'saved', text: text ?? say('refused.failed') };
}
