import { useState } from 'preact/hooks';
import { useLanguage } from '../../components/language';
import { Notice } from '../../components/notice';
import { type ManyPatch, SortMany } from '../../components/sort-many';
import { readFlag, reviewFlags } from '../../utils/actions/flags';
import { errorText } from '../../utils/i18n/error';
import type { Consent, Review } from '../../utils/schema/review';
import { attempt } from './attempt';
import type { Listed } from './saved-screen';

export function SortScreen({ selected, cases, refresh, go }: Listed) {
  const language = useLanguage();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const apply = async (patch: ManyPatch) => {
    setBusy(true);
    const done = await attempt(() => reviewMany([...selected], patch));
    setBusy(false);
    if (!done.ok) return setProblem(errorText(language, done.code));
    await refresh();
    go({ at: 'saved' });
  };
  return (
    <>
      <SortMany count={selected.size} cases={cases} busy={busy} onApply={(patch) => void apply(patch)} />
      {problem !== null && <Notice kind="problem">{problem}</Notice>}
    </>
  );
}

/** A consent that the patch does not name stays as each post has it; posts that end up equal are written together. */
async function reviewMany(ids: string[], { consent, ...rest }: ManyPatch): Promise<void> {
  if (consent === undefined) return reviewFlags(ids, rest);
  const alike = new Map<string, { ids: string[]; consent: Consent }>();
  for (const id of ids) {
    const stored = await readFlag(id);
    if (stored === null) continue;
    const merged = { ...stored.flag.review.consent, ...consent };
    const key = JSON.stringify(merged);
    alike.set(key, { ids: [...(alike.get(key)?.ids ?? []), id], consent: merged });
  }
  for (const group of alike.values()) {
    const patch: Partial<Review> = { ...rest, consent: group.consent };
    await reviewFlags(group.ids, patch);
  }
}
