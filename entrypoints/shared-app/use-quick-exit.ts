import { useCallback, useEffect, useState } from 'preact/hooks';
import { lock } from '../../utils/actions/set-up';

/** Three presses of Shift alone within this time leave (the pattern of GOV.UK's "exit this page"). */
const within = 2_000;

/** Blank at once, then lock and close. History and other tabs are not touched, and she is told so. */
export function useQuickExit(): [boolean, () => void] {
  const [gone, setGone] = useState(false);
  const leave = useCallback(() => {
    document.documentElement.hidden = true;
    setGone(true);
    const patience = new Promise((resolve) => setTimeout(resolve, 300));
    void Promise.race([lock(), patience]).finally(() => {
      window.close();
      // A page that a script did not open cannot be closed by one.
      location.replace('about:blank');
    });
  }, []);
  useEffect(() => {
    const ended = new AbortController();
    let presses: number[] = [];
    addEventListener(
      'keydown',
      (event) => {
        if (event.repeat) return;
        presses = event.key === 'Shift' ? [...presses, event.timeStamp].slice(-3) : [];
        const [first] = presses;
        if (presses.length === 3 && first !== undefined && event.timeStamp - first < within) leave();
      },
      { signal: ended.signal },
    );
    return () => ended.abort();
  }, [leave]);
  return [gone, leave];
}
