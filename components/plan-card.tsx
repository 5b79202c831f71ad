import { reportPage } from '../utils/i18n/report-page';
import { Button } from './button';
import { CopyValue } from './copy-value';
import { Field } from './field';
import { useTexts } from './language';
import { Notice } from './notice';
import type { PlanOffer, PlansProps } from './plans';
import { Progress } from './progress';

/** One way: what the author may learn stands before the press that opens it. */
export function PlanCard({ offer, first, ...props }: PlansProps & { offer: PlanOffer; first: boolean }) {
  const text = useTexts(reportPage);
  return (
    <article class="card stack stack-tight" data-plan={offer.id}>
      <h3>{offer.name}</h3>
      <p class="hint">{offer.order}</p>
      <div class={`disclosure disclosure-${offer.disclosure.kind}`}>
        <strong>{text('disclosure')}</strong>
        <p>{offer.disclosure.text}</p>
        <p class="hint">{offer.disclosure.why}</p>
      </div>
      {offer.asks.length > 0 && <p class="hint">{text('asks', { what: offer.asks.join(' · ') })}</p>}
      {offer.blocked !== null && <Notice kind="care">{offer.blocked}</Notice>}
      {offer.warnings.map((warning) => (
        <Notice key={warning} kind="care">
          {warning}
        </Notice>
      ))}
      <Guide offer={offer} />
      {offer.elements !== null && <Elements elements={offer.elements} />}
      {offer.comment !== null && <Comment {...offer.comment} onInput={props.onComment} />}
      {offer.mail !== null && <CopyValue {...offer.mail} onCopy={props.onCopy} />}
      <Press {...props} offer={offer} first={first} />
    </article>
  );
}

function Guide({ offer }: { offer: PlanOffer }) {
  const text = useTexts(reportPage);
  return (
    <details class="plain-details">
      <summary>{text('guide')}</summary>
      <ol class="guide">
        {offer.guide.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p class="hint">{text('verified', { date: `\u2066${offer.verifiedOn}\u2069` })}</p>
      <p class="hint">{offer.confidence}</p>
      <p class="hint">{text('unverified')}</p>
      <ul class="guide">
        {offer.unverified.map((one) => (
          <li key={one} class="hint">
            {one}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Elements({ elements }: { elements: NonNullable<PlanOffer['elements']> }) {
  const text = useTexts(reportPage);
  return (
    <details class="plain-details" open={elements.some(({ missing }) => missing)}>
      <summary>{text('elements')}</summary>
      <ul class="filled">
        {elements.map(({ name, state, missing }) => (
          <li key={name} class={missing ? 'filled-left' : 'filled-good'} data-missing={missing}>
            <strong>{name}</strong> {state}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Comment({ value, limit, onInput }: NonNullable<PlanOffer['comment']> & { onInput: (text: string) => void }) {
  const text = useTexts(reportPage);
  const { length } = value;
  const over = length - limit;
  return (
    <>
      <Field label={text('comment')} rows={4} value={value} onInput={onInput} />
      {over > 0 ? (
        <Notice kind="care">{text('commentTooLong', { over, length, limit })}</Notice>
      ) : (
        <p class="hint">{text('commentLength', { length, limit })}</p>
      )}
    </>
  );
}

function Press({ offer, first, ready, opening, onOpen, onOrganisation }: Parameters<typeof PlanCard>[0]) {
  const text = useTexts(reportPage);
  const mine = opening?.id === offer.id ? opening : null;
  if (offer.press === 'organisation') {
    return (
      <div class="row">
        <Button look={first ? 'main' : 'plain'} onPress={onOrganisation}>
          {text(offer.blocked === null ? 'toOrganisation' : 'addOrganisation')}
        </Button>
      </div>
    );
  }
  const label = text(offer.press);
  return (
    <>
      <div class="row">
        <Button
          look={first ? 'main' : 'plain'}
          label={`${label}: ${offer.name}`}
          disabled={!ready || offer.blocked !== null || mine?.at === 'opening'}
          onPress={() => onOpen(offer.id)}
        >
          {label}
        </Button>
      </div>
      {mine?.at === 'opening' && <Progress text={text('opening')} />}
      {mine?.at === 'opened' && <Notice kind="good">{text(done[offer.press])}</Notice>}
      {mine?.at === 'failed' && <Notice kind="problem">{mine.text}</Notice>}
    </>
  );
}

const done = {
  open: 'opened',
  openDialog: 'openedDialog',
  openPost: 'openedPost',
  openPage: 'openedPage',
  prepare: 'prepared',
} as const;
