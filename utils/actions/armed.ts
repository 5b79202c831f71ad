import { browser } from 'wxt/browser';
import type { Sender } from './sender';

/** One document in which she just asked for the whole page. */
interface Asked {
  tabId: number;
  /** Null where the browser names none. */
  documentId: string | null;
  origin: string;
  until: number;
}

const key = 'pages.asked';
/** Long enough for a slow page and for taking it back; a page left open is a stranger again. */
const lastsMs = 10 * 60_000;
const most = 20;

// In `storage.session`: memory only, and still there when the worker was killed between two messages.
async function all(): Promise<Asked[]> {
  return ((await browser.storage.session.get(key))[key] as Asked[] | undefined) ?? [];
}

/** Lets the scripts in this one document speak to the background for some minutes. */
export async function armPage(page: Omit<Asked, 'until'>, now = Date.now()): Promise<void> {
  const others = (await all()).filter(({ tabId, until }) => tabId !== page.tabId && until > now);
  await browser.storage.session.set({ [key]: [...others, { ...page, until: now + lastsMs }].slice(-most) });
}

/** Whether this is that document: same tab, same origin, and the same load of it where the browser tells. */
export async function isArmed(sender: Sender, now = Date.now()): Promise<boolean> {
  const asked = (await all()).find(({ tabId }) => tabId === sender.tab?.id);
  if (asked === undefined || asked.until <= now || asked.until > now + lastsMs) return false;
  if (sender.frameId !== 0 || !URL.canParse(sender.url ?? '') || new URL(sender.url ?? '').origin !== asked.origin) {
    return false;
  }
  return asked.documentId === null || sender.documentId === undefined || sender.documentId === asked.documentId;
}
