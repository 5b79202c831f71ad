import { placeAt } from '../platforms/on-request';

export type SenderClass = 'page' | 'ui' | 'nobody';

/** The part of a browser's `MessageSender` that decides. The browser fills it in, not the sender. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  documentId?: string | undefined;
  tab?: { id?: number | undefined; windowId?: number | undefined; incognito?: boolean | undefined } | undefined;
}

/** This extension: its id, its origin with the slash, which hosts it was allowed on request, and where she just pressed. */
export interface Self {
  id: string;
  origin: string;
  isAllowed(host: string): Promise<boolean>;
  /** Whether she asked for this whole page a moment ago, in this very document. */
  isArmed(sender: Sender): Promise<boolean>;
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
  if (known !== 'on-request' && known !== 'elsewhere') return known;
  return (await isStillAllowed(sender, self, known)) ? 'page' : 'nobody';
}

/** A script outlives its permission until its page is loaded again. */
export async function isStillAllowed(sender: Sender, self: Self, from: 'on-request' | 'elsewhere'): Promise<boolean> {
  if (from === 'on-request' && (await self.isAllowed(new URL(sender.url ?? '').hostname))) return true;
  return self.isArmed(sender);
}

/** `on-request`: a page only where she allows it; `elsewhere`: only where she just pressed. Both are asked in a moment. */
export function classAtOnce(sender: Sender, self: Self): SenderClass | 'on-request' | 'elsewhere' {
  if (sender.id !== self.id || sender.url === undefined) return 'nobody';
  if (sender.url.startsWith(self.origin)) return 'ui';
  if (sender.tab?.id === undefined || sender.tab.incognito === true) return 'nobody';
  const url = agreedAddress(sender.url, sender.origin);
  if (url === null) return 'nobody';
  const isSecure = url.protocol === 'https:' && url.port === '';
  if (isSecure && placeAt(url.hostname) !== null) return 'on-request';
  if (isSecure && (exact.has(url.hostname) || url.hostname.endsWith('.facebook.com'))) return 'page';
  return sender.frameId === 0 ? 'elsewhere' : 'nobody';
}

function agreedAddress(address: string, origin: string | undefined): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  // Firefox before 126 gives no origin; where there is one, address and origin must agree.
  if (origin !== undefined && origin !== url.origin) return null;
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
}
