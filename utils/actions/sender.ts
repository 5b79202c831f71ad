import { placeAt } from '../platforms/on-request';

export type SenderClass = 'page' | 'ui' | 'nobody';

/** The part of a browser's `MessageSender` that decides. The browser fills it in, not the sender. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; windowId?: number | undefined; incognito?: boolean | undefined } | undefined;
}

/** This extension: its id, its origin with the slash, and which hosts it was allowed on request. */
export interface Self {
  id: string;
  origin: string;
  isAllowed(host: string): Promise<boolean>;
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
export async function classOf(sender: Sender, self: Self): Promise<SenderClass> {
  const known = classAtOnce(sender, self);
  if (known !== 'on-request') return known;
  return (await isStillAllowed(sender, self)) ? 'page' : 'nobody';
}

/** A script outlives its permission until its page is loaded again. */
export function isStillAllowed({ url }: Sender, self: Self): Promise<boolean> {
  return self.isAllowed(new URL(url ?? '').hostname);
}

/** `on-request`: a page only where she allows it, which the browser tells in a moment. */
export function classAtOnce(sender: Sender, self: Self): SenderClass | 'on-request' {
  if (sender.id !== self.id || sender.url === undefined) return 'nobody';
  if (sender.url.startsWith(self.origin)) return 'ui';
  if (sender.tab?.id === undefined || sender.tab.incognito === true) return 'nobody';
  const host = secureHost(sender.url, sender.origin);
  if (host === null) return 'nobody';
  if (placeAt(host) !== null) return 'on-request';
  return exact.has(host) || host.endsWith('.facebook.com') ? 'page' : 'nobody';
}

function secureHost(address: string, origin: string | undefined): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  // Firefox before 126 gives no origin; where there is one, address and origin must agree.
  if (origin !== undefined && origin !== url.origin) return null;
  return url.protocol === 'https:' && url.port === '' ? url.hostname : null;
}
