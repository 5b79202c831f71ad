import { browser } from 'wxt/browser';
import { toBase64 } from '../evidence/bytes';
import { bytesPort, chunkBytes } from '../messaging';
import type { BytesResult, BytesStart } from '../schema/messages';

/** From the background: the next chunk is welcome, or the end. */
export type BytesReply = { next: true } | BytesResult;
export type BytesMessage = BytesStart | { chunk: string } | { end: true };

/** Sends bytes one chunk at a time, so that neither side holds more than it must. */
export function upload(bytes: Uint8Array, start: Omit<BytesStart, 'size'>): Promise<BytesResult> {
  return new Promise((done, fail) => {
    const port = browser.runtime.connect({ name: bytesPort });
    let at = 0;
    port.onDisconnect.addListener(() => fail(new Error('the other side went away')));
    port.onMessage.addListener((reply: BytesReply) => {
      if ('next' in reply) {
        // What a listener throws, nobody hears: the press would wait for ever.
        try {
          port.postMessage(next());
        } catch (error) {
          port.disconnect();
          fail(error);
        }
        return;
      }
      done(reply);
      port.disconnect();
    });
    port.postMessage({ ...start, size: bytes.length } satisfies BytesMessage);

    function next(): BytesMessage {
      if (at >= bytes.length) return { end: true };
      const chunk = toBase64(bytes.subarray(at, at + chunkBytes));
      at += chunkBytes;
      return { chunk };
    }
  });
}
