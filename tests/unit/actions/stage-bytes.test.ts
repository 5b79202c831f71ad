import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createBytesPort } from '../../../utils/actions/bytes-port';
import type { Sender } from '../../../utils/actions/sender';
import { classAtOnce } from '../../../utils/actions/sender';
import { type BytesPort, stageBytes } from '../../../utils/actions/stage-bytes';
import { AtharError } from '../../../utils/errors';
import { concatBytes, toBase64 } from '../../../utils/evidence/bytes';
import { allowing, onRequestSenders, pageSenders, self, strangers, uiSenders } from './senders';

const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3, 4);
const start = { size: png.length, mediaType: 'image/png', purpose: 'media' };
const whole = { chunk: toBase64(png) };
const keep = vi.fn(async (..._: unknown[]) => 'staged-id');

function fakePort(more: { name?: string; sender?: Sender } = {}) {
  const said: unknown[] = [];
  const listeners: ((message: unknown) => void)[] = [];
  const leaving: (() => void)[] = [];
  const port = {
    name: 'bytes',
    ...more,
    postMessage: (message: unknown) => void said.push(message),
    disconnect: vi.fn(),
    onMessage: { addListener: (listener: (message: unknown) => void) => void listeners.push(listener) },
    onDisconnect: { addListener: (listener: () => void) => void leaving.push(listener) },
  };
  const say = async (message: unknown) => {
    for (const listener of listeners) listener(message);
    await Promise.resolve();
    await Promise.resolve();
  };
  const leave = () => {
    for (const listener of leaving) listener();
  };
  return { port, said, say, leave, listeners };
}

beforeEach(() => keep.mockClear());

describe('one file', () => {
  test('arrives in pieces and is kept once, as what its bytes say', async () => {
    const { port, said, say } = fakePort();
    stageBytes(port as BytesPort, keep);
    await say({ size: png.length, mediaType: 'text/html', purpose: 'media' });
    await say({ chunk: toBase64(png.subarray(0, 5)) });
    await say({ chunk: toBase64(png.subarray(5)) });
    expect(keep).not.toHaveBeenCalled();
    await say({ end: true });
    await vi.waitFor(() => expect(said.at(-1)).toEqual({ state: 'staged', staged: 'staged-id' }));
    expect(keep).toHaveBeenCalledExactlyOnceWith(png, 'image/png', 'media');
    expect(said.slice(0, -1)).toEqual([{ next: true }, { next: true }, { next: true }]);
  });

  const html = new TextEncoder().encode('<!doctype html>');
  test.each<[string, unknown[], string]>([
    ['begins with a chunk', [whole], 'bad-message'],
    ['begins with nothing', [null], 'bad-message'],
    ['announces nothing', [{ ...start, size: 0 }], 'bad-message'],
    ['announces more than 25 MiB', [{ ...start, size: 25 * 1024 * 1024 + 1 }], 'bad-message'],
    ['is for a purpose that does not exist', [{ ...start, purpose: 'screenshot' }], 'bad-message'],
    ['begins twice', [start, start], 'bad-message'],
    ['holds something else than base64', [start, { chunk: '<script>' }], 'bad-message'],
    ['holds an empty chunk', [start, { chunk: '' }], 'bad-message'],
    [
      'holds a chunk over 1 MiB',
      [{ ...start, size: 3 * 1024 * 1024 }, { chunk: toBase64(new Uint8Array(1024 * 1024 + 3)) }],
      'bad-message',
    ],
    ['is longer than announced', [{ ...start, size: 5 }, whole], 'too-large'],
    ['is shorter than announced', [{ ...start, size: 50 }, whole, { end: true }], 'bad-message'],
    [
      'is not a kind that is kept',
      [{ ...start, size: html.length }, { chunk: toBase64(html) }, { end: true }],
      'bad-message',
    ],
    [
      'calls a film a rendering',
      [{ ...start, size: 12, purpose: 'rendering' }, { chunk: btoa('\0\0\0\0ftypisom') }, { end: true }],
      'bad-message',
    ],
  ])('that %s is refused; nothing is kept', async (_, messages, reason) => {
    const { port, said, say } = fakePort();
    stageBytes(port as BytesPort, keep);
    for (const message of messages) await say(message);
    await vi.waitFor(() => expect(said.at(-1)).toEqual({ state: 'refused', reason }));
    expect(keep).not.toHaveBeenCalled();
  });

  test('nothing is heard after a refusal', async () => {
    const { port, said, say } = fakePort();
    stageBytes(port as BytesPort, keep);
    for (const message of [null, start, whole, { end: true }]) await say(message);
    expect(said).toEqual([{ state: 'refused', reason: 'bad-message' }]);
    expect(port.disconnect).toHaveBeenCalledOnce();
    expect(keep).not.toHaveBeenCalled();
  });

  test('a page that goes away in the middle leaves nothing', async () => {
    const { port, say, leave } = fakePort();
    stageBytes(port as BytesPort, keep);
    await say(start);
    await say(whole);
    leave();
    await say({ end: true });
    expect(keep).not.toHaveBeenCalled();
  });

  test('a page that falls silent is hung up on', async () => {
    vi.useFakeTimers();
    const { port, said, say } = fakePort();
    stageBytes(port as BytesPort, keep);
    await say(start);
    vi.advanceTimersByTime(30_000);
    expect(said.at(-1)).toEqual({ state: 'refused', reason: 'failed' });
    expect(port.disconnect).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });

  test('no space left is told as that', async () => {
    keep.mockRejectedValueOnce(new AtharError('quota'));
    const { port, said, say } = fakePort();
    stageBytes(port as BytesPort, keep);
    for (const message of [start, whole, { end: true }]) await say(message);
    await vi.waitFor(() => expect(said.at(-1)).toEqual({ state: 'refused', reason: 'quota' }));
  });

  test('25 MiB in 25 pieces', async () => {
    const piece = new Uint8Array(1024 * 1024);
    const all = concatBytes(
      ...Array.from({ length: 25 }, (_, index) => (index === 0 ? concatBytes(png, piece.subarray(png.length)) : piece)),
    );
    const { port, said, say } = fakePort();
    stageBytes(port as BytesPort, keep);
    await say({ ...start, size: all.length });
    for (let at = 0; at < all.length; at += piece.length)
      await say({ chunk: toBase64(all.subarray(at, at + piece.length)) });
    await say({ end: true });
    await vi.waitFor(() => expect(said.at(-1)).toEqual({ state: 'staged', staged: 'staged-id' }));
    expect((keep.mock.calls[0]![0] as Uint8Array).length).toBe(all.length);
  });
});

describe('who may bring bytes', () => {
  // Each by itself: a tab may hold only a few at once.
  const open = (port: Parameters<ReturnType<typeof createBytesPort>>[0]) =>
    createBytesPort({ self, now: () => 0 })(port);

  for (const [who, sender] of Object.entries(pageSenders)) {
    test(`${who}: listened to`, () => {
      const { port, listeners } = fakePort({ sender });
      open(port as never);
      expect(port.disconnect).not.toHaveBeenCalled();
      expect(listeners).toHaveLength(1);
    });
  }
  const elsewhere = Object.entries(strangers).filter(([, sender]) => classAtOnce(sender, self) === 'elsewhere');
  test('some strangers are pages where she might have pressed', () => expect(elsewhere.length).toBeGreaterThan(5));
  for (const [who, sender] of elsewhere) {
    test(`${who}, where she pressed nothing: hung up on, nothing kept`, async () => {
      const { port, said, say } = fakePort({ sender });
      open(port as never);
      for (const message of [start, whole, { end: true }]) await say(message);
      await vi.waitFor(() => expect(port.disconnect).toHaveBeenCalledOnce());
      expect(said.at(-1)).toEqual({ state: 'refused', reason: 'not-allowed' });
      expect(await indexedDB.databases()).toEqual([]);
    });
  }
  const others = Object.entries(strangers).filter(([, sender]) => classAtOnce(sender, self) !== 'elsewhere');
  for (const [who, sender] of [...Object.entries(uiSenders), ...others]) {
    test(`${who}: hung up on`, () => {
      const { port, listeners, said } = fakePort({ sender });
      open(port as never);
      expect(port.disconnect).toHaveBeenCalledOnce();
      expect(listeners).toEqual([]);
      expect(said).toEqual([]);
    });
  }
  for (const [who, sender] of Object.entries(onRequestSenders)) {
    test(`${who}, not allowed: nothing it brings is kept, and it is told so`, async () => {
      const { port, said, say } = fakePort({ sender });
      open(port as never);
      for (const message of [start, whole, { end: true }]) await say(message);
      await vi.waitFor(() => expect(said.at(-1)).toEqual({ state: 'refused', reason: 'not-allowed' }));
      expect(await indexedDB.databases()).toEqual([]);
    });
  }
  test('a page that is allowed comes further: to the vault, which is not there yet', async () => {
    const { port, said, say } = fakePort({ sender: onRequestSenders['WhatsApp Web']! });
    createBytesPort({ self: allowing, now: () => 0 })(port as never);
    for (const message of [start, whole, { end: true }]) await say(message);
    await vi.waitFor(() => expect(said.at(-1)).toEqual({ state: 'refused', reason: 'failed' }));
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['athar']);
  });
  test('another port of a page: hung up on', () => {
    const { port, listeners } = fakePort({ name: 'vault', sender: pageSenders['a page of X']! });
    open(port as never);
    expect(port.disconnect).toHaveBeenCalledOnce();
    expect(listeners).toEqual([]);
  });
  test('a ninth open port of one tab is refused until one of the eight ends', async () => {
    const flooded = createBytesPort({ self, now: () => 0 });
    const sender = pageSenders['a page of X']!;
    const first = fakePort({ sender });
    flooded(first.port as never);
    for (let i = 0; i < 7; i++) flooded(fakePort({ sender }).port as never);
    const ninth = fakePort({ sender });
    flooded(ninth.port as never);
    expect(ninth.said).toEqual([{ state: 'refused', reason: 'too-many' }]);
    const elsewhere = fakePort({ sender: { ...sender, tab: { ...sender.tab, id: 8 } } });
    flooded(elsewhere.port as never);
    expect(elsewhere.said).toEqual([]);
    await first.say({ chunk: 'AAAA' });
    const tenth = fakePort({ sender });
    flooded(tenth.port as never);
    expect(tenth.said).toEqual([]);
  });
  test('the 301st port of one tab within a minute is refused', async () => {
    const flooded = createBytesPort({ self, now: () => 0 });
    const sender = pageSenders['a page of X']!;
    for (let i = 0; i < 300; i++) {
      const one = fakePort({ sender });
      flooded(one.port as never);
      one.leave();
      await Promise.resolve();
      await Promise.resolve();
    }
    const last = fakePort({ sender });
    flooded(last.port as never);
    expect(last.said).toEqual([{ state: 'refused', reason: 'too-many' }]);
    expect(last.listeners).toEqual([]);
  });
});
