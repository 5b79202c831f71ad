import { follow } from '../utils/i18n/follow';
import { Button } from './button';
import { useTexts } from './language';
import type { StepName } from './tell-step';
import { When } from './when';

/** One step, already in her language. */
export interface ShownStep {
  step: StepName;
  at: string;
  recordedAt: string;
  reference: string | null;
  outcome: string | null;
  /** The saved page that shows it, by name, or why it does not go along. */
  page: string | null;
  /** When she said that it was a mistake; null: it stands. */
  takenBackAt: string | null;
}

/** All she told, oldest first. What she took back stays, said in words; only the last step that stands can be a mistake. */
export function ToldSteps(props: {
  steps: readonly ShownStep[];
  /** Name of the report. */
  of: string;
  /** Null while something else is asked. */
  onMistake: ((of: ShownStep) => void) | null;
}) {
  const text = useTexts(follow);
  const last = props.steps.findLast(({ takenBackAt }) => takenBackAt === null);
  return (
    <ol class="guide">
      {props.steps.map((one) => (
        <li key={`${one.step} ${one.recordedAt}`} class="hint">
          {one.takenBackAt === null ? (
            <Said {...one} />
          ) : (
            <del>
              <Said {...one} />
            </del>
          )}
          {one.page !== null && (
            <>
              {' · '}
              <bdi>{one.page}</bdi>
            </>
          )}
          {one.takenBackAt !== null && (
            <>
              {' · '}
              {text('mistake.told')} <When at={one.takenBackAt} />
            </>
          )}
          {one === last && props.onMistake !== null && (
            <div>
              <Button
                look="quiet"
                label={`${text('mistake')}: ${text(`at.${one.step}`)}, ${props.of}`}
                onPress={() => props.onMistake?.(one)}
              >
                {text('mistake')}
              </Button>
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

function Said({ step, at, outcome, reference }: ShownStep) {
  return (
    <>
      {useTexts(follow)(`at.${step}`)} · <When at={at} />
      {outcome !== null && ` · ${outcome}`}
      {reference !== null && (
        <>
          {' · '}
          <bdi class="code">{reference}</bdi>
        </>
      )}
    </>
  );
}
