import type { ComponentChildren } from 'preact';
import { reportPage } from '../utils/i18n/report-page';
import type { Country } from '../utils/reports/rank';
import type { Review } from '../utils/schema/review';
import { OneOf } from './choice';
import { CopyValue } from './copy-value';
import { Field } from './field';
import { Title } from './frame';
import { useTexts } from './language';
import { type Opening, type PlanOffer, Plans } from './plans';
import { ReportText, type TextFacts } from './report-text';
import { Categories, RoleChoice } from './review-form';

const countries: readonly Country[] = ['iq', 'jo', 'sy', 'eu', 'other'];

/** One report to the platform: two questions, her own words, the text to read, and the press that opens a form. */
export function ReportPage(props: {
  /** To whom, as far as it is known. */
  title: string;
  review: Review;
  /** Whether category and role are asked here: they stay in place while she answers. */
  asking: boolean;
  offers: readonly PlanOffer[];
  facts: TextFacts;
  /** Null without her explanation. */
  text: string | null;
  coveredText: string | null;
  notes: readonly string[];
  values: readonly { name: string; value: string; quotes: boolean }[];
  opening: Opening | null;
  country: Country | null;
  /** Typed for this one report, kept nowhere. */
  signature: { name: string; email: string };
  /** What stands before everything: danger, a child in the picture. */
  first: ComponentChildren;
  onReview: (patch: Partial<Review>) => void;
  onFacts: (change: Partial<TextFacts>) => void;
  onText: (text: string) => void;
  onComment: (text: string) => void;
  onCountry: (country: Country) => void;
  onSignature: (signature: { name: string; email: string }) => void;
  onOpen: (planId: string) => void;
  onOrganisation: () => void;
  onCopy: (value: string) => Promise<void>;
}) {
  const text = useTexts(reportPage);
  const ready = props.review.categories.length > 0 && props.review.role !== null;
  return (
    <div class="stack" data-page="report">
      <Title focus={props.asking}>{props.title}</Title>
      {props.first}
      <p class="hint">{text('steps')}</p>
      {props.asking && (
        <section class="card stack" aria-label={text('needs')}>
          <h2>{text('needs')}</h2>
          <Categories values={props.review.categories} onChoose={(categories) => props.onReview({ categories })} />
          <RoleChoice value={props.review.role} onChoose={(role) => props.onReview({ role })} />
        </section>
      )}
      <ReportText {...props} focus={!props.asking} />
      {props.notes.map((note) => (
        <p key={note} class="hint">
          {note}
        </p>
      ))}
      <details class="facts">
        <summary>{text('country')}</summary>
        <p class="hint">{text('countryHint')}</p>
        <OneOf
          legend={text('country')}
          options={countries.map((value) => ({ value, text: text(`country.${value}`) }))}
          value={props.country}
          onChoose={props.onCountry}
        />
      </details>
      <Plans {...props} ready={ready} />
      <Signature {...props} />
      {props.values.length > 0 && (
        <details class="facts">
          <summary>{text('copyValues')}</summary>
          {props.values.map((one) => (
            <CopyValue key={one.name} name={one.name} value={one.value} covered={one.quotes} onCopy={props.onCopy} />
          ))}
        </details>
      )}
    </div>
  );
}

type SignatureProps = Pick<Parameters<typeof ReportPage>[0], 'signature' | 'onSignature'>;

function Signature({ signature, onSignature }: SignatureProps) {
  const text = useTexts(reportPage);
  return (
    <details class="facts">
      <summary>{text('signature')}</summary>
      <p class="hint">{text('signatureHint')}</p>
      <Field
        label={text('name')}
        value={signature.name}
        onInput={(name) => onSignature({ ...signature, name: name.slice(0, 200) })}
      />
      <Field
        label={text('email')}
        dir="ltr"
        value={signature.email}
        onInput={(email) => onSignature({ ...signature, email: email.slice(0, 200) })}
      />
    </details>
  );
}
