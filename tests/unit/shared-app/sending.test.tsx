// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { useSending } from '../../../entrypoints/shared-app/use-sending';
import { sealToFile, sendFlags } from '../../../utils/actions/deliveries';
import type { Partner } from '../../../utils/schema/partner';

vi.mock('../../../utils/actions/deliveries', () => ({ sendFlags: vi.fn(), sealToFile: vi.fn() }));
const partner = { id: 'p', card: { name: 'Practice Help' } } as Partner;
test.each(['send', 'toFile'] as const)(
  '%s that ends after she went on to another post says nothing there',
  async (way) => {
    let end: (value: never) => void = () => undefined;
    const slow = new Promise<never>((done) => {
      end = done;
    });
    vi.mocked(sendFlags).mockReturnValue(slow);
    vi.mocked(sealToFile).mockReturnValue(slow);
    const { result } = renderHook(() => useSending('en', async () => undefined));
    await act(async () => result.current[way](['a'], partner));
    // unlocked.tsx does this whenever the screen or the selection changes.
    await act(async () => result.current.clear());
    const done = way === 'send' ? [{ id: 'd' }] : { bytes: new Uint8Array(1), fileName: 'sealed-a.age' };
    await act(async () => {
      end(done as never);
      await slow;
    });
    expect(result.current.progress).toEqual({ at: 'idle' });
  },
);
