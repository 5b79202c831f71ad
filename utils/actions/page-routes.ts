import { AskPictures, DocumentPost, TakeScreenshot, UndoCapture } from '../schema/messages';
import { z } from '../schema/zod';
import { undoCapture } from '../storage/captures';
import { askPictures } from './ask-pictures';
import { documentPost } from './document-post';
import { afterUnlock, sendWaiting } from './housekeeping';
import { loadInPage, openSetUp } from './in-tab';
import { isOfPage, withoutReader } from './own-page';
import type { Routes } from './router';
import { takeScreenshot } from './screenshot';
import type { Sender } from './sender';

const Nothing = z.strictObject({});

/** Every message there is, who may send it and how often. */
export const routes: Routes = {
  askPictures: {
    from: 'page',
    input: AskPictures,
    perMinute: 30,
    // Of a post of its own page only: nobody asks through it which others she marked.
    run: async (input, sender) =>
      isOfPage(input, sender.url ?? '') ? askPictures(input) : { state: 'refused', reason: 'bad-message' },
  },
  documentPost: {
    from: 'page',
    input: DocumentPost,
    perMinute: 30,
    run: async (input, sender) =>
      isOfPage(input, sender.url ?? '')
        ? documentPost(withoutReader(input), { tab: tabOf(sender).id })
        : { state: 'refused', reason: 'bad-message' },
  },
  takeScreenshot: {
    from: 'page',
    input: TakeScreenshot,
    perMinute: 30,
    // In a frame of a page the post's place in the picture is not known.
    run: async (input, sender) =>
      sender.frameId === 0 ? takeScreenshot(input, tabOf(sender)) : { state: 'not-taken', reason: 'failed' },
  },
  undoCapture: {
    from: 'page',
    input: UndoCapture,
    perMinute: 30,
    run: async ({ undo }) => ({ state: await undoCapture(undo) }),
  },
  loadInPage: {
    from: 'page',
    input: Nothing,
    perMinute: 30,
    run: (_, sender) => loadInPage({ tab: tabOf(sender).id, frame: sender.frameId ?? 0 }),
  },
  openSetUp: {
    from: 'page',
    input: Nothing,
    perMinute: 10,
    run: (_, sender) => openSetUp(sender.tab?.windowId),
  },
  drainOutbox: {
    from: 'ui',
    input: Nothing,
    perMinute: 120,
    run: async () => {
      await sendWaiting();
      return { state: 'done' };
    },
  },
  vaultOpened: {
    from: 'ui',
    input: Nothing,
    perMinute: 120,
    run: async () => {
      await afterUnlock();
      return { state: 'done' };
    },
  },
};

/** The router let it through as a page, so it has a tab. */
function tabOf(sender: Sender): { id: number; windowId: number } {
  const { id, windowId } = sender.tab ?? {};
  if (id === undefined || windowId === undefined) throw new Error('a page without a tab');
  return { id, windowId };
}
