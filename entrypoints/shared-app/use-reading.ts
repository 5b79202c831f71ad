import { useState } from 'preact/hooks';
import { readingHealth } from '../../utils/actions/reading-health';
import { attempt } from './attempt';

type Health = Awaited<ReturnType<typeof readingHealth>>;

/** Counted only when she asks: every capture is opened for it. */
export function useReading(): { health: Health | null; busy: boolean; onShow: () => void } {
  const [health, setHealth] = useState<Health | null>(null);
  const [busy, setBusy] = useState(false);
  const count = async () => {
    setBusy(true);
    const counted = await attempt(readingHealth);
    setBusy(false);
    if (counted.ok) setHealth(counted.value);
  };
  return { health, busy, onShow: () => void count() };
}
