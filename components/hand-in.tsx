import { useId, useState } from 'preact/hooks';
import { handedIn, handIn } from '../utils/i18n/hand-in';
import type { LinkRefusal, PictureRefusal } from '../utils/schema/handed-in';
import { Button } from './button';
import { Field, Form } from './field';
import { Title } from './frame';
import { usePlural, useTexts } from './language';
import { Notice } from './notice';
import { Progress } from './progress';

export interface Told {
  saved: number;
  refused: readonly { place: number; reason: PictureRefusal | LinkRefusal }[];
  /** Why it stopped, in her language. */
  problem?: string;
}

interface Part {
  busy: boolean;
  told: Told | null;
}

/** Pictures she has, links she was sent. Nothing is read of a file but its bytes. */
export function HandIn(props: {
  pictures: Part & { onAdd: (files: readonly File[], said: { sender: string; date: string }) => void };
  links: Part & { text: string; onText: (text: string) => void; onAdd: () => void };
}) {
  const text = useTexts(handIn);
  return (
    <div class="stack">
      <Title>{text('title')}</Title>
      <p>{text('what')}</p>
      <Pictures {...props.pictures} />
      <section class="card">
        <Form label={text('addLinks')} onSubmit={() => props.links.text.trim() !== '' && props.links.onAdd()}>
          <Field
            label={text('links')}
            hint={text('oneALine')}
            rows={5}
            dir="ltr"
            value={props.links.text}
            onInput={props.links.onText}
          />
          <button
            type="submit"
            class="button button-plain"
            disabled={props.links.busy || props.links.text.trim() === ''}
          >
            {text('addLinks')}
          </button>
          <Outcome {...props.links} of="line" />
        </Form>
      </section>
    </div>
  );
}

function Pictures({ busy, told, onAdd }: Parameters<typeof HandIn>[0]['pictures']) {
  const text = useTexts(handIn);
  const id = useId();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [sender, setSender] = useState('');
  const [date, setDate] = useState('');
  return (
    <section class="card stack" aria-label={text('pictures')}>
      <h2>{text('pictures')}</h2>
      <div class="field">
        <label for={id}>{text('choose')}</label>
        <input
          id={id}
          type="file"
          multiple
          accept="image/*"
          disabled={busy}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setFiles([...(event.currentTarget.files ?? [])])}
        />
        <small id={`${id}-hint`} class="hint">
          {text('hidden')}
        </small>
      </div>
      <Field
        label={text('sender')}
        hint={text('forAll')}
        value={sender}
        onInput={(value) => setSender(value.slice(0, 200))}
      />
      <div class="field">
        <label for={`${id}-date`}>{text('date')}</label>
        <input id={`${id}-date`} type="date" value={date} onInput={(event) => setDate(event.currentTarget.value)} />
      </div>
      <Button disabled={busy || files.length === 0} onPress={() => onAdd(files, { sender, date })}>
        {text('addPictures')}
      </Button>
      <Outcome busy={busy} told={told} of="picture" />
    </section>
  );
}

function Outcome({ busy, told, of }: Part & { of: 'picture' | 'line' }) {
  const text = useTexts(handIn);
  const many = usePlural();
  if (busy) return <Progress text={text('working')} />;
  if (told === null) return null;
  return (
    <>
      {told.saved > 0 && <Notice kind="good">{many(handedIn, told.saved)}</Notice>}
      {told.refused.length > 0 && (
        <Notice kind="problem">
          <ul class="plain-list">
            {told.refused.map(({ place, reason }) => (
              <li key={place}>{text(of, { n: place, why: text(`refused.${reason}`) })}</li>
            ))}
          </ul>
        </Notice>
      )}
      {told.problem !== undefined && <Notice kind="problem">{told.problem}</Notice>}
    </>
  );
}
