import type { FlagSummary } from '../schema/flag';

type PostFacts = Pick<FlagSummary, 'platform' | 'url' | 'pageUrl'>;

/**
 * The page on which the platform's own menu for this post is found, rebuilt from checked parts: what a page wrote into
 * the record may name a post, and nothing else. Null when it is not known.
 */
export function postPage(post: PostFacts): string | null {
  if (post.platform === 'facebook') return facebookPost(post.url) ?? facebookPost(post.pageUrl);
  if (post.platform === 'telegram') return telegramChat(post.pageUrl);
  return null;
}

/** Numbers that name a post, a picture, a comment; the person who looks is in none of them. */
const naming = ['story_fbid', 'fbid', 'id', 'v', 'comment_id', 'reply_comment_id'];

function facebookPost(address: string | null): string | null {
  const url = address !== null && URL.canParse(address) ? new URL(address) : null;
  if (url === null || url.protocol !== 'https:' || !/^(www|web|m)\.facebook\.com$/.test(url.host)) return null;
  if (!/^(\/[A-Za-z0-9._-]{1,200}){1,6}\/?$/.test(url.pathname)) return null;
  const rebuilt = new URL(`https://www.facebook.com${url.pathname}`);
  for (const name of naming) {
    const value = url.searchParams.get(name);
    if (value !== null && /^[A-Za-z0-9_-]{1,200}$/.test(value)) rebuilt.searchParams.set(name, value);
  }
  return rebuilt.href;
}

/** The chat in the client she used; without it, the client alone. Public previews on t.me have no report. */
function telegramChat(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  const client = url?.host === 'web.telegram.org' && url.pathname.startsWith('/k/') ? 'k' : 'a';
  const chat =
    url?.host === 'web.telegram.org' && /^#(-?\d{1,20}(_\d{1,20})?|@\w{1,40})$/.test(url.hash) ? url.hash : '';
  return `https://web.telegram.org/${client}/${chat}`;
}
