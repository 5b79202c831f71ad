import { browser } from 'wxt/browser';
import { eraseIn } from '../vault/erase';
import { alone } from './alone';
import { browserWorld } from './browser-world';
import { deleteDatabase } from './database';

const mark = 'erasing';

/** Crypto-erase of everything that Athar keeps in this profile, locked or not. */
export async function eraseAll(): Promise<void> {
  await alone('athar-erase', erase);
}

/** At every start and before anything is made: an erase that was begun is finished first. */
export async function finishErase(): Promise<void> {
  if (!(await begun())) return;
  await alone('athar-erase', async () => {
    if (await begun()) await erase();
  });
}

async function erase(): Promise<void> {
  await eraseIn(browserWorld(), {
    markBegun: () => browser.storage.local.set({ [mark]: true }),
    deleteDatabases: deleteDatabase,
    clearLocal: () => browser.storage.local.clear(),
  });
}

async function begun(): Promise<boolean> {
  return (await browser.storage.local.get(mark))[mark] === true;
}
