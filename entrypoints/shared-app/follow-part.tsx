import { useEffect, useMemo, useState } from 'preact/hooks';
import { Followed } from '../../components/followed';
import { useLanguage } from '../../components/language';
import { Notice } from '../../components/notice';
import { StillThere } from '../../components/still-there';
import { listFlags } from '../../utils/actions/flags';
import { type Kept, takeBackStep, tellLook, tellStep } from '../../utils/actions/follow';
import { openBody } from '../../utils/actions/open-body';
import { openPost } from '../../utils/actions/open-post';
import { pagesOfSteps } from '../../utils/actions/step-evidence';
import type { NotHere } from '../../utils/evidence/bag-records';
import { errorText } from '../../utils/i18n/error';
import { follow } from '../../utils/i18n/follow';
import { isPictureAlone } from '../../utils/i18n/site-name';
import { t } from '../../utils/i18n/translate';
import { seenSince } from '../../utils/reports/still-there';
import type { Capture } from '../../utils/schema/capture';
import type { Flag } from '../../utils/schema/flag';
import type { Look } from '../../utils/schema/look';
import { attempt } from './attempt';
import { canShowAnswer, followedInWords, pageName } from './follow-words';

/** Saved pages offered as evidence of an answer. */
const mostPages = 20;

/** What became of the reports of one flag, and of the post itself. */
export function FollowPart({
  flag,
  captures,
  changed,
}: {
  flag: Flag;
  captures: readonly Capture[];
  changed: () => Promise<void>;
}) {
  const language = useLanguage();
  const [refused, setRefused] = useState<{ reportId: string; text: string } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const pages = usePages(flag);
  const shown = usePagesOfSteps(flag);
  const reports = useMemo(() => followedInWords(language, flag, new Date(), shown), [language, flag, shown]);
  const seen = useMemo(() => seenSince(captures, flag.looks), [captures, flag.looks]);

  const keep = async (reportId: string, say: () => Promise<Kept>) => {
    const told = await attempt(say);
    const text = !told.ok
      ? errorText(language, told.code)
      : told.value.state === 'refused'
        ? t(language, follow)(`refused.${told.value.why}`)
        : null;
    setRefused(text === null ? null : { reportId, text });
    // A refusal can come from what another window said meanwhile: that is shown too.
    await changed();
    return text === null;
  };
  const look = async (saw: Look['saw']) => {
    const kept = await attempt(() => tellLook(flag.id, { saw, evidence: null }));
    setProblem(kept.ok ? null : errorText(language, kept.code));
    await changed();
  };
  const open = async (what: () => Promise<void>) => {
    const opened = await attempt(what);
    setProblem(opened.ok ? null : errorText(language, opened.code));
  };
  return (
    <>
      <Followed
        reports={reports}
        pages={pages.map((page) => ({ id: page.id, name: pageName(language, page) }))}
        refused={refused}
        onTell={(reportId, draft) => keep(reportId, () => tellStep(flag.id, reportId, draft))}
        onTakeBack={(reportId, of) => keep(reportId, () => takeBackStep(flag.id, reportId, of))}
        onOpenBody={(id) => void open(() => openBody(id))}
      />
      {problem !== null && <Notice kind="problem">{problem}</Notice>}
      <StillThere
        seen={seen}
        again={againOf(flag.summary)}
        opens={flag.summary.url !== null}
        onOpen={() => void open(() => openPost(flag.summary))}
        onTell={(saw) => void look(saw)}
      />
    </>
  );
}

/** A page as a whole has no button of its own. */
function againOf(summary: Flag['summary']): 'button' | 'page' | 'picture' {
  if (isPictureAlone(summary)) return 'picture';
  return summary.kind === 'page' ? 'page' : 'button';
}

/** Newest saved pages and pictures: a confirmation or an answer is one of the last things she saved. */
function usePages(flag: Flag): readonly Flag[] {
  const [pages, setPages] = useState<readonly Flag[]>([]);
  useEffect(() => {
    void attempt(() => listFlags({ limit: 100 })).then((read) => {
      if (!read.ok) return;
      setPages(read.value.flags.filter((other) => other.id !== flag.id && canShowAnswer(other)).slice(0, mostPages));
    });
  }, [flag.id]);
  return pages;
}

/** The pages of the steps told so far, and what became of them. */
function usePagesOfSteps(flag: Flag): ReadonlyMap<string, Flag | NotHere> {
  const [pages, setPages] = useState<ReadonlyMap<string, Flag | NotHere>>(new Map());
  useEffect(() => {
    void attempt(() => pagesOfSteps(flag)).then((read) => {
      if (read.ok) setPages(read.value);
    });
  }, [flag]);
  return pages;
}
