import type { PostMedia } from '../../schema/post';
import { tidyName } from '../shared/text';
import { webUrl } from '../shared/urls';
import { composerRows } from './composer';
import { isOwn, type Scope } from './scope';
import { at, atPress } from './selectors';

export interface ShownMedia {
  media: PostMedia;
  element: Element;
}

/** Photos and videos of the post itself, in page order. Avatars are `svg image` and are passed by (2026-01). */
export function mediaOf(scope: Scope): ShownMedia[] {
  return mediaIn(scope.root, (element) => isOwn(scope, element));
}

export function mediaIn(root: Element, accept: (element: Element) => boolean): ShownMedia[] {
  const found = new Map<string, ShownMedia>();
  const hers = composerRows(root);
  for (const element of Array.from(root.querySelectorAll('img, video'))) {
    if (hers.some((row) => row.contains(element))) continue;
    if (!accept(element) || element.closest(`${at.authorName}, ${atPress.toolbar}`)) continue;
    const media = element.tagName === 'VIDEO' ? video(element) : picture(element);
    if (!media) continue;
    const key = media.url ?? `${found.size}`;
    if (!found.has(key)) found.set(key, { media, element });
  }
  return [...found.values()];
}

function picture(element: Element): PostMedia | null {
  const url = pictureUrl(element.getAttribute('src'));
  if (!url) return null;
  const label = element.closest('a[aria-label]')?.getAttribute('aria-label');
  const alt = tidyName(element.getAttribute('alt')) ?? tidyName(label);
  // `t15.…` is the still picture of a video.
  return { type: /^\/v\/t15\./.test(url.pathname) ? 'video' : 'image', url: url.href, alt };
}

// A playing video is a `blob:` that only this tab can read; its still picture has an address.
function video(element: Element): PostMedia {
  const poster = pictureUrl(element.getAttribute('poster'));
  const file = pictureUrl(element.getAttribute('src'));
  return { type: 'video', url: (file ?? poster)?.href ?? null, alt: tidyName(element.getAttribute('aria-label')) };
}

export function pictureUrl(src: string | null): URL | null {
  const url = webUrl(src, 'https://www.facebook.com/');
  if (url === null || url.port !== '' || !url.hostname.endsWith('.fbcdn.net')) return null;
  // Emoji, icons and sprites of the app.
  if (url.hostname.startsWith('static.') || /\/(emoji\.php|rsrc\.php)\//.test(url.pathname)) return null;
  return url;
}
