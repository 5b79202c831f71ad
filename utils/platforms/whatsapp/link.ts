import { isOnHost, plainLink, webUrl } from '../shared/urls';
import { own } from './find';
import { at } from './selectors';

const hosts: ReadonlySet<string> = new Set(['whatsapp.com', 'www.whatsapp.com']);

/** Only channels have public links to what is in them: `whatsapp.com/channel/<code>/<id>`. */
export function channelLink(href: string | null | undefined): string | null {
  const url = webUrl(plainLink(href));
  if (url === null || !isOnHost(url, hosts)) return null;
  const [, code, id] = /^\/channel\/([\w-]{20,30})\/(\d{1,12})\/?$/.exec(url.pathname) ?? [];
  return code === undefined ? null : `https://whatsapp.com/channel/${code}/${id}`;
}

/** The message's own link, if the page shows exactly one; a link in its words leads to somebody else's. */
export function permalinkOf(message: Element): string | null {
  const outside = own(message, 'a[href]').filter((link) => !link.closest(`${at.stamp}, ${at.text}, ${at.textClass}`));
  const links = new Set(outside.map((link) => channelLink(link.getAttribute('href'))).filter((link) => link !== null));
  return links.size === 1 ? [...links][0]! : null;
}
