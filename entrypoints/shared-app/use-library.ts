import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { drainInbox, listFlags } from '../../utils/actions/flags';
import type { Flag } from '../../utils/schema/flag';
import { attempt } from './attempt';

/** Opened for the first paint, and again for each "show more". */
const pageSize = 20;
/** Milliseconds between two looks at what was documented meanwhile. */
const lookAgain = 2_500;

export interface Library {
  /** Null until the first ones are open. */
  here: readonly Flag[] | null;
  recent: readonly Flag[] | null;
  more: boolean;
  cases: readonly string[];
  showMore: () => void;
  refresh: () => Promise<void>;
}

/** The saved posts that are shown: those of this page, and the newest. Opens only what it shows. */
export function useLibrary({
  pageUrl,
  caseName,
}: {
  pageUrl: string | null | undefined;
  caseName: string | null;
}): Library {
  const [here, setHere] = useState<readonly Flag[] | null>(null);
  const [recent, setRecent] = useState<readonly Flag[] | null>(null);
  const [more, setMore] = useState(false);
  const limit = useRef(pageSize);
  const [cases, setCases] = useState<readonly string[]>([]);

  const refresh = useCallback(async () => {
    if (pageUrl === undefined) return;
    const inCase = caseName === null ? {} : { caseName };
    const read = await attempt(async () => ({
      recent: await listFlags({ limit: limit.current, ...inCase }),
      here: pageUrl === null ? null : await listFlags({ limit: pageSize, pageUrl, ...inCase }),
    }));
    if (!read.ok) return;
    const newest = read.value.recent;
    setRecent(newest.flags);
    setMore(newest.next !== null);
    setHere(read.value.here?.flags ?? []);
    setCases((known) => casesOf(known, newest.flags));
  }, [pageUrl, caseName]);

  useEffect(() => {
    limit.current = pageSize;
    void refresh();
  }, [refresh]);

  useEffect(() => {
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      if (!document.hidden) {
        await attempt(drainInbox);
        // The background or another page of ours may have merged them before us.
        await refresh();
      }
      if (!stopped) timer = setTimeout(() => void look(), lookAgain);
    };
    void look();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [refresh]);

  const showMore = useCallback(() => {
    limit.current += pageSize;
    void refresh();
  }, [refresh]);
  return { here, recent, more, cases, showMore, refresh };
}

function casesOf(known: readonly string[], flags: readonly Flag[]): readonly string[] {
  const names = flags.flatMap(({ review }) => (review.caseName === null ? [] : [review.caseName]));
  return [...new Set([...known, ...names])].sort((a, b) => a.localeCompare(b));
}
