import { queryFirst } from '../shared/query';
import { messageIdOf, publicName } from '../shared/telegram-ids';
import { isOnHost, webUrl } from '../shared/urls';
import { at } from './selectors';

const hosts: ReadonlySet<string> = new Set(['t.me', 'telegram.me', 'telegram.dog']);

/** `t.me/s/<name>`, and the frame `t.me/<name>/<id>?embed=1`. The page around that frame shows no post itself. */
export function isPreview({ url: address, document }: { url: string; document?: Document }): boolean {
  const url = webUrl(address);
  if (!url || !isOnHost(url, hosts)) return false;
  const [first, ...rest] = url.pathname.split('/').filter((part) => part !== '');
  if (first === 's') return publicName(rest[0]) !== null;
  if (publicName(first) === null || rest.length === 0 || rest.length > 2) return false;
  if (!rest.every((part) => messageIdOf(part) !== null)) return false;
  return url.searchParams.has('embed') || (document !== undefined && queryFirst(document, at.post) !== null);
}

export interface PostLink {
  name: string;
  id: string | null;
}

/** The chat, and the post if there is one, that a link on these pages leads to; null for any other link. */
export function postLink(href: string | null | undefined): PostLink | null {
  const url = webUrl(href);
  if (!url || !isOnHost(url, hosts)) return null;
  const parts = url.pathname.split('/').filter((part) => part !== '' && part !== 's');
  const name = publicName(parts[0]);
  if (name === null || parts.length > 3) return null;
  return { name, id: parts.length === 1 ? null : messageIdOf(parts.at(-1)) };
}

export const linkTo = ({ name, id }: PostLink) => `https://t.me/${name}${id === null ? '' : `/${id}`}`;
export const sameName = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
