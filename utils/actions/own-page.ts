import { pageUrl, pageUrlOf } from '../content/page-url';
import { isOfChats } from '../platforms/shared/chats';
import { platformAt } from '../platforms/shared/hosts';
import { isSameSite } from '../platforms/web/site';
import type { DocumentPost } from '../schema/messages';
import type { Post } from '../schema/post';

type PostRecord = Omit<Post, 'quoted'>;

/**
 * Whether a record is of the page that sent it. A content script that was taken over may lie about its own page; it must
 * not speak for another platform, nor put an address into the record that leads somewhere else than it says.
 */
export function isOfPage({ post, pageUrl }: Pick<DocumentPost, 'post' | 'pageUrl'>, sender: string): boolean {
  const page = webUrl(sender);
  if (page === null) return false;
  const platform = platformAt(page.hostname);
  // Whoever holds the line can write anything into an http page; no platform serves one.
  if (platform !== 'web' && page.protocol !== 'https:') return false;
  if (pageUrl !== '' && webUrl(pageUrl)?.origin !== page.origin) return false;
  // Asked about message by message; as a whole never.
  if (post.kind === 'page' && isOfChats(sender)) return false;
  const records: PostRecord[] = post.quoted === null ? [post] : [post, post.quoted];
  return records.every(
    (record) => record.platform === platform && hasOwnAddress(record, page) && hasPlainAddresses(record),
  );
}

/** Once more in the background: what is kept for years does not hang on the page's script alone. */
export function withoutReader(input: DocumentPost): DocumentPost {
  const { post } = input;
  const url = post.kind === 'page' && post.url !== null ? pageUrl(post.url) || null : post.url;
  return { ...input, pageUrl: pageUrlOf(post, input.pageUrl), post: { ...post, url } };
}

/** The permalink: what the organisation hands to the platform. A page of the web has it on its own site. */
function hasOwnAddress({ url: address, platform, kind }: PostRecord, page: URL): boolean {
  if (address === null) return true;
  const url = webUrl(address);
  if (url === null) return false;
  if (platform !== 'web' && url.protocol !== 'https:') return false;
  if (platform === 'web') return kind === 'page' && isSameSite(url, page);
  return platform === 'telegram' && kind !== 'page' ? url.hostname === 't.me' : platformAt(url.hostname) === platform;
}

/** People click these. */
function hasPlainAddresses({ author, container, links, media }: PostRecord): boolean {
  const addresses = [author.url, container?.url ?? null, ...links].filter((address) => address !== null);
  return (
    addresses.every((address) => webUrl(address) !== null) && media.every(({ url }) => url === null || isMedia(url))
  );
}

/** A page may hold its pictures itself. */
function isMedia(address: string): boolean {
  return webUrl(address) !== null || address.startsWith('blob:') || address.startsWith('data:');
}

function webUrl(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
}
