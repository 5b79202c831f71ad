import { AtharError } from '../errors';
import type { AskPictures, PicturesResult } from '../schema/messages';
import { isMarkedPost } from './flags';
import { vaultState } from './set-up';

export interface MarkWorld {
  vaultState: typeof vaultState;
  isMarkedPost: typeof isMarkedPost;
  now(): Date;
}

/** Whether pictures of this post are kept, asked before one is drawn or read: of a marked post none shall come to be. */
export async function askPictures(
  input: Pick<AskPictures, 'post'>,
  world: MarkWorld = { vaultState, isMarkedPost, now: () => new Date() },
): Promise<PicturesResult> {
  const isKnown = (await world.vaultState()) === 'unlocked' && (await isMarked(input, world));
  return { state: isKnown ? 'not-wanted' : 'wanted' };
}

/** Of an open vault. Locked in this very moment: nobody can know, and the merge takes the pictures out again. */
export async function isMarked(
  { post }: Pick<AskPictures, 'post'>,
  world: Pick<MarkWorld, 'isMarkedPost' | 'now'>,
): Promise<boolean> {
  try {
    return await world.isMarkedPost({ post, endedAt: world.now().toISOString() });
  } catch (error) {
    if (error instanceof AtharError && error.code === 'locked') return false;
    throw error;
  }
}
