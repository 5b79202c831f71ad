import { useEffect, useState } from 'preact/hooks';
import { GuideBox } from '../../components/guide-box';
import { useLanguage } from '../../components/language';
import { type GuideNow, hideGuide, readGuide, readSteps, showGuide } from '../../utils/actions/show-guide';
import type { GuideSays } from '../../utils/content/guide-says';
import { errorText } from '../../utils/i18n/error';
import { guideCard } from '../../utils/i18n/guide-card';
import { t } from '../../utils/i18n/translate';
import { attempt } from './attempt';

/** How often the side panel reads what the card in the page says. */
const followMs = 1_000;

/** When the tab in front belongs to a report whose dialog cannot be filled: the press that shows the steps there. */
export function GuideHere({ tabId }: { tabId: number }) {
  const language = useLanguage();
  const [now, setNow] = useState<GuideNow>('none');
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [steps, setSteps] = useState<GuideSays | null>(null);

  const look = async () => {
    const read = await attempt(() => readGuide({ tabId }));
    if (read.ok) setNow(read.value);
  };
  useEffect(() => void look(), [tabId]);
  useEffect(() => {
    if (now !== 'shown') return setSteps(null);
    const follow = async () => {
      const read = await attempt(() => readSteps({ tabId }));
      if (read.ok && read.value !== null) setSteps(read.value);
      else await look();
    };
    void follow();
    const timer = setInterval(() => document.visibilityState === 'visible' && void follow(), followMs);
    return () => clearInterval(timer);
  }, [now, tabId]);

  const show = async () => {
    setBusy(true);
    const done = await attempt(() => showGuide({ tabId, language }));
    setBusy(false);
    if (!done.ok) setRefused(errorText(language, done.code));
    else if (done.value.state === 'refused') setRefused(t(language, guideCard)(`refused.${done.value.reason}`));
    else {
      setRefused(null);
      setNow('shown');
    }
  };
  const hide = async () => {
    await attempt(() => hideGuide({ tabId }));
    setNow('ready');
  };
  if (now === 'none') return null;
  return (
    <GuideBox
      busy={busy}
      shown={now === 'shown'}
      steps={steps}
      refused={refused}
      onShow={() => void show()}
      onHide={() => void hide()}
    />
  );
}
