import { useEffect, useId, useState } from 'preact/hooks';
import { chosen, handedIn, handIn } from '../utils/i18n/hand-in';
import type { LinkRefusal, PictureRefusal } from '../utils/schema/handed-in';
import type { Language } from '../utils/schema/settings';
import { Button } from './button';
import { Field, Form } from './field';
import { Title } from './frame';
import { useLanguage, usePlural, useTexts } from './language';
import { Notice } from './notice';
import { Progress } from './progress';

export interface Told {
  saved: number;
  refused: readonly { place: number; reason: PictureRefusal | LinkRefusal }[];
  /** Why it stopped, in her language. */
  problem?: string;
  /** Places that it did not come to. */
  unsaved?: readonly number[];
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
  const many = usePlural();
  const id = useId();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [sender, setSender] = useState('');
  const [date, setDate] = useState('');
  // What was added is not added twice by a second press; what it did not come to stays chosen.
  useEffect(() => {
    const kept = told?.unsaved;
    if (kept !== undefined) setFiles((before) => before.filter((_, at) => kept.includes(at + 1)));
  }, [told]);
  return (
    <section class="card stack" aria-label={text('pictures')}>
      <h2>{text('pictures')}</h2>
      <div class="chooser">
        <input
          id={id}
          type="file"
          multiple
          accept="image/*"
          disabled={busy}
          aria-describedby={`${id}-which ${id}-hint`}
          onChange={(event) => {
            setFiles([...(event.currentTarget.files ?? [])]);
            // The same picture can be chosen again.
            event.currentTarget.value = '';
          }}
        />
        <label for={id} class="button button-plain">
          {text('choose')}
        </label>
        <span role="status">{files.length > 0 && many(chosen, files.length)}</span>
        <small id={`${id}-which`} class="hint">
          {text('which')}
        </small>
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
  const language = useLanguage();
  if (busy) return <Progress text={text('working')} />;
  if (told === null) return null;
  const unsaved = told.unsaved ?? [];
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
      {told.problem !== undefined && (
        <Notice kind="problem">
          <p>{told.problem}</p>
          {unsaved.length > 0 && <p>{text(`unsaved.${of}`, { n: places(language, unsaved) })}</p>}
        </Notice>
      )}
    </>
  );
}

const places = (language: Language, numbers: readonly number[]): string =>
  numbers.join(language === 'ar' ? '، ' : ', ');
