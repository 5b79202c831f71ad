import { reportPage } from '../utils/i18n/report-page';
import type { Review } from '../utils/schema/review';
import { CopyValue } from './copy-value';
import { Field } from './field';
import { Title } from './frame';
import { useTexts } from './language';
import { type Opening, type PlanOffer, Plans } from './plans';
import { Categories, RoleChoice } from './review-form';

/** One report to the platform: two questions, her own words, the text to read, and the press that opens a form. */
export function ReportPage(props: {
  review: Review;
  /** Whether category and role are asked here: they stay in place while she answers. */
  asking: boolean;
  offers: readonly PlanOffer[];
  explanation: string;
  /** Null without her explanation. */
  text: string | null;
  notes: readonly string[];
  values: readonly { name: string; value: string }[];
  opening: Opening | null;
  onReview: (patch: Partial<Review>) => void;
  onExplanation: (text: string) => void;
  onText: (text: string) => void;
  onOpen: (planId: string) => void;
  onCopy: (value: string) => Promise<void>;
}) {
  const text = useTexts(reportPage);
  const ready = props.review.categories.length > 0 && props.review.role !== null;
  return (
    <div class="stack" data-page="report">
      <Title focus={props.asking}>{text('title')}</Title>
      <p class="hint">{text('steps')}</p>
      {props.asking && (
        <section class="card stack" aria-label={text('needs')}>
          <h2>{text('needs')}</h2>
          <Categories values={props.review.categories} onChoose={(categories) => props.onReview({ categories })} />
          <RoleChoice value={props.review.role} onChoose={(role) => props.onReview({ role })} />
        </section>
      )}
      <Field
        label={text('explanation')}
        hint={text('explanationHint')}
        rows={3}
        focus={!props.asking}
        value={props.explanation}
        onInput={props.onExplanation}
      />
      {props.text !== null && (
        <Field label={text('text')} hint={text('textIs')} rows={8} value={props.text} onInput={props.onText} />
      )}
      {props.notes.map((note) => (
        <p key={note} class="hint">
          {note}
        </p>
      ))}
      <Plans offers={props.offers} ready={ready} opening={props.opening} onOpen={props.onOpen} />
      {props.values.length > 0 && (
        <details class="facts">
          <summary>{text('copyValues')}</summary>
          {props.values.map((one) => (
            <CopyValue key={one.name} name={one.name} value={one.value} onCopy={props.onCopy} />
          ))}
        </details>
      )}
    </div>
  );
}
