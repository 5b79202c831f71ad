import { follow } from '../utils/i18n/follow';
import { Button } from './button';
import { useTexts } from './language';
import { visibleText } from './visible-text';
import { When } from './when';

type Saw = 'up' | 'removed' | 'restricted' | 'author-gone' | 'unsure';
export type SeenLine =
  | { at: string; saw: Saw; by: 'told' }
  | { at: string; saw: 'up'; by: 'capture' }
  | {
      at: string;
      saw: 'edited';
      by: 'capture';
      changes: readonly { text: string; is: 'same' | 'added' | 'gone' }[];
    };

const answers: readonly Saw[] = ['up', 'removed', 'restricted', 'author-gone', 'unsure'];

/** "Is it still there?": hers to ask or to leave. What was changed stays folded, like the post itself. */
export function StillThere(props: {
  seen: readonly SeenLine[];
  /** How it can be saved once more: by its button, as a page, or only as another picture. */
  again: 'button' | 'page' | 'picture';
  /** False: there is no address to open. */
  opens: boolean;
  onOpen: () => void;
  onTell: (saw: Saw) => void;
}) {
  const text = useTexts(follow);
  return (
    <section class="stack" aria-label={text('still')}>
      <h2>{text('still')}</h2>
      <p class="hint">{text(`help.${props.again}`)}</p>
      {props.opens ? (
        <div class="row">
          <Button onPress={props.onOpen}>{text('openPost')}</Button>
        </div>
      ) : (
        <p class="hint">{text('noPost')}</p>
      )}
      <div class="row">
        {answers.map((saw) => (
          <Button key={saw} label={`${text('still')} ${text(`saw.${saw}`)}`} onPress={() => props.onTell(saw)}>
            {text(`saw.${saw}`)}
          </Button>
        ))}
      </div>
      <div role="status">
        <ul class="guide">
          {props.seen.map((one) => (
            <li key={`${one.at} ${one.by}`} class="hint">
              {text(`saw.${one.saw}`)} · <When at={one.at} /> · {text(`by.${one.by}`)}
              {one.saw === 'edited' && <Changes changes={one.changes} />}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function Changes({ changes }: { changes: readonly { text: string; is: 'same' | 'added' | 'gone' }[] }) {
  const text = useTexts(follow);
  return (
    <details>
      <summary>{text('changes')}</summary>
      <blockquote class="quoted" dir="auto">
        {changes.map((piece, at) => {
          const key = `${at} ${piece.is}`;
          if (piece.is === 'same') return <span key={key}>{visibleText(piece.text)}</span>;
          const Mark = piece.is === 'added' ? 'ins' : 'del';
          return (
            <Mark key={key}>
              <span class="unseen">{text(piece.is)}</span>
              {visibleText(piece.text)}
            </Mark>
          );
        })}
      </blockquote>
    </details>
  );
}
