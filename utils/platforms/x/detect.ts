import { isOnHost, webUrl } from '../shared/urls';

/** The web app's hosts (2026-11). `help.x.com` and `pro.x.com` show no posts in this markup. */
const hosts: ReadonlySet<string> = new Set([
  'x.com',
  'www.x.com',
  'mobile.x.com',
  'twitter.com',
  'www.twitter.com',
  'mobile.twitter.com',
]);

export function isX(url: string): boolean {
  return isOnHost(webUrl(url), hosts);
}

export interface StatusLink {
  /** Null in `/i/status/…`. */
  handle: string | null;
  id: string;
  /** What follows the id: `history`, `analytics`, `photo`; null for the plain address. */
  part: string | null;
}

/** Reads a link to a post; null for any other link, and for one on another host. */
export function statusLink(href: string | null): StatusLink | null {
  const url = webUrl(href, 'https://x.com/');
  if (!isOnHost(url, hosts)) return null;
  const match = /^\/(?:i\/web|(\w{1,20}))\/status(?:es)?\/([1-9]\d{0,19})(?:\/(\w+).*)?\/?$/.exec(url!.pathname);
  if (!match) return null;
  return { handle: match[1] === 'i' ? null : (match[1] ?? null), id: match[2]!, part: match[3] ?? null };
}

/** `/<name>/article/<id>` has the id of the post that shows the Article, `/i/article/<id>` the Article's own (2026-05). */
export function isArticlePage(address: string): boolean {
  const url = webUrl(address);
  return isOnHost(url, hosts) && /^\/\w{1,20}\/article\/[1-9]\d{0,19}(\/|$)/.test(url!.pathname);
}

// Pages of the app whose address looks like a profile's (2026-11).
const notHandles =
  /^(i|home|explore|search|messages|notifications|settings|compose|login|signup|hashtag|intent|share|jobs|tos|privacy)$/i;

/** The handle of a link to a profile, null for any other link. */
export function profileLink(href: string | null): string | null {
  const url = webUrl(href, 'https://x.com/');
  if (!isOnHost(url, hosts)) return null;
  const match = /^\/(\w{1,20})\/?$/.exec(url!.pathname);
  return match && !notHandles.test(match[1]!) ? match[1]! : null;
}
