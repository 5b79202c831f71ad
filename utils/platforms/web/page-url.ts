import { platformAt } from '../shared/hosts';
import { plainLink } from '../shared/urls';
import { plainAddress } from './address';

const x = /(^|\.)(x|twitter)\.com$/;
const facebook = /(^|\.)facebook\.com$/;
const telegram = /(^|\.)telegram\.org$/;
const whatsapp = /(^|\.)whatsapp\.com$/;

/** What names the thing on the page. Others name who looks: `av`, `lst`, `__user`, and on X `s` and `t` (gathered 2026-11). */
const naming = new Set('id fbid story_fbid comment_id reply_comment_id multi_permalinks set v q f'.split(' '));

/** A chat, a topic or a public name. Sign-ins and mini apps write secrets of hers into the same place. */
const chat = /^#(-?\d+(_\d+)?|@\w+)$/;
/** X names a conversation by both its people: one of them is herself. */
const conversation = /^\/(messages|i\/chat)\/.*/;

/** Address of the page without what identifies who looks at it. */
export function pageUrl(href: string): string {
  const plain = plainLink(href);
  if (plain === null) return '';
  const url = new URL(plain);
  if (platformAt(url.hostname) === 'web') return plainAddress(href) ?? '';
  const isTelegram = telegram.test(url.hostname);
  const isX = x.test(url.hostname);
  if (!isTelegram || !chat.test(url.hash)) url.hash = '';
  // WhatsApp's `send?phone=…` names whom she writes to.
  if (isTelegram || whatsapp.test(url.hostname)) url.search = '';
  else if (isX || facebook.test(url.hostname)) keepNaming(url.searchParams);
  if (isX) url.pathname = url.pathname.replace(conversation, '/$1');
  return url.href;
}

function keepNaming(query: URLSearchParams): void {
  // Not by its iterators: see `plainLink`.
  const names: string[] = [];
  query.forEach((_, name) => void names.push(name));
  for (const name of names) if (!naming.has(name)) query.delete(name);
}
