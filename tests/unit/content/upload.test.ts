import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { stageBytes } from '../../../utils/actions/stage-bytes';
import { upload } from '../../../utils/content/upload';

afterEach(() => vi.restoreAllMocks());

/** Two ends of one port; what the page says passes JSON, as a browser's messages do. */
function connectTo(background: (port: never) => void) {
  const sent: unknown[] = [];
  vi.spyOn(fakeBrowser.runtime, 'connect').mockImplementation((() => {
    const end = () => ({ message: [] as ((message: unknown) => void)[], left: [] as (() => void)[] });
    const page = end();
    const worker = end();
    const portFor = (mine: typeof page, theirs: typeof page, record = false) => ({
      name: 'bytes',
      postMessage(message: unknown) {
        if (record) sent.push(message);
        const copy: unknown = JSON.parse(JSON.stringify(message));
        queueMicrotask(() => {
          for (const hear of theirs.message) hear(copy);
        });
      },
      disconnect() {
        queueMicrotask(() => {
          for (const leave of theirs.left) leave();
        });
      },
      onMessage: { addListener: (hear: (message: unknown) => void) => void mine.message.push(hear) },
      onDisconnect: { addListener: (leave: () => void) => void mine.left.push(leave) },
    });
    background(portFor(worker, page) as never);
    return portFor(page, worker, true);
  }) as never);
  return sent;
}

const png = (length: number) => {
  const bytes = new Uint8Array(length);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return bytes;
};

describe('bytes', () => {
  test.each([12, 1024 * 1024, 1024 * 1024 + 1, 3 * 1024 * 1024 + 7])(
    '%i of them arrive as they were',
    async (length) => {
      const bytes = png(length).map((byte, index) => (index < 8 ? byte : index % 251));
      const kept: Uint8Array[] = [];
      const sent = connectTo((port) =>
        stageBytes(port, async (whole) => {
          kept.push(whole);
          return 'staged-id';
        }),
      );
      expect(await upload(bytes, { mediaType: 'image/png', purpose: 'media' })).toEqual({
        state: 'staged',
        staged: 'staged-id',
      });
      expect(Buffer.compare(kept[0]!, bytes)).toBe(0);
      // A start, one chunk for each mebibyte that was begun, an end.
      expect(sent).toHaveLength(2 + Math.ceil(length / (1024 * 1024)));
      expect(Math.max(...sent.map((message) => JSON.stringify(message).length))).toBeLessThan(1_500_000);
    },
  );

  test('that are refused say why', async () => {
    connectTo((port) => stageBytes(port, async () => 'staged-id'));
    const html = new TextEncoder().encode('<!doctype html>');
    expect(await upload(html, { mediaType: 'image/png', purpose: 'media' })).toEqual({
      state: 'refused',
      reason: 'bad-message',
    });
  });

  test('fail when they cannot be read, instead of waiting for ever', async () => {
    connectTo((port) => stageBytes(port, async () => 'staged-id'));
    // What Firefox does with a buffer that belongs to the page.
    const foreign = png(50);
    foreign.subarray = () => {
      throw new Error('Permission denied to access property "constructor"');
    };
    await expect(upload(foreign, { mediaType: 'image/png', purpose: 'media' })).rejects.toThrow('Permission denied');
  });

  test('fail when the background goes away in the middle', async () => {
    connectTo(((port: { onMessage: { addListener(hear: () => void): void }; disconnect(): void }) => {
      port.onMessage.addListener(() => port.disconnect());
    }) as never);
    await expect(upload(png(50), { mediaType: 'image/png', purpose: 'media' })).rejects.toThrow('went away');
  });
});
