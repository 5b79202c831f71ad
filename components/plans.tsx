import { reportPage } from '../utils/i18n/report-page';
import { useTexts } from './language';
import { PlanCard } from './plan-card';

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
  confidence: string;
  unverified: readonly string[];
  /** Whether it can be opened, and has fields that are filled. */
  fills: boolean;
  /** What the press does; `open` leads to a form with fields. */
  press: 'open' | 'openDialog' | 'openPost' | 'openPage' | 'prepare' | 'organisation';
  /** Whom to write to, for a mail. */
  mail: { name: string; value: string } | null;
  /** The short text of a way that takes one; null without her explanation. */
  comment: { value: string; limit: number } | null;
  /** What a notice under the law must hold; null where none is needed. */
  elements: readonly { name: string; state: string; missing: boolean }[] | null;
}

export type Opening = { id: string; at: 'opening' | 'opened' } | { id: string; at: 'failed'; text: string };

export interface PlansProps {
  offers: readonly PlanOffer[];
  /** False until category and role are said. */
  ready: boolean;
  opening: Opening | null;
  onOpen: (id: string) => void;
  onComment: (text: string) => void;
  onOrganisation: () => void;
  onCopy: (value: string) => Promise<void>;
}

/** Shown at once at the least; the others are one press away, so that the right one is not lost among many. */
const shownAtLeast = 2;

/**
 * The ways, the right one first, at least as far as the first that can be filled: it is never behind another press. On each:
 * what the author may learn, and only then the press that opens it.
 */
export function Plans(props: PlansProps) {
  const text = useTexts(reportPage);
  const shown = Math.max(shownAtLeast, props.offers.findIndex(({ fills }) => fills) + 1);
  const more = props.offers.slice(shown);
  return (
    <section class="stack" aria-label={text('plan')}>
      <h2>{text('plan')}</h2>
      {props.offers.slice(0, shown).map((offer, place) => (
        <PlanCard key={offer.id} {...props} offer={offer} first={place === 0} />
      ))}
      {more.length > 0 && (
        <details class="facts" data-more>
          <summary>{text('more', { n: more.length })}</summary>
          <div class="stack">
            {more.map((offer) => (
              <PlanCard key={offer.id} {...props} offer={offer} first={false} />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}
