// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startOnRequest } from '../../../utils/content/on-request';
import { watchPosts } from '../../../utils/content/watch-posts';
import { addPost, fakeFinder, fakeFrames } from './fake-page';

let frames: ReturnType<typeof fakeFrames>;
beforeEach(() => {
  document.body.replaceChildren();
  frames = fakeFrames();
});
afterEach(() => {
  (globalThis as unknown as Record<symbol, AbortController>)[Symbol.for('athar.page')]?.abort();
  vi.restoreAllMocks();
});

const tell = async (message: unknown) => {
  await fakeBrowser.runtime.sendMessage(message as never).catch(() => undefined);
  await frames.settle();
};

test('the page is left byte for byte when she takes back this place, and only this one', async () => {
  addPost('1');
  const before = document.body.innerHTML;
  await startOnRequest('whatsapp', { finder: fakeFinder, window, watch: watchPosts });
  await frames.settle();
  const withButton = document.body.innerHTML;
  expect(withButton).not.toBe(before);
  for (const message of [{ leave: 't.me' }, null, 'leave', { leave: true }]) {
    await tell(message);
    expect(document.body.innerHTML).toBe(withButton);
  }
  await tell({ leave: 'whatsapp' });
  expect(document.body.innerHTML).toBe(before);
  addPost('2');
  await frames.settle();
  expect(document.querySelectorAll('footer > div')).toHaveLength(0);
});
