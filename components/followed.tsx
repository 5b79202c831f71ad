import { useEffect, useRef, useState } from 'preact/hooks';
import { follow } from '../utils/i18n/follow';
import { Button } from './button';
import { useTexts } from './language';
import { Notice } from './notice';
import { type StepDraft, type StepName, TellStep } from './tell-step';
import { When } from './when';

/** One report, already in her language where a name is not a key. */
export interface FollowedReport {
  id: string;
  name: string;
  standing: 'prepared' | 'opened' | StepName;
  /** Told so far, oldest first. */
  steps: readonly {
    step: StepName;
    at: string;
    reference: string | null;
    outcome: string | null;
    /** The saved page that shows it, by name, or why it does not go along. */
    page: string | null;
  }[];
  next: readonly StepName[];
  deadlines: readonly { text: string; is: 'ahead' | 'soon' | 'passed' }[];
  /** Shown under a decision that may be contested outside the platform. */
  outOfCourt: boolean;
}

/** What became of each report. A step is kept only by her own press, and nothing here presses anything elsewhere. */
export function Followed(props: {
  reports: readonly FollowedReport[];
  /** Saved pages that could show a confirmation or an answer. */
  pages: readonly { id: string; name: string }[];
  /** Why the last step was not kept; null: it was. */
  refused: { reportId: string; text: string } | null;
  onTell: (reportId: string, draft: StepDraft) => Promise<boolean>;
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

function One({ report, pages, refused, onTell }: Parameters<typeof Followed>[0] & { report: FollowedReport }) {
  const text = useTexts(follow);
  const [telling, setTelling] = useState<StepName | null>(null);
  const standing = useRef<HTMLParagraphElement>(null);
  const wasTelling = useRef(false);
  // The pressed button is gone with the questions: the focus goes to what became of the report, not to the page.
  useEffect(() => {
    if (telling === null && wasTelling.current) standing.current?.focus();
    wasTelling.current = telling !== null;
  }, [telling]);
  const keep = async (draft: StepDraft) => {
    if (await onTell(report.id, draft)) setTelling(null);
  };
  return (
    <article class="card stack stack-tight" data-report={report.id}>
      <h3>{report.name}</h3>
      <p role="status" ref={standing} tabIndex={-1}>
        {text(`at.${report.standing}`)}
      </p>
      {report.steps.length > 0 && (
        <ol class="guide">
          {report.steps.map((one) => (
            <li key={`${one.step} ${one.at}`} class="hint">
              {text(`at.${one.step}`)} · <When at={one.at} />
              {one.outcome !== null && ` · ${one.outcome}`}
              {one.reference !== null && (
                <>
                  {' · '}
                  <bdi class="code">{one.reference}</bdi>
                </>
              )}
              {one.page !== null && (
                <>
                  {' · '}
                  <bdi>{one.page}</bdi>
                </>
              )}
            </li>
          ))}
        </ol>
      )}
      {report.deadlines.map((one) => (
        <p key={one.text} class={one.is === 'ahead' ? 'hint' : 'absent'}>
          {one.text}
          {one.is !== 'ahead' && ` · ${text(`is.${one.is}`)}`}
        </p>
      ))}
      {report.outOfCourt && <p class="hint">{text('outOfCourt')}</p>}
      {refused?.reportId === report.id && <Notice kind="problem">{refused.text}</Notice>}
      {telling !== null && report.next.includes(telling) ? (
        <TellStep step={telling} pages={pages} onKeep={(draft) => void keep(draft)} onCancel={() => setTelling(null)} />
      ) : (
        <div class="row">
          {report.next.map((step) => (
            <Button key={step} label={`${text(`next.${step}`)}: ${report.name}`} onPress={() => setTelling(step)}>
              {text(`next.${step}`)}
            </Button>
          ))}
        </div>
      )}
    </article>
  );
}
