import { flags } from '../utils/i18n/flags';
import { follow } from '../utils/i18n/follow';
import type { Delivery } from '../utils/schema/delivery';
import type { Partner } from '../utils/schema/partner';
import { Button } from './button';
import { DeliveryState } from './delivery-state';
import { useTexts } from './language';
import { Notice } from './notice';
import { Progress } from './progress';
import { visibleName } from './visible-text';

export type SendProgress =
  | { at: 'idle' }
  | { at: 'sealing'; way: 'send' | 'file'; name: string }
  | {
      at: 'queued';
      name: string;
      /** Of its deliveries: their own states are shown as soon as they are known. */
      ids: readonly string[];
    }
  | { at: 'file'; name: string; fileName: string; href: string }
  | { at: 'failed'; text: string };

/** Send to the organisation named on the button, or seal into a file for it. */
export function SendBox(props: {
  partners: readonly Partner[];
  partnerId: string | null;
  many: boolean;
  progress: SendProgress;
  deliveries: readonly Delivery[];
  /** She told more of her reports since this went to the organisation. */
  toldSince?: (partnerId: string) => boolean;
  onPartner: (id: string) => void;
  onSend: (partner: Partner) => void;
  onFile: (partner: Partner) => void;
  onAddPartner: () => void;
}) {
  const text = useTexts(flags);
  const told = useTexts(follow);
  const partner = props.partners.find((one) => one.id === props.partnerId) ?? props.partners[0];
  if (partner === undefined) {
    return (
      <div class="row">
        <span class="hint">{text('noOrganisation')}</span>
        <Button onPress={props.onAddPartner}>{text('addOrganisation')}</Button>
      </div>
    );
  }
  const name = `\u2068${visibleName(partner.card.name)}\u2069`;
  const busy = props.progress.at === 'sealing';
  return (
    <div class="stack stack-tight">
      {props.partners.length > 1 && (
        <label class="filter">
          <span class="hint">{text('whichOrganisation')}</span>
          <select value={partner.id} onChange={(event) => props.onPartner(event.currentTarget.value)}>
            {props.partners.map((one) => (
              <option key={one.id} value={one.id}>
                {visibleName(one.card.name)}
              </option>
            ))}
          </select>
        </label>
      )}
      <div class="row">
        {partner.card.origin !== null && (
          <Button look="main" icon="deliveries" disabled={busy} onPress={() => props.onSend(partner)}>
            {text(props.many ? 'sendSelected' : 'sendTo', { name })}
          </Button>
        )}
        <Button
          look={partner.card.origin === null ? 'main' : 'plain'}
          icon="file"
          disabled={busy}
          onPress={() => props.onFile(partner)}
        >
          {props.many ? text('sealSelected') : text('sealTo', { name })}
        </Button>
      </div>
      {props.toldSince?.(partner.id) === true && <p class="hint">{told('goesAlong.since')}</p>}
      <SendResult progress={props.progress} deliveries={props.deliveries} />
    </div>
  );
}

const isOnItsWay = ({ at }: Delivery['state']) => at === 'queued' || at === 'sending';

/** Several envelopes, several lines: "reached" is said of the one that did. */
function Moved({ deliveries }: { deliveries: readonly Delivery[] }) {
  return (
    <Notice kind={deliveries.some(({ state }) => state.at === 'refused') ? 'problem' : 'good'}>
      {deliveries.map((delivery) => (
        <p key={delivery.id}>
          <DeliveryState delivery={delivery} />
        </p>
      ))}
    </Notice>
  );
}

function SendResult({ progress, deliveries }: { progress: SendProgress; deliveries: readonly Delivery[] }) {
  const text = useTexts(flags);
  switch (progress.at) {
    case 'idle':
      return null;
    case 'sealing':
      return <Progress text={progress.way === 'send' ? text('sending', { name: progress.name }) : text('sealing')} />;
    case 'queued': {
      const moved = deliveries.filter(({ id, state }) => progress.ids.includes(id) && !isOnItsWay(state));
      if (moved.length === 0) return <Notice kind="good">{text('queuedFor', { name: progress.name })}</Notice>;
      return <Moved deliveries={deliveries.filter(({ id }) => progress.ids.includes(id))} />;
    }
    case 'failed':
      return <Notice kind="problem">{progress.text}</Notice>;
    case 'file':
      return (
        <Notice kind="good">
          <p>{text('fileReady', { name: progress.name })}</p>
          <a class="button button-main" href={progress.href} download={progress.fileName}>
            {text('saveFile', { file: `\u2066${progress.fileName}\u2069` })}
          </a>
          <p class="hint">{text('handOver')}</p>
        </Notice>
      );
  }
}
