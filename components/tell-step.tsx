import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { common } from '../utils/i18n/common';
import { follow } from '../utils/i18n/follow';
import { Outcome } from '../utils/schema/outcome';
import { Button } from './button';
import { OneOf } from './choice';
import { Field, Form } from './field';
import { useTexts } from './language';
import { Notice } from './notice';

export type StepName = 'submitted' | 'acknowledged' | 'decided' | 'appealed' | 'appeal-decided';
type Appeal = 'platform' | 'out-of-court' | 'oversight-board';

/** One step as typed. `day`: `YYYY-MM-DD`, null for today. */
export type StepDraft = { day: string | null; evidence: string | null } & (
  | { step: 'submitted' | 'acknowledged'; reference: string }
  | { step: 'decided' | 'appeal-decided'; outcome: Outcome }
  | { step: 'appealed'; to: Appeal; reference: string }
);

/** The few questions of one step. Everything but a decision's outcome may stay empty. */
export function TellStep(props: {
  step: StepName;
  pages: readonly { id: string; name: string }[];
  onKeep: (draft: StepDraft) => void;
  onCancel: () => void;
}) {
  const { step, pages } = props;
  const text = useTexts(follow);
  const cancel = useTexts(common)('cancel');
  const [day, setDay] = useState('');
  const [reference, setReference] = useState('');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [to, setTo] = useState<Appeal>('platform');
  const [evidence, setEvidence] = useState('');
  const [asked, setAsked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const keep = () => {
    const told = { day: day === '' ? null : day, evidence: evidence === '' ? null : evidence };
    if (step === 'decided' || step === 'appeal-decided') {
      if (outcome === null) return setAsked(true);
      return props.onKeep({ ...told, step, outcome });
    }
    props.onKeep(step === 'appealed' ? { ...told, step, to, reference } : { ...told, step, reference });
  };
  return (
    <Form onSubmit={keep} label={text(`next.${step}`)}>
      <h4 ref={heading} tabIndex={-1}>
        {text(`next.${step}`)}
      </h4>
      {step === 'submitted' && <p class="hint">{text('askSent')}</p>}
      {(step === 'decided' || step === 'appeal-decided') && (
        <OneOf
          legend={text('outcome')}
          options={Outcome.options.map((value) => ({ value, text: text(value) }))}
          value={outcome}
          onChoose={setOutcome}
        />
      )}
      {step === 'appealed' && (
        <OneOf
          legend={text('to')}
          options={(['platform', 'out-of-court', 'oversight-board'] as const).map((value) => ({
            value,
            text: text(`to.${value}`),
          }))}
          value={to}
          onChoose={setTo}
        />
      )}
      {step !== 'decided' && step !== 'appeal-decided' && (
        <Field label={text('reference')} value={reference} onInput={setReference} />
      )}
      <Day value={day} onInput={setDay} />
      {pages.length > 0 && <Evidence pages={pages} value={evidence} onChoose={setEvidence} />}
      <p class="hint">{text('evidenceHow')}</p>
      {asked && outcome === null && <Notice kind="care">{text('needsOutcome')}</Notice>}
      <div class="row">
        <Button look="main" onPress={keep}>
          {text('keep')}
        </Button>
        <Button look="quiet" onPress={props.onCancel}>
          {cancel}
        </Button>
      </div>
    </Form>
  );
}

function Day({ value, onInput }: { value: string; onInput: (day: string) => void }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{useTexts(follow)('day')}</label>
      <input id={id} type="date" value={value} onInput={(event) => onInput(event.currentTarget.value)} />
    </div>
  );
}

function Evidence(props: {
  pages: readonly { id: string; name: string }[];
  value: string;
  onChoose: (id: string) => void;
}) {
  const text = useTexts(follow);
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{text('evidence')}</label>
      <select id={id} value={props.value} onChange={(event) => props.onChoose(event.currentTarget.value)}>
        <option value="">{text('noEvidence')}</option>
        {props.pages.map((page) => (
          <option key={page.id} value={page.id}>
            {page.name}
          </option>
        ))}
      </select>
    </div>
  );
}
