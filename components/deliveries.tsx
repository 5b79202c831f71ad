import { postsIn, deliveries as texts } from '../utils/i18n/deliveries';
import type { Delivery } from '../utils/schema/delivery';
import { Button } from './button';
import { DeliveryState, whyText } from './delivery-state';
import { Title } from './frame';
import { useLanguage, usePlural, useTexts } from './language';
import { Notice } from './notice';
import { Code, Name } from './quoted';
import { localTime } from './when';

export function Deliveries(props: {
  deliveries: readonly Delivery[] | null;
  result: { kind: 'good' | 'care' | 'problem'; text: string } | null;
  onRetry: (id: string) => void;
  onCancel: (id: string) => void;
  onAsk: () => void;
}) {
  const text = useTexts(texts);
  return (
    <div class="stack">
      <Title>{text('title')}</Title>
      {props.deliveries?.some(({ state }) => state.at === 'sent') && (
        <div class="row">
          <Button onPress={props.onAsk}>{text('ask')}</Button>
        </div>
      )}
      {props.result !== null && <Notice kind={props.result.kind}>{props.result.text}</Notice>}
      {props.deliveries?.length === 0 && <p class="empty">{text('none')}</p>}
      {props.deliveries?.map((delivery) => (
        <DeliveryCard
          key={delivery.id}
          delivery={delivery}
          onRetry={() => props.onRetry(delivery.id)}
          onCancel={() => props.onCancel(delivery.id)}
        />
      ))}
    </div>
  );
}

function DeliveryCard({
  delivery,
  onRetry,
  onCancel,
}: {
  delivery: Delivery;
  onRetry: () => void;
  onCancel: () => void;
}) {
  const text = useTexts(texts);
  const many = usePlural();
  const language = useLanguage();
  const { state } = delivery;
  return (
    <article class="card stack stack-tight" data-delivery={delivery.id}>
      <h2>
        <Name name={delivery.partnerName} />
      </h2>
      <p class="hint">
        {delivery.purpose === 'test' ? text('test') : many(postsIn, delivery.flagIds.length)} ·{' '}
        {localTime(delivery.createdAt, language)}
      </p>
      <DeliveryState delivery={delivery} />
      {(state.at === 'sent' || state.at === 'opened') && <p class="hint">{text('sentMeans')}</p>}
      {state.at === 'queued' && state.lastError !== null && (
        <p class="hint">
          {text('lastProblem', { why: whyText(state.lastError, language) })} ·{' '}
          {text('nextTry', { time: localTime(state.notBefore, language) })}
        </p>
      )}
      {state.at === 'handed-over' && (
        <p class="hint">
          <Code>{state.fileName}</Code>
        </p>
      )}
      {(state.at === 'queued' || state.at === 'refused') && (
        <div class="row">
          <Button onPress={onRetry}>{text('retry')}</Button>
          <Button look="quiet" onPress={onCancel}>
            {text('cancel')}
          </Button>
        </div>
      )}
    </article>
  );
}
