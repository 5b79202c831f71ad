import { figures } from '../utils/i18n/figures';
import { Title } from './frame';
import { useTexts } from './language';
import { Progress } from './progress';

/** One group of reports, already in her language. */
export interface FigureLine {
  name: string;
  cells: readonly { label: string; value: string }[];
}

/** How the platforms answered: counts, then files to take along. */
export function FiguresPage(props: {
  /** Null while counting. */
  lines: readonly FigureLine[] | null;
  files: readonly { id: 'csv' | 'json' | 'page'; href: string; fileName: string }[];
}) {
  const text = useTexts(figures);
  const { lines } = props;
  return (
    <div class="stack">
      <Title>{text('title')}</Title>
      <p class="hint">{text('what')}</p>
      {lines === null && <Progress text={text('title')} />}
      {lines?.length === 0 && <p>{text('none')}</p>}
      {lines?.map((line) => (
        <section key={line.name} class="card stack stack-tight" aria-label={line.name}>
          <h2>{line.name}</h2>
          <dl class="figures">
            {line.cells.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      {lines !== null && lines.length > 0 && (
        <section class="stack" aria-label={text('page')}>
          <div class="row">
            {props.files.map(({ id, href, fileName }) => (
              <a key={id} class="button button-plain" href={href} download={fileName}>
                {text(id)}
              </a>
            ))}
          </div>
          <p class="hint">{text('saved')}</p>
          <ul class="guide">
            {(['method.censored', 'method.denominators', 'method.gone', 'method.small'] as const).map((key) => (
              <li key={key} class="hint">
                {text(key)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
