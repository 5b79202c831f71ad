import { flags } from '../utils/i18n/flags';
import { reportPage } from '../utils/i18n/report-page';
import type { Review } from '../utils/schema/review';
import { Button } from './button';
import { CopyValue } from './copy-value';
import { Field } from './field';
import { Title } from './frame';
import { useTexts } from './language';
import { Notice } from './notice';
import { type PlanOffer, Plans } from './plans';
import { Progress } from './progress';
import { Categories, RoleChoice } from './review-form';

export type ReportProgress = 'idle' | 'opening' | 'opened';

/** One report to the platform: two questions, her own words, the text to read, and the press that opens the form. */
export function ReportPage(props: {
  review: Review;
  /** Whether category and role are asked here: they stay in place while she answers. */
  asking: boolean;
  offers: readonly PlanOffer[];
  /** When there is no form: why, and how to do it by hand. */
  byHand: readonly string[] | null;
  planId: string | null;
  explanation: string;
  /** Null without her explanation. */
  text: string | null;
  notes: readonly string[];
  values: readonly { name: string; value: string }[];
  progress: ReportProgress;
  problem: string | null;
  onReview: (patch: Partial<Review>) => void;
  onPlan: (id: string) => void;
  onExplanation: (text: string) => void;
  onText: (text: string) => void;
  onOpen: () => void;
  onCopy: (value: string) => Promise<void>;
}) {
  const text = useTexts(reportPage);
  const report = useTexts(flags)('report');
  const plan = props.offers.find((offer) => offer.id === props.planId) ?? null;
  // A dialog without fields takes no text of hers: it is not asked for.
  const words = props.byHand !== null || plan?.fills === true;
  const answered = props.review.categories.length > 0 && props.review.role !== null;
  const ready = answered && plan !== null && plan.blocked === null;
  return (
    <div class="stack" data-page="report">
      <Title>{text('title')}</Title>
      {words && <p class="hint">{text('steps')}</p>}
      {props.asking && (
        <section class="card stack" aria-label={text('needs')}>
          <h2>{text('needs')}</h2>
          <Categories values={props.review.categories} onChoose={(categories) => props.onReview({ categories })} />
          <RoleChoice value={props.review.role} onChoose={(role) => props.onReview({ role })} />
        </section>
      )}
      {props.byHand === null ? (
        <Plans offers={props.offers} chosen={plan} onChoose={props.onPlan} />
      ) : (
        <section class="card stack" aria-label={report}>
          {props.byHand.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      )}
      {words && (
        <Field
          label={text('explanation')}
          hint={text('explanationHint')}
          rows={3}
          value={props.explanation}
          onInput={props.onExplanation}
        />
      )}
      {words && props.text !== null && (
        <Field label={text('text')} hint={text('textIs')} rows={8} value={props.text} onInput={props.onText} />
      )}
      {words &&
        props.notes.map((note) => (
          <p key={note} class="hint">
            {note}
          </p>
        ))}
      {props.byHand === null && (
        <div class="row">
          <Button look="main" disabled={!ready || props.progress === 'opening'} onPress={props.onOpen}>
            {text('open')}
          </Button>
        </div>
      )}
      {props.progress === 'opening' && <Progress text={text('opening')} />}
      {props.progress === 'opened' && (
        <Notice kind="good">{text(plan?.fills === false ? 'openedDialog' : 'opened')}</Notice>
      )}
      {props.problem !== null && <Notice kind="problem">{props.problem}</Notice>}
      {props.values.length > 0 && (
        <details class="facts" open={props.byHand !== null}>
          <summary>{text('copyValues')}</summary>
          {props.values.map((one) => (
            <CopyValue key={one.name} name={one.name} value={one.value} onCopy={props.onCopy} />
          ))}
        </details>
      )}
    </div>
  );
}
