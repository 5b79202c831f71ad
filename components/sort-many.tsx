import { useState } from 'preact/hooks';
import { common } from '../utils/i18n/common';
import { selectedCount } from '../utils/i18n/flags';
import { review } from '../utils/i18n/review';
import type { AttackType, Consent, Review, Role } from '../utils/schema/review';
import { OneOf } from './choice';
import { Field, Form } from './field';
import { Title } from './frame';
import { usePlural, useTexts } from './language';
import { Progress } from './progress';
import { Categories, RoleChoice } from './review-form';

/** What the patch names is set on every selected post; the rest stays as each post has it. */
export interface ManyPatch extends Partial<Omit<Review, 'consent'>> {
  consent?: Partial<Consent>;
}

export function SortMany(props: {
  count: number;
  cases: readonly string[];
  busy: boolean;
  onApply: (patch: ManyPatch) => void;
}) {
  const text = useTexts(review);
  const many = usePlural();
  const [categories, setCategories] = useState<AttackType[]>([]);
  const [role, setRole] = useState<Role | null>(null);
  const [caseName, setCaseName] = useState('');
  const [consent, setConsent] = useState<Partial<Consent>>({});
  const patch: ManyPatch = {
    ...(categories.length > 0 && { categories }),
    ...(role !== null && { role }),
    ...(caseName.trim() !== '' && { caseName: caseName.trim().slice(0, 200) }),
    ...(Object.keys(consent).length > 0 && { consent }),
  };
  const nothing = Object.keys(patch).length === 0;
  return (
    <Form label={text('many')} onSubmit={() => !nothing && !props.busy && props.onApply(patch)}>
      <Title>{text('many')}</Title>
      <p class="hint">{many(selectedCount, props.count)}</p>
      <Categories values={categories} onChoose={setCategories} />
      <RoleChoice value={role} onChoose={setRole} />
      <Field
        label={text('case')}
        hint={text('caseHint')}
        value={caseName}
        suggestions={props.cases}
        onInput={setCaseName}
      />
      <p class="hint">{text('consentWhy')}</p>
      {(['escalate', 'shareWithAllies', 'publish'] as const).map((name) => (
        <ConsentOfMany
          key={name}
          legend={`${text('consent')} ${text(name)}`}
          value={consent[name]}
          onChoose={(value) => setConsent(withConsent(consent, name, value))}
        />
      ))}
      {props.busy ? (
        <Progress text={useTexts(common)('working')} />
      ) : (
        <button type="submit" class="button button-main" disabled={nothing}>
          {text('apply')}
        </button>
      )}
    </Form>
  );
}

function ConsentOfMany(props: {
  legend: string;
  value: boolean | undefined;
  onChoose: (value: boolean | undefined) => void;
}) {
  const word = useTexts(common);
  const leave = useTexts(review)('leave');
  return (
    <OneOf
      legend={props.legend}
      options={[
        { value: 'leave', text: leave },
        { value: 'yes', text: word('yes') },
        { value: 'no', text: word('no') },
      ]}
      value={props.value === undefined ? 'leave' : props.value ? 'yes' : 'no'}
      onChoose={(value) => props.onChoose(value === 'leave' ? undefined : value === 'yes')}
    />
  );
}

function withConsent(consent: Partial<Consent>, name: keyof Consent, value: boolean | undefined): Partial<Consent> {
  const { [name]: _before, ...rest } = consent;
  return value === undefined ? rest : { ...rest, [name]: value };
}
