import type { Post } from '../schema/post';

/** The author's own page, rebuilt from checked parts; null where the platform has none or it is not known. */
export function authorAddress({ platform, author }: Pick<Post, 'platform' | 'author'>): string | null {
  if (platform === 'x') {
    const handle = author.handle?.match(/^@?([A-Za-z0-9_]{1,20})$/)?.[1];
    return handle === undefined ? null : `https://x.com/${handle}`;
  }
  if (platform !== 'facebook') return null;
  if (author.id !== null && /^\d{1,25}$/.test(author.id)) return `https://www.facebook.com/profile.php?id=${author.id}`;
  const url = author.url !== null && URL.canParse(author.url) ? new URL(author.url) : null;
  if (url?.protocol !== 'https:' || !/(^|\.)facebook\.com$/.test(url.host)) return null;
  return /^\/[A-Za-z0-9.]{1,80}\/?$/.test(url.pathname) ? `https://www.facebook.com${url.pathname}` : null;
}
