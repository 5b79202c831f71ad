import { deliveries } from '../utils/i18n/deliveries';
import type { Dictionary } from '../utils/i18n/dictionary';
import type { Delivery } from '../utils/schema/delivery';
import type { Language } from '../utils/schema/settings';
import { useLanguage, useTexts } from './language';
import { visibleName } from './visible-text';
import { localTime } from './when';

/** One line: where this delivery is. */
export function DeliveryState({ delivery, locked = false }: { delivery: Delivery; locked?: boolean }) {
  const text = useTexts(deliveries);
  const language = useLanguage();
  return (
    <span class={`state state-${delivery.state.at}`}>
      <i class="state-dot" aria-hidden="true" />
      <span>{line(delivery, text, language, locked)}</span>
    </span>
  );
}

type Text = (key: DeliveryKey, values?: Record<string, string>) => string;
type DeliveryKey = typeof deliveries extends Dictionary<infer T> ? keyof T & string : never;

function line({ state }: Delivery, text: Text, language: Language, locked: boolean): string {
  switch (state.at) {
    case 'queued':
      return text(locked ? 'waitsForUnlock' : 'queued');
    case 'sending':
      return text('sending');
    case 'sent':
      return text('sent', { time: localTime(state.receipt.receipt.receivedAt, language) });
    case 'opened': {
      const { opened } = state.opened;
      const by = `\u2068${visibleName(opened.by)}\u2069`;
      return opened.verdict === 'accepted'
        ? text('opened', { by, time: localTime(opened.openedAt, language) })
        : text('openedRefused', { by, why: visibleName(opened.reason ?? '–') });
    }
    case 'refused':
      return text('refused', { why: whyText(state.reason, language) });
    case 'handed-over':
      return text('handedOver');
  }
}

/** The outbox's reason codes in her language; a code that is unknown here reads as the plain one. */
export function whyText(code: string, language: Language): string {
  const texts: Readonly<Record<string, string>> = deliveries[language];
  return texts[`why.${code}`] ?? deliveries[language]['why.other'];
}
