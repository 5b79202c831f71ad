import { useState } from 'preact/hooks';
import { common } from '../utils/i18n/common';
import { partners as texts } from '../utils/i18n/partners';
import type { Delivery } from '../utils/schema/delivery';
import type { Partner } from '../utils/schema/partner';
import { Button } from './button';
import { whyText } from './delivery-state';
import { Title } from './frame';
import { useLanguage, useTexts } from './language';
import { Notice } from './notice';
import { Code, Name } from './quoted';
import { visibleName } from './visible-text';
import { localTime } from './when';

export function Partners(props: {
  /** Null until read. */
  partners: readonly Partner[] | null;
  tests: readonly Delivery[];
  /** By id, the six words as numbers: the words are English, numbers are read out in any language. */
  digits: ReadonlyMap<string, string>;
  onAdd: () => void;
  onForget: (id: string) => void;
}) {
  const text = useTexts(texts);
  return (
    <div class="stack">
      <Title>{text('title')}</Title>
      {props.partners?.length === 0 && (
        <div class="empty">
          <p>{text('none')}</p>
          <p class="hint">{text('noneHelp')}</p>
        </div>
      )}
      {props.partners?.map((partner) => (
        <PartnerCard
          key={partner.id}
          partner={partner}
          digits={props.digits.get(partner.id) ?? null}
          test={props.tests.find((delivery) => delivery.partnerId === partner.id) ?? null}
          onForget={() => props.onForget(partner.id)}
        />
      ))}
      {/* Not before the list is read: what comes above it would push it away under her finger. */}
      {props.partners !== null && (
        <Button look={props.partners.length === 0 ? 'main' : 'plain'} onPress={props.onAdd}>
          {text('add')}
        </Button>
      )}
    </div>
  );
}

function PartnerCard(props: { partner: Partner; digits: string | null; test: Delivery | null; onForget: () => void }) {
  const text = useTexts(texts);
  const cancel = useTexts(common)('cancel');
  const language = useLanguage();
  const [asked, setAsked] = useState(false);
  const { card, fingerprint, pairedAt } = props.partner;
  return (
    <article class="card stack stack-tight">
      <h2>
        <Name name={card.name} />
      </h2>
      <p class="hint">
        {text('fingerprint')}: <Code>{fingerprint}</Code>
      </p>
      {props.digits !== null && (
        <p class="hint">
          {text('digits')}: <Code>{props.digits}</Code>
        </p>
      )}
      <p class="hint">{text('since', { time: localTime(pairedAt, language) })}</p>
      {card.origin === null ? (
        <p class="hint">{text('fileOnly')}</p>
      ) : (
        <p class="hint">
          <Code>{card.origin}</Code>
        </p>
      )}
      {props.test !== null && <TestState test={props.test} />}
      {asked ? (
        <Notice kind="care">
          <p>{text('forgetAsk', { name: `\u2068${visibleName(card.name)}\u2069` })}</p>
          <div class="row">
            <Button look="grave" onPress={props.onForget}>
              {text('forget')}
            </Button>
            <Button look="quiet" onPress={() => setAsked(false)}>
              {cancel}
            </Button>
          </div>
        </Notice>
      ) : (
        <div class="end">
          <Button look="quiet" onPress={() => setAsked(true)} label={`${text('forget')}: ${visibleName(card.name)}`}>
            {text('forget')}
          </Button>
        </div>
      )}
    </article>
  );
}

/** The empty message of the pairing: only a verified receipt says "arrived". */
function TestState({ test: { state } }: { test: Delivery }) {
  const text = useTexts(texts);
  const language = useLanguage();
  const arrived = state.at === 'sent' || state.at === 'opened';
  if (state.at === 'refused')
    return <p class="absent">{text('testFailed', { why: whyText(state.reason, language) })}</p>;
  return (
    <p class={`state state-${state.at}`} role="status">
      <i class="state-dot" aria-hidden="true" />
      {text(arrived ? 'testArrived' : 'testWaiting')}
    </p>
  );
}
