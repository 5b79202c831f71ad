import { isOtherPost } from './form-place';
import type { GuidePlace } from './guides/guide';

/** Whether a guide may stand on this address. Runs before injection, and again inside the page at every look. */
export function guideRefusal(
  order: { places: readonly GuidePlace[]; openedWith: string },
  address: string,
): 'wrong-page' | 'other-post' | null {
  if (!order.places.some((place) => isUnder(place, address))) return 'wrong-page';
  if (isOtherPost(order.openedWith, address)) return 'other-post';
  const before = xPostOf(order.openedWith);
  const now = xPostOf(address);
  return before !== null && now !== null && before !== now ? 'other-post' : null;
}

function isUnder({ origin, under }: GuidePlace, address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  // The origin holds the scheme: plain http and other ports are other origins.
  if (url === null || url.origin !== origin || url.username !== '' || url.password !== '') return false;
  return url.pathname.startsWith(under);
}

/** The post that an address on X names, in the dialog's own address or in the post's; null when it names none. */
export function xPostOf(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.origin !== 'https://x.com') return null;
  return url.searchParams.get('reported_tweet_id') ?? /^\/\w+\/status\/(\d+)/.exec(url.pathname)?.[1] ?? null;
}

/** Both addresses name a post, and it is the same one. An address that names none is no proof of anything. */
export function namesSamePost(opened: string, address: string): boolean {
  const post = xPostOf(opened);
  if (post !== null) return post === xPostOf(address);
  const [a, b] = [opened, address].map(plain);
  return a !== undefined && a !== null && a === b;
}

/** What names a post on Facebook, and a chat in Telegram; null for a front page. */
function plain(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null) return null;
  if (url.host === 'web.telegram.org') return url.hash.length > 1 ? url.origin + url.pathname + url.hash : null;
  if (url.pathname === '/') return null;
  const names = ['story_fbid', 'fbid', 'id', 'v', 'comment_id', 'reply_comment_id'];
  return [url.origin, url.pathname.replace(/\/$/, ''), ...names.map((name) => url.searchParams.get(name) ?? '')].join(
    ' ',
  );
}
