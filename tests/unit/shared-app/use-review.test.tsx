// @vitest-environment happy-dom
import { act, fireEvent, renderHook } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { Send, type SendBoxState } from '../../../entrypoints/shared-app/saved-screen';
import { useReview } from '../../../entrypoints/shared-app/use-review';
import { reviewFlags } from '../../../utils/actions/flags';
import { AtharError } from '../../../utils/errors';
import { emptyReview } from '../../../utils/schema/review';
import { inLanguage } from '../components/in-language';
import { inventedPartner } from '../components/invented';

vi.mock('../../../utils/actions/flags', () => ({ reviewFlags: vi.fn() }));
const after = async () => undefined;
type Reviewing = ReturnType<typeof renderHook<ReturnType<typeof useReview>, unknown>>['result'];
async function flushed({ current }: Reviewing): Promise<string | null> {
  let problem: string | null = null;
  await act(async () => {
    problem = await current.flush();
  });
  return problem;
}
const keeping = vi.mocked(reviewFlags);
beforeEach(() => keeping.mockReset());

test('a mark that could not be kept is told, waits, and is kept with the next try', async () => {
  keeping.mockRejectedValueOnce(new AtharError('quota'));
  const { result } = renderHook(() => useReview('a', emptyReview, after));
  await act(async () => result.current.change({ childShown: true }));
  expect(await flushed(result)).toBe('quota');
  expect(result.current).toMatchObject({ kept: false, problem: 'quota', review: { childShown: true } });
  await act(async () => result.current.change({ note: 'later' }));
  expect(await flushed(result)).toBeNull();
  expect(result.current).toMatchObject({ kept: true, problem: null });
  expect(keeping.mock.calls.at(-1)).toEqual([['a'], { childShown: true, note: 'later' }]);
});

test('what she changed meanwhile counts, not what could not be kept before', async () => {
  let fail: (error: Error) => void = () => undefined;
  keeping.mockReturnValueOnce(
    new Promise((_, reject) => {
      fail = reject;
    }),
  );
  const { result } = renderHook(() => useReview('a', emptyReview, after));
  await act(async () => result.current.change({ childShown: true }));
  const first = result.current.flush();
  await act(async () => result.current.change({ childShown: false }));
  await act(async () => {
    fail(new AtharError('quota'));
    await first;
  });
  await flushed(result);
  expect(keeping.mock.calls.at(-1)).toEqual([['a'], { childShown: false }]);
});

test.each([inventedPartner(1), inventedPartner(1, null)])(
  'while a mark is not kept, nothing is sealed or sent',
  async (to) => {
    const sending = {
      progress: { at: 'idle' as const },
      send: vi.fn(),
      toFile: vi.fn(),
      refuse: vi.fn(),
      clear: vi.fn(),
    };
    const box: SendBoxState = {
      partners: [to],
      partnerId: null,
      deliveries: [],
      sending,
      onPartner: () => {},
      onAddPartner: () => {},
    };
    const { container } = inLanguage(<Send ids={['a']} before={async () => 'quota'} {...box} />);
    await act(async () => {
      for (const button of container.querySelectorAll('button')) fireEvent.click(button);
    });
    expect(sending.send).not.toHaveBeenCalled();
    expect(sending.toFile).not.toHaveBeenCalled();
    expect(sending.refuse).toHaveBeenCalledWith('quota');
  },
);
