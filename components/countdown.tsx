import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from './button';

interface CountdownProps {
  seconds: number;
  start: string;
  /** With `{n}` already filled in for the seconds left. */
  counting: (left: number) => string;
  stop: string;
  onDone: () => void;
}

/** A press that can be taken back: it counts down in sight, and one press (or Escape) stops it. */
export function Countdown({ seconds, start, counting, stop, onDone }: CountdownProps) {
  const [left, setLeft] = useState<number | null>(null);
  const stopButton = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (left === null) return;
    if (left === 0) {
      setLeft(null);
      onDone();
      return;
    }
    const timer = setTimeout(() => setLeft(left - 1), 1_000);
    return () => clearTimeout(timer);
  }, [left]);
  useEffect(() => {
    if (left === seconds) stopButton.current?.querySelector('button')?.focus();
  }, [left]);
  if (left === null) {
    return (
      <Button look="grave" onPress={() => setLeft(seconds)}>
        {start}
      </Button>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is a shortcut for the button inside
    <div
      class="row"
      ref={stopButton}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setLeft(null);
      }}
    >
      <Button look="main" onPress={() => setLeft(null)}>
        {stop}
      </Button>
      <span role="timer" aria-live="assertive">
        {counting(left)}
      </span>
    </div>
  );
}
