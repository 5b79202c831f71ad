import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { reviewFlags } from '../../utils/actions/flags';
import type { Review } from '../../utils/schema/review';
import { attempt, type Problem } from './attempt';

/** Milliseconds of quiet before what she typed is kept. */
const quiet = 350;

export interface ReviewState {
  review: Review;
  kept: boolean;
  /** Why the last change is not kept; it waits, and is tried again with the next one. */
  problem: Problem | null;
  change: (patch: Partial<Review>) => void;
  /** Keeps what is still waiting, now; null when nothing is left. */
  flush: () => Promise<Problem | null>;
}

/** Shows every change at once and keeps it shortly after; leaving the screen or the page keeps it too. */
export function useReview(flagId: string, first: Review, after: () => Promise<void>): ReviewState {
  const [review, setReview] = useState(first);
  const [kept, setKept] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const waiting = useRef<Partial<Review>>({});
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    const patch = waiting.current;
    waiting.current = {};
    if (Object.keys(patch).length === 0) return null;
    const done = await attempt(() => reviewFlags([flagId], patch));
    if (!done.ok) waiting.current = { ...patch, ...waiting.current };
    setKept(done.ok);
    setProblem(done.ok ? null : done.code);
    await after();
    return done.ok ? null : done.code;
  }, [flagId, after]);
  const change = (patch: Partial<Review>) => {
    setReview((now) => ({ ...now, ...patch }));
    setKept(false);
    waiting.current = { ...waiting.current, ...patch };
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), quiet);
  };
  useEffect(() => {
    const ended = new AbortController();
    addEventListener('pagehide', () => void flush(), { signal: ended.signal });
    return () => {
      ended.abort();
      void flush();
    };
  }, [flush]);
  return { review, kept, problem, change, flush };
}
