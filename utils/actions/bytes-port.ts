import { bytesPort } from '../messaging';
import { storeBlob } from '../storage/captures';
import { createRate } from './router';
import { classOf, type Self, type Sender } from './sender';
import { type BytesPort, stageBytes } from './stage-bytes';
import { stage } from './staged';

/** A post with many pictures needs many; a page that floods is cut off. */
const perMinute = 300;

/** Opens ports to our own scripts on platforms only; everyone else is hung up on. */
export function createBytesPort({ self, now }: { self: Self; now(): number }) {
  const rate = createRate(now);
  return (port: BytesPort & { name: string; sender?: Sender | undefined }): void => {
    const tab = port.sender?.tab?.id;
    const isPage = port.sender !== undefined && classOf(port.sender, self) === 'page';
    if (port.name !== bytesPort || !isPage || tab === undefined) {
      port.disconnect();
      return;
    }
    if (!rate(String(tab), perMinute)) {
      port.postMessage({ state: 'refused', reason: 'too-many' });
      port.disconnect();
      return;
    }
    stageBytes(port, async (bytes, mediaType, purpose) =>
      stage({ tab, purpose, masks: [], file: await storeBlob(bytes, mediaType) }),
    );
  };
}
