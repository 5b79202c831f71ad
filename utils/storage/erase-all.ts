import { browser } from 'wxt/browser';
import { eraseIn } from '../vault/erase';
import { unlessGone } from '../vault/erase-key';
import { alone } from './alone';
import { browserWorld } from './browser-world';
import { deleteDatabase } from './database';

/**
 * A file of the extension's own. Not in `storage.local`: content scripts can write there, and a page that took one over
 * could have everything erased at the next start.
 */
const mark = 'erasing';

/** What tells of Athar outside its own storage; taken back before the mark goes, so that a later start finishes it too. */
export type TakeSignsBack = () => Promise<unknown>;

/** Crypto-erase of everything that Athar keeps in this profile, locked or not. */
export async function eraseAll(takeSignsBack: TakeSignsBack): Promise<void> {
  await alone('athar-erase', () => erase(takeSignsBack));
}

/** At every start and before anything is made: an erase that was begun is finished first. */
export async function finishErase(takeSignsBack: TakeSignsBack): Promise<void> {
  if (!(await begun())) return;
  await alone('athar-erase', async () => {
    if (await begun()) await erase(takeSignsBack);
  });
}

async function erase(takeSignsBack: TakeSignsBack): Promise<void> {
  await eraseIn(browserWorld(), {
    markBegun: async () => void (await (await navigator.storage.getDirectory()).getFileHandle(mark, { create: true })),
    deleteDatabases: deleteDatabase,
    async clearLocal() {
      // A browser that does not answer about its permissions must not keep her settings on the disk.
      await browser.storage.local.clear();
      await takeSignsBack();
      await (await navigator.storage.getDirectory()).removeEntry(mark).catch(unlessGone);
    },
  });
}

async function begun(): Promise<boolean> {
  const files = await navigator.storage.getDirectory();
  return (await files.getFileHandle(mark).catch(unlessGone)) !== null;
}
