import { useEffect, useRef, useState } from 'preact/hooks';
import { follow } from '../utils/i18n/follow';
import { Button } from './button';
import { useTexts } from './language';
import { Notice } from './notice';
import { OutOfCourt, type OutOfCourtShown } from './out-of-court';
import { TakeBack } from './take-back';
import { type StepDraft, type StepName, TellStep } from './tell-step';
import { type ShownStep, ToldSteps } from './told-steps';

/** One report, already in her language where a name is not a key. */
export interface FollowedReport {
  id: string;
  name: string;
  standing: 'prepared' | 'opened' | StepName;
  /** Told so far, oldest first. */
  steps: readonly ShownStep[];
  next: readonly StepName[];
  deadlines: readonly { text: string; is: 'ahead' | 'soon' | 'passed' }[];
  /** Shown under a decision that may be contested outside the platform; null elsewhere. */
  outOfCourt: OutOfCourtShown | null;
}

/** What became of each report. A step is kept only by her own press, and nothing here presses anything elsewhere. */
export function Followed(props: {
  reports: readonly FollowedReport[];
  /** Saved pages that could show a confirmation or an answer. */
  pages: readonly { id: string; name: string }[];
  /** Why what she said last was not kept; null: it was. */
  refused: { reportId: string; text: string } | null;
  onTell: (reportId: string, draft: StepDraft) => Promise<boolean>;
  onTakeBack: (reportId: string, of: Pick<ShownStep, 'step' | 'recordedAt'>) => Promise<boolean>;
  /** Her press to see the page of a body outside the platform. */
  onOpenBody: (id: string) => void;
}) {
  const text = useTexts(follow);
  if (props.reports.length === 0) return null;
  return (
    <section class="stack" aria-label={text('title')}>
      <h2>{text('title')}</h2>
      <p class="hint">{text('what')}</p>
      {props.reports.some(({ steps }) => steps.length > 0) && <p class="hint">{text('goesAlong')}</p>}
      {props.reports.map((report) => (
        <One key={report.id} {...props} report={report} />
      ))}
    </section>
  );
}

/** What is asked of her now: a step's questions, or whether this very step was a mistake. */
type Asked = { is: 'step'; step: StepName } | { is: 'mistake'; of: ShownStep } | null;

function One({
  report,
  pages,
  refused,
  onTell,
  onTakeBack,
  onOpenBody,
}: Parameters<typeof Followed>[0] & { report: FollowedReport }) {
  const text = useTexts(follow);
  const [asked, setAsked] = useState<Asked>(null);
  const standing = useRef<HTMLParagraphElement>(null);
  const wasAsked = useRef(false);
  // The pressed button is gone with the questions: the focus goes to what became of the report, not to the page.
  useEffect(() => {
    if (asked === null && wasAsked.current) standing.current?.focus();
    wasAsked.current = asked !== null;
  }, [asked]);
  const keep = async (draft: StepDraft) => {
    if (await onTell(report.id, draft)) setAsked(null);
  };
  const takeBack = async ({ step, recordedAt }: ShownStep) => {
    await onTakeBack(report.id, { step, recordedAt });
    // Refused, it is because another step stands now: there is nothing to ask again.
    setAsked(null);
  };
  return (
    <article class="card stack stack-tight" data-report={report.id}>
      <h3>{report.name}</h3>
      <p role="status" ref={standing} tabIndex={-1}>
        {text(`at.${report.standing}`)}
      </p>
      {report.steps.length > 0 && (
        <ToldSteps
          steps={report.steps}
          of={report.name}
          onMistake={asked === null ? (of) => setAsked({ is: 'mistake', of }) : null}
        />
      )}
      {report.deadlines.map((one) => (
        <p key={one.text} class={one.is === 'ahead' ? 'hint' : 'absent'}>
          {one.text}
          {one.is !== 'ahead' && ` · ${text(`is.${one.is}`)}`}
        </p>
      ))}
      {report.outOfCourt !== null && <OutOfCourt shown={report.outOfCourt} onOpen={onOpenBody} />}
      {refused?.reportId === report.id && <Notice kind="problem">{refused.text}</Notice>}
      {asked?.is === 'mistake' ? (
        <TakeBack step={asked.of.step} onTakeBack={() => void takeBack(asked.of)} onLeave={() => setAsked(null)} />
      ) : asked?.is === 'step' && report.next.includes(asked.step) ? (
        <TellStep
          step={asked.step}
          pages={pages}
          onKeep={(draft) => void keep(draft)}
          onCancel={() => setAsked(null)}
        />
      ) : (
        <div class="row">
          {report.next.map((step) => (
            <Button
              key={step}
              label={`${text(`next.${step}`)}: ${report.name}`}
              onPress={() => setAsked({ is: 'step', step })}
            >
              {text(`next.${step}`)}
            </Button>
          ))}
        </div>
      )}
    </article>
  );
}
