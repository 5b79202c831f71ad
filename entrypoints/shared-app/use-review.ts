import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { reviewFlags } from '../../utils/actions/flags';
import type { Review } from '../../utils/schema/review';
import { attempt } from './attempt';

/** Milliseconds of quiet before what she typed is kept. */
const quiet = 350;

export interface ReviewState {
  review: Review;
  kept: boolean;
  change: (patch: Partial<Review>) => void;
  /** Keeps what is still waiting, now. */
  flush: () => Promise<void>;
}

/** Shows every change at once and keeps it shortly after; leaving the screen or the page keeps it too. */
export function useReview(flagId: string, first: Review, after: () => Promise<void>): ReviewState {
  const [review, setReview] = useState(first);
  const [kept, setKept] = useState(false);
  const waiting = useRef<Partial<Review>>({});
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    const patch = waiting.current;
    waiting.current = {};
    if (Object.keys(patch).length === 0) return;
    const done = await attempt(() => reviewFlags([flagId], patch));
    if (done.ok) setKept(true);
    await after();
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
  return { review, kept, change, flush };
}
