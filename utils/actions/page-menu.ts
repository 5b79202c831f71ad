import { browser } from 'wxt/browser';
import { pageMenu } from '../i18n/page';
import { documentPage, type PageResult } from './document-page';
import { openSetUp } from './in-tab';
import { readSettings } from './settings';

const menu = 'document-page';
/** In the manifest too. */
export const pageCommand = 'document-page';
const badgeMs = 6_000;

/** The context menu and the keyboard shortcut: both say their result in the page, and in the toolbar by a sign. */
export function offerPageMenu(): void {
  browser.runtime.onInstalled.addListener(() => void nameMenu());
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && 'settings' in changes) void nameMenu();
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId }, tab) => {
    // In a frame the pointer was over another document than ours.
    if (menuItemId === menu) void pressed(tab, (frameId ?? 0) === 0 ? 'pointed' : 'page');
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === pageCommand) void pressed(tab, 'page');
  });
}

let lastNaming: Promise<void> = Promise.resolve();

/** In turn: two at once would both find no entry, and make the same one twice. */
function nameMenu(): Promise<void> {
  lastNaming = lastNaming.then(makeEntry).catch(() => undefined);
  return lastNaming;
}

async function makeEntry(): Promise<void> {
  const title = pageMenu[(await readSettings()).language].keep;
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: menu, title, contexts: ['page', 'selection', 'image', 'video', 'link'] });
}

async function pressed(
  given: { id?: number | undefined; windowId?: number | undefined } | undefined,
  what: 'page' | 'pointed',
): Promise<void> {
  const tab = given ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
  if (tab?.id === undefined) return;
  const failed: PageResult = { state: 'refused', reason: 'failed' };
  const result = await documentPage(tab.id, { says: 'in-page', what }).catch(() => failed);
  const isSaved = result.state === 'told' && result.outcome.at === 'saved';
  await sign(tab.id, isSaved ? '✓' : '!');
  if (result.state === 'refused' && result.reason === 'needs-setup') await openSetUp(tab.windowId);
}

/** One sign, no word: who looks at the browser learns nothing. */
async function sign(tabId: number, text: string): Promise<void> {
  await browser.action.setBadgeText({ tabId, text }).catch(() => undefined);
  // Should the worker be ended before, the next page in this tab has no sign either.
  setTimeout(() => void browser.action.setBadgeText({ tabId, text: '' }).catch(() => undefined), badgeMs);
}
