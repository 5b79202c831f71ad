import { reportPage } from '../utils/i18n/report-page';
import { Button } from './button';
import { useTexts } from './language';
import { Notice } from './notice';
import { Progress } from './progress';

/** One way to report, already in her language. */
export interface PlanOffer {
  id: string;
  name: string;
  order: string;
  blocked: string | null;
  warnings: readonly string[];
  disclosure: { kind: 'anonymous' | 'may-be-disclosed' | 'will-be-disclosed'; text: string; why: string };
  asks: readonly string[];
  guide: readonly string[];
  verifiedOn: string;
  unverified: readonly string[];
  /** False: a dialog without fields. */
  fills: boolean;
}

export type Opening = { id: string; at: 'opening' | 'opened' } | { id: string; at: 'failed'; text: string };

interface PlansProps {
  offers: readonly PlanOffer[];
  /** False until category and role are said. */
  ready: boolean;
  opening: Opening | null;
  onOpen: (id: string) => void;
}

/** The ways, the safest first. On each: what the author may learn, and only then the press that opens it. */
export function Plans(props: PlansProps) {
  const text = useTexts(reportPage);
  return (
    <section class="stack" aria-label={text('plan')}>
      <h2>{text('plan')}</h2>
      {props.offers.map((offer, place) => (
        <Plan key={offer.id} {...props} offer={offer} first={place === 0} />
      ))}
    </section>
  );
}

function Plan({ offer, first, ready, opening, onOpen }: PlansProps & { offer: PlanOffer; first: boolean }) {
  const text = useTexts(reportPage);
  const mine = opening?.id === offer.id ? opening : null;
  const open = text(offer.fills ? 'open' : 'openDialog');
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
      <details class="plain-details">
        <summary>{text('guide')}</summary>
        <ol class="guide">
          {offer.guide.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p class="hint">{text('verified', { date: `\u2066${offer.verifiedOn}\u2069` })}</p>
        <p class="hint">{text('unverified')}</p>
        <ul class="guide">
          {offer.unverified.map((one) => (
            <li key={one} class="hint">
              {one}
            </li>
          ))}
        </ul>
      </details>
      <div class="row">
        <Button
          look={first ? 'main' : 'plain'}
          label={`${open}: ${offer.name}`}
          disabled={!ready || offer.blocked !== null || mine?.at === 'opening'}
          onPress={() => onOpen(offer.id)}
        >
          {open}
        </Button>
      </div>
      {mine?.at === 'opening' && <Progress text={text('opening')} />}
      {mine?.at === 'opened' && <Notice kind="good">{text(offer.fills ? 'opened' : 'openedDialog')}</Notice>}
      {mine?.at === 'failed' && <Notice kind="problem">{mine.text}</Notice>}
    </article>
  );
}
