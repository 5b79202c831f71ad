import type { Bytes } from '../evidence/bytes';
import type { EraseKeyName } from './erase-key';
import type { KdfAnswer, KdfTask } from './kdf-messages';
import { type Cost, stretchInPlace } from './scrypt';

/** A started worker; `kdfWorker()` makes one, a test gives its own. */
export type StartWorker = () => Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/** `start` null: no workers here (the service worker), so it runs in place. */
export async function stretchPassphrase(
  start: StartWorker | null,
  passphrase: Bytes,
  salt: Bytes,
  cost: Cost,
): Promise<Bytes> {
  if (start === null) return stretchInPlace(passphrase, salt, cost);
  const answer = await once(start(), { task: 'stretch', passphrase, salt, cost });
  if ('stretched' in answer) return answer.stretched;
  throw new Error('the worker did not stretch');
}

export async function overwriteFile(start: StartWorker, file: EraseKeyName): Promise<void> {
  await once(start(), { task: 'overwrite', file });
}

/** Seconds: long enough for a slow phone, short enough that an erase goes on without the overwriting. */
const patience = { stretch: 60_000, overwrite: 2_000 };

function once(worker: ReturnType<StartWorker>, work: KdfTask): Promise<KdfAnswer> {
  return new Promise<KdfAnswer>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the worker is silent')), patience[work.task]);
    const stop = () => clearTimeout(timer);
    worker.addEventListener('message', ((event: MessageEvent<KdfAnswer>) => {
      stop();
      if ('failed' in event.data) reject(new Error(`the worker failed: ${event.data.failed}`));
      else resolve(event.data);
    }) as EventListener);
    worker.addEventListener('error', () => {
      stop();
      reject(new Error('the worker did not start'));
    });
    worker.postMessage(work);
  }).finally(() => worker.terminate());
}
