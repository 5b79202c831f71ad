import { AtharError } from '../errors';
import { bytesPort } from '../messaging';
import { dropBlob, storeBlob } from '../storage/captures';
import { createRate } from './router';
import { classAtOnce, isStillAllowed, type Self, type Sender } from './sender';
import { type BytesPort, type Keep, stageBytes } from './stage-bytes';
import { stage } from './staged';

/** A post with many pictures needs many; a page that floods is cut off. */
const perMinute = 300;
/** Each may hold 25 MiB until its last byte; ours come one after the other, from a few presses at a time. */
const mostOpen = 8;

/** Opens ports to our own scripts on platforms only; everyone else is hung up on. */
export function createBytesPort({ self, now }: { self: Self; now(): number }) {
  const rate = createRate(now);
  const open = new Map<number, number>();
  return (port: BytesPort & { name: string; sender?: Sender | undefined }): void => {
    const tab = port.sender?.tab?.id;
    const from = port.sender === undefined ? 'nobody' : classAtOnce(port.sender, self);
    if (
      port.name !== bytesPort ||
      (from !== 'page' && from !== 'on-request' && from !== 'elsewhere') ||
      tab === undefined
    ) {
      port.disconnect();
      return;
    }
    // The first bytes come before the browser has answered; nothing is kept before it has.
    const allowed = from === 'page' ? true : isStillAllowed(port.sender ?? {}, self, from);
    const others = open.get(tab) ?? 0;
    if (others >= mostOpen || !rate(String(tab), perMinute)) {
      port.postMessage({ state: 'refused', reason: 'too-many' });
      port.disconnect();
      return;
    }
    open.set(tab, others + 1);
    const keep: Keep = async (bytes, mediaType, purpose) => {
      if (!(await allowed)) throw new AtharError('not-permitted');
      const file = await storeBlob(bytes, mediaType);
      try {
        return await stage({ tab, purpose, masks: [], file });
      } catch (error) {
        await dropBlob(file.blob);
        throw error;
      }
    };
    const stop = stageBytes(port, keep, allowed);
    void stop.then(() => {
      const left = (open.get(tab) ?? 1) - 1;
      if (left > 0) open.set(tab, left);
      else open.delete(tab);
    });
  };
}
