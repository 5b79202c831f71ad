import { isOnHost, webUrl } from '../shared/urls';

const hosts: ReadonlySet<string> = new Set(['facebook.com', 'www.facebook.com', 'web.facebook.com', 'm.facebook.com']);
// `fr-fr.facebook.com` and the like are the same app in one language.
const localeHost = /^[a-z]{2}-[a-z]{2}\.facebook\.com$/;

/** The app for phones, which has other markup and an adapter of its own. */
export const isMobile = ({ hostname }: URL) => hostname === 'm.facebook.com';

export function isFacebook(url: string | URL): boolean {
  const parsed = typeof url === 'string' ? webUrl(url) : url;
  if (parsed === null || parsed.port !== '') return false;
  return isOnHost(parsed, hosts) || localeHost.test(parsed.hostname);
}

/** An address on Facebook, with relative ones resolved; null on any other host. */
export function facebookUrl(href: string | null | undefined): URL | null {
  // A scrambled time link is `?__cft__…`: relative to the page, it names no post.
  if (href == null || href === '' || href.startsWith('?') || href.startsWith('#')) return null;
  const url = webUrl(href, 'https://www.facebook.com/');
  return url && isFacebook(url) ? url : null;
}
