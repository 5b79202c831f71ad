export type SenderClass = 'page' | 'ui' | 'nobody';

/** The part of a browser's `MessageSender` that decides. The browser fills it in, not the sender. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; windowId?: number | undefined; incognito?: boolean | undefined } | undefined;
}

/** This extension: its id, and its origin with the slash. */
export interface Self {
  id: string;
  origin: string;
}

const exact = new Set([
  'x.com',
  'twitter.com',
  'mobile.x.com',
  'mobile.twitter.com',
  'facebook.com',
  'web.telegram.org',
  'webk.telegram.org',
]);

/** `page`: our script in a tab of a platform. `ui`: one of our own pages. Anything else may ask for nothing. */
export function classOf(sender: Sender, self: Self): SenderClass {
  if (sender.id !== self.id || sender.url === undefined) return 'nobody';
  if (sender.url.startsWith(self.origin)) return 'ui';
  if (sender.tab?.id === undefined || sender.tab.incognito === true) return 'nobody';
  return isPlatform(sender.url, sender.origin) ? 'page' : 'nobody';
}

function isPlatform(address: string, origin: string | undefined): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  // Firefox before 126 gives no origin; where there is one, address and origin must agree.
  if (origin !== undefined && origin !== url.origin) return false;
  if (url.protocol !== 'https:' || url.port !== '') return false;
  return exact.has(url.hostname) || url.hostname.endsWith('.facebook.com');
}
