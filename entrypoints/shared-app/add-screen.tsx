import { useState } from 'preact/hooks';
import { Button } from '../../components/button';
import { HandIn, type Told } from '../../components/hand-in';
import { useLanguage, useTexts } from '../../components/language';
import { type HandedIn, handInLinks, handInPictures, openAddPage } from '../../utils/actions/hand-in';
import { errorText } from '../../utils/i18n/error';
import { handIn } from '../../utils/i18n/hand-in';
import { attempt } from './attempt';
import type { Surface } from './mount';

/** Below what this page offers, above what she has saved. */
export function AddOffer({ surface, onAdd }: { surface: Surface; onAdd: () => void }) {
  const text = useTexts(handIn);
  return (
    <Button look="quiet" onPress={surface === 'popup' ? () => void attempt(openAddPage) : onAdd}>
      {text('title')}
    </Button>
  );
}

export function AddScreen({ refresh }: { refresh: () => Promise<void> }) {
  const language = useLanguage();
  const [busy, setBusy] = useState<'pictures' | 'links' | null>(null);
  const [pictures, setPictures] = useState<Told | null>(null);
  const [links, setLinks] = useState<Told | null>(null);
  const [text, setText] = useState('');
  const told = (done: HandedIn<Told['refused'][number]['reason']>): Told => ({
    ...done,
    ...(done.stopped === null ? {} : { problem: errorText(language, done.stopped) }),
  });
  const failed = (code: Parameters<typeof errorText>[1]): Told => ({
    saved: 0,
    refused: [],
    problem: errorText(language, code),
  });

  const addPictures = async (files: readonly File[], said: { sender: string; date: string }) => {
    setBusy('pictures');
    const done = await attempt(() => handInPictures(files, said));
    setPictures(done.ok ? told(done.value) : failed(done.code));
    setBusy(null);
    await refresh();
  };
  const addLinks = async () => {
    setBusy('links');
    const done = await attempt(() => handInLinks(text));
    setLinks(done.ok ? told(done.value) : failed(done.code));
    if (done.ok) setText(done.value.left);
    setBusy(null);
    await refresh();
  };
  return (
    <HandIn
      pictures={{ busy: busy === 'pictures', told: pictures, onAdd: (files, said) => void addPictures(files, said) }}
      links={{ busy: busy === 'links', told: links, text, onText: setText, onAdd: () => void addLinks() }}
    />
  );
}
