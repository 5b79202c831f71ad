import { useCallback, useEffect, useState } from 'preact/hooks';
import { readFlag } from '../../utils/actions/flags';
import type { Capture } from '../../utils/schema/capture';
import type { Flag } from '../../utils/schema/flag';
import { attempt } from './attempt';

export type OneFlag =
  | { at: 'opening' }
  | { at: 'open'; flag: Flag; captures: Capture[] }
  | { at: 'failed'; code: string };

export function useFlag(id: string): [OneFlag, () => Promise<void>] {
  const [one, setOne] = useState<OneFlag>({ at: 'opening' });
  const refresh = useCallback(async () => {
    const read = await attempt(() => readFlag(id));
    if (!read.ok) setOne({ at: 'failed', code: read.code });
    else setOne(read.value === null ? { at: 'failed', code: 'not-found' } : { at: 'open', ...read.value });
  }, [id]);
  useEffect(() => void refresh(), [refresh]);
  return [one, refresh];
}
