import { afterEach, expect, test, vi } from 'vitest';
import { overwriteFile, type StartWorker, stretchPassphrase } from '../../../utils/vault/kdf-client';
import type { KdfAnswer, KdfTask } from '../../../utils/vault/kdf-messages';
import { stretch } from '../../../utils/vault/scrypt';

const cheap = { N: 16, r: 1, p: 1 };
const bytes = (fill: number) => new Uint8Array(16).fill(fill);

/** A worker that answers each task with `answer`; null = silence. */
function workerThat(answer: ((task: KdfTask) => KdfAnswer | 'error') | null) {
  const worker = { asked: [] as KdfTask[], ended: 0 };
  const start: StartWorker = () => {
    const listeners = new Map<string, (event: unknown) => void>();
    return {
      addEventListener: (type: string, listener: unknown) =>
        void listeners.set(type, listener as (event: unknown) => void),
      postMessage(task: KdfTask) {
        worker.asked.push(task);
        const said = answer?.(task);
        if (said === 'error') listeners.get('error')?.({});
        else if (said !== undefined) listeners.get('message')?.({ data: said });
      },
      terminate: () => void worker.ended++,
    } as ReturnType<StartWorker>;
  };
  return { worker, start };
}

afterEach(() => vi.useRealTimers());

test('the worker stretches, and is ended', async () => {
  const { worker, start } = workerThat(() => ({ stretched: bytes(9) }));
  expect(await stretchPassphrase(start, bytes(1), bytes(2), cheap)).toEqual(bytes(9));
  expect(worker.asked).toEqual([{ task: 'stretch', passphrase: bytes(1), salt: bytes(2), cost: cheap }]);
  expect(worker.ended).toBe(1);
});

test('without workers it is done in place, with the same result', async () => {
  expect(await stretchPassphrase(null, bytes(1), bytes(2), cheap)).toEqual(stretch(bytes(1), bytes(2), cheap));
});

test.each<[string, KdfAnswer | 'error']>([
  ['fails', { failed: 'RangeError' }],
  ['does not start', 'error'],
  ['answers something else', { overwritten: true }],
])('a worker that %s is told, and ended', async (_what, said) => {
  const { worker, start } = workerThat(() => said);
  await expect(stretchPassphrase(start, bytes(1), bytes(2), cheap)).rejects.toThrow(/the worker/);
  expect(worker.ended).toBe(1);
});

test('an erase does not wait long for a silent worker', async () => {
  vi.useFakeTimers();
  const { worker, start } = workerThat(null);
  const overwriting = expect(overwriteFile(start, 'e1')).rejects.toThrow('silent');
  await vi.advanceTimersByTimeAsync(2_000);
  await overwriting;
  expect(worker.asked).toEqual([{ task: 'overwrite', file: 'e1' }]);
  expect(worker.ended).toBe(1);
});
