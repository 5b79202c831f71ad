import { reportPage } from '../utils/i18n/report-page';
import { OneOf } from './choice';
import { useTexts } from './language';
import { Notice } from './notice';

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

/** The forms, the safest first; and before anything opens, what the author may learn. */
export function Plans(props: {
  offers: readonly PlanOffer[];
  chosen: PlanOffer | null;
  onChoose: (id: string) => void;
}) {
  const text = useTexts(reportPage);
  const { chosen } = props;
  return (
    <section class="stack" aria-label={text('plan')}>
      <OneOf
        legend={text('plan')}
        options={props.offers.map((offer) => ({ value: offer.id, text: offer.name }))}
        value={chosen?.id ?? null}
        onChoose={props.onChoose}
      />
      {chosen !== null && (
        <>
          <p class="hint">{chosen.order}</p>
          {chosen.blocked !== null && <Notice kind="care">{chosen.blocked}</Notice>}
          {chosen.warnings.map((warning) => (
            <Notice key={warning} kind="care">
              {warning}
            </Notice>
          ))}
          <div class={`card disclosure disclosure-${chosen.disclosure.kind}`}>
            <strong>{text('disclosure')}</strong>
            <p>{chosen.disclosure.text}</p>
            <p class="hint">{chosen.disclosure.why}</p>
            {chosen.asks.length > 0 && <p class="hint">{text('asks', { what: chosen.asks.join(' · ') })}</p>}
          </div>
          <ol class="guide">
            {chosen.guide.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <details class="facts">
            <summary>{text('verified', { date: chosen.verifiedOn })}</summary>
            <p class="hint">{text('unverified')}</p>
            <ul>
              {chosen.unverified.map((one) => (
                <li key={one} class="hint">
                  {one}
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
    </section>
  );
}
