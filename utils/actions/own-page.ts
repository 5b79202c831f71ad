import type { DocumentPost } from '../schema/messages';
import type { PlatformId, Post } from '../schema/post';

type PostRecord = Omit<Post, 'quoted'>;

/**
 * Whether a record is of the page that sent it. A content script that was taken over may lie about its own page; it must
 * not speak for another platform, nor put an address into the record that leads somewhere else than it says.
 */
export function isOfPage({ post, pageUrl }: DocumentPost, sender: string): boolean {
  const page = webUrl(sender);
  const platform = page === null ? null : platformAt(page.hostname);
  if (page === null || platform === null) return false;
  if (pageUrl !== '' && webUrl(pageUrl)?.origin !== page.origin) return false;
  const records: PostRecord[] = post.quoted === null ? [post] : [post, post.quoted];
  return records.every((record) => record.platform === platform && hasOwnAddress(record) && hasPlainAddresses(record));
}

function platformAt(host: string): PlatformId | null {
  if (/(^|\.)(x|twitter)\.com$/.test(host)) return 'x';
  if (/(^|\.)facebook\.com$/.test(host)) return 'facebook';
  if (/(^|\.)whatsapp\.com$/.test(host)) return 'whatsapp';
  // `t.me` shows previews of public channels.
  return /(^|\.)telegram\.org$|^t\.me$/.test(host) ? 'telegram' : null;
}

/** The permalink: what the organisation hands to the platform. */
function hasOwnAddress({ url, platform }: PostRecord): boolean {
  if (url === null) return true;
  const host = webUrl(url)?.hostname;
  return host !== undefined && (platform === 'telegram' ? host === 't.me' : platformAt(host) === platform);
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
