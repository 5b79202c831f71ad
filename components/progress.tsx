import { useEffect, useState } from 'preact/hooks';

/** Says that something is going on once it has taken longer than a blink. */
export function Progress({ text, afterMs = 300 }: { text: string; afterMs?: number }) {
  const [shown, setShown] = useState(afterMs === 0);
  useEffect(() => {
    if (afterMs === 0) return;
    const timer = setTimeout(() => setShown(true), afterMs);
    return () => clearTimeout(timer);
  }, [afterMs]);
  return (
    <div class="progress" role="status">
      {shown && (
        <>
          <span class="progress-dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          <span>{text}</span>
        </>
      )}
    </div>
  );
}
