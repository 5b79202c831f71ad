import { expect, test, vi } from 'vitest';
import { askPictures, type MarkWorld } from '../../../utils/actions/ask-pictures';
import { routes } from '../../../utils/actions/page-routes';
import type { Sender } from '../../../utils/actions/sender';
import { AtharError } from '../../../utils/errors';
import { examplePost, messages } from './messages';

const worldWhere = (vault: 'unlocked' | 'locked' | 'absent' | 'lost', isMarkedPost: MarkWorld['isMarkedPost']) => ({
  vaultState: async () => vault,
  isMarkedPost: vi.fn(isMarkedPost),
  now: () => new Date('2026-11-24T12:00:00.000Z'),
});

test('of a marked post no picture is wanted, of another one it is', async () => {
  const marked = worldWhere('unlocked', async ({ post }) => post.postId === examplePost.postId);
  expect(await askPictures({ post: examplePost }, marked)).toEqual({ state: 'not-wanted' });
  expect(await askPictures({ post: { ...examplePost, postId: '2' } }, marked)).toEqual({ state: 'wanted' });
});

test.each(['locked', 'absent', 'lost'] as const)('%s: nothing is looked up, and no mark is told', async (vault) => {
  const world = worldWhere(vault, async () => true);
  expect(await askPictures({ post: examplePost }, world)).toEqual({ state: 'wanted' });
  expect(world.isMarkedPost).not.toHaveBeenCalled();
});

test('locked in that very moment: nobody can know; what fails otherwise is no answer', async () => {
  const failing = (error: Error) => worldWhere('unlocked', () => Promise.reject(error));
  expect(await askPictures({ post: examplePost }, failing(new AtharError('locked')))).toEqual({ state: 'wanted' });
  await expect(askPictures({ post: examplePost }, failing(new Error('disk')))).rejects.toThrow('disk');
});

test.each(['https://www.facebook.com/', 'http://x.com/home', 'https://x.com.invalid/home'])(
  'a page asks about its own posts only: not %s about one of X',
  async (url) => {
    const sender = { url, tab: { id: 1, windowId: 1 } } as Sender;
    expect(await routes.askPictures.run(messages.askPictures, sender)).toEqual({
      state: 'refused',
      reason: 'bad-message',
    });
  },
);
