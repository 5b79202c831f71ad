import { useState } from 'preact/hooks';
import { Deliveries } from '../../components/deliveries';
import { useLanguage } from '../../components/language';
import { cancelDelivery, pollReplies, retryNow } from '../../utils/actions/deliveries';
import { deliveries } from '../../utils/i18n/deliveries';
import { errorText } from '../../utils/i18n/error';
import { t } from '../../utils/i18n/translate';
import { attempt } from './attempt';
import type { PostOffice } from './use-post-office';

export function DeliveriesScreen({ office }: { office: PostOffice }) {
  const language = useLanguage();
  const text = t(language, deliveries);
  const [result, setResult] = useState<{ kind: 'good' | 'care' | 'problem'; text: string } | null>(null);
  const retry = async (id: string) => {
    const done = await attempt(() => retryNow(id));
    setResult(done.ok ? null : { kind: 'problem', text: errorText(language, done.code) });
    await office.refresh();
  };
  const cancel = async (id: string) => {
    const done = await attempt(() => cancelDelivery(id));
    if (!done.ok) setResult({ kind: 'problem', text: errorText(language, done.code) });
    else if (done.value === 'cancelled') setResult({ kind: 'good', text: text('cancelled') });
    else setResult({ kind: 'care', text: text('tooLate') });
    await office.refresh();
  };
  const ask = async () => {
    const asked = await attempt(() => pollReplies('press'));
    if (!asked.ok) setResult({ kind: 'problem', text: errorText(language, asked.code) });
    else
      setResult(asked.value > 0 ? { kind: 'good', text: text('answered') } : { kind: 'care', text: text('noAnswer') });
    await office.refresh();
  };
  return (
    <Deliveries
      deliveries={office.deliveries}
      result={result}
      onAsk={() => void ask()}
      onRetry={(id) => void retry(id)}
      onCancel={(id) => void cancel(id)}
    />
  );
}
