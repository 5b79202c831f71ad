import type { ComponentChildren } from 'preact';
import { attackTypes, review } from '../utils/i18n/review';
import type { Partner } from '../utils/schema/partner';
import { AttackType, type Consent, type Review, Role } from '../utils/schema/review';
import { OneOf, SomeOf, Switch } from './choice';
import { Emergency } from './emergency';
import { Field } from './field';
import { useTexts } from './language';
import { Notice } from './notice';

/** Every change is kept at once; nothing here is required. */
export function ReviewForm(props: {
  review: Review;
  cases: readonly string[];
  /** Whose card may name whom to call in danger. */
  partners: readonly Pick<Partner, 'id' | 'card'>[];
  /** What to do when a child is in the picture. */
  child?: ComponentChildren;
  onChange: (patch: Partial<Review>) => void;
  kept: boolean;
  /** Why her last change is not kept. */
  problem: string | null;
}) {
  const text = useTexts(review);
  const { review: now, onChange } = props;
  return (
    <section class="stack" aria-label={text('title')}>
      <h2>{text('title')}</h2>
      <p class="hint">{text('optional')}</p>
      <Categories values={now.categories} onChoose={(categories) => onChange({ categories })} />
      <RoleChoice value={now.role} onChoose={(role) => onChange({ role })} />
      <OneOf
        legend={text('severity')}
        options={(['low', 'serious', 'grave'] as const).map((value) => ({ value, text: text(`severity.${value}`) }))}
        value={now.severity}
        onChoose={(severity) => onChange({ severity })}
      />
      <OneOf
        legend={text('urgency')}
        options={(['none', 'soon', 'danger'] as const).map((value) => ({ value, text: text(`urgency.${value}`) }))}
        value={now.urgency}
        onChoose={(urgency) => onChange({ urgency })}
      />
      {now.urgency === 'danger' && <Emergency partners={props.partners} />}
      <Switch text={text('childShown')} on={now.childShown} onChange={(childShown) => onChange({ childShown })} />
      {props.child}
      <Field
        label={text('case')}
        hint={text('caseHint')}
        value={now.caseName ?? ''}
        suggestions={props.cases}
        onInput={(value) => onChange({ caseName: value.trim() === '' ? null : value.slice(0, 200) })}
      />
      <Field
        label={text('note')}
        hint={text('noteHint')}
        rows={3}
        value={now.note}
        onInput={(value) => onChange({ note: value.slice(0, 20_000) })}
      />
      <ConsentChoice value={now.consent} onChange={(consent) => onChange({ consent })} />
      <p class="hint kept" role="status">
        {props.kept ? text('saved') : ''}
      </p>
      {props.problem !== null && <Notice kind="problem">{props.problem}</Notice>}
    </section>
  );
}

export function Categories(props: { values: readonly AttackType[]; onChoose: (values: AttackType[]) => void }) {
  const text = useTexts(attackTypes);
  return (
    <SomeOf
      legend={useTexts(review)('categories')}
      options={AttackType.options.map((value) => ({ value, text: text(value) }))}
      {...props}
    />
  );
}

export function RoleChoice(props: { value: Role | null; onChoose: (role: Role) => void }) {
  const text = useTexts(review);
  return (
    <OneOf
      legend={text('role')}
      options={Role.options.map((value) => ({ value, text: text(`role.${value}`) }))}
      {...props}
    />
  );
}

const consents = ['escalate', 'shareWithAllies', 'publish'] as const;

function ConsentChoice({ value, onChange }: { value: Consent; onChange: (consent: Consent) => void }) {
  const text = useTexts(review);
  return (
    <fieldset class="choice">
      <legend>{text('consent')}</legend>
      {consents.map((name) => (
        <Switch key={name} text={text(name)} on={value[name]} onChange={(on) => onChange({ ...value, [name]: on })} />
      ))}
      <small class="hint">{text('consentWhy')}</small>
    </fieldset>
  );
}
