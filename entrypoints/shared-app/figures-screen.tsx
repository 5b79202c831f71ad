import { useEffect, useMemo, useState } from 'preact/hooks';
import { FiguresPage } from '../../components/figures';
import { useLanguage } from '../../components/language';
import { Notice } from '../../components/notice';
import { figureFiles, figures } from '../../utils/actions/figures';
import type { Figures } from '../../utils/figures/figures';
import { errorText } from '../../utils/i18n/error';
import { figureLines } from '../../utils/reports/figures-words';
import { attempt } from './attempt';

export function FiguresScreen() {
  const language = useLanguage();
  const [all, setAll] = useState<Figures[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    void attempt(() => figures()).then((counted) => {
      if (!counted.ok) setProblem(errorText(language, counted.code));
      else setAll(counted.value.reported === 0 ? [] : counted.value.all);
    });
  }, [language]);
  const files = useFiles(all);
  if (problem !== null) return <Notice kind="problem">{problem}</Notice>;
  return <FiguresPage lines={all?.map((one) => figureLines(language, one)) ?? null} files={files} />;
}

/** Addresses of the files in memory; given back when the screen goes. */
function useFiles(all: readonly Figures[] | null) {
  const language = useLanguage();
  const files = useMemo(() => {
    const made = all === null || all.length === 0 ? null : figureFiles(all, language);
    if (made === null) return [];
    return (['page', 'csv', 'json'] as const).map((id) => {
      const { text, mediaType, fileName } = made[id];
      return { id, fileName, href: URL.createObjectURL(new Blob([text], { type: mediaType })) };
    });
  }, [all, language]);
  useEffect(
    () => () => {
      for (const { href } of files) URL.revokeObjectURL(href);
    },
    [files],
  );
  return files;
}
