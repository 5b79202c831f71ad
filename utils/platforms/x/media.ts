import type { PostMedia } from '../../schema/post';
import { tidyName } from '../shared/text';
import { isOnHost, webUrl } from '../shared/urls';
import { ownAll, type Scope } from './scope';
import { at } from './selectors';

export interface ShownMedia {
  media: PostMedia;
  element: Element;
}

const pictureHosts: ReadonlySet<string> = new Set(['pbs.twimg.com']);
const videoHosts: ReadonlySet<string> = new Set(['video.twimg.com']);

/** Photos, videos, GIFs and card pictures of the post itself, in page order, each once. Told apart by their addresses. */
export function mediaOf(scope: Scope): ShownMedia[] {
  const found = new Map<string, ShownMedia>();
  for (const element of ownAll(scope, 'img, video')) {
    if (element.closest(`${at.userName}, ${at.avatar}, ${at.text}`)) continue;
    const shown = element.tagName === 'VIDEO' ? video(element) : picture(element);
    if (!shown) continue;
    const before = found.get(shown.key);
    // A player and its poster are one medium, and the player says more.
    if (!before || (before.element.tagName === 'IMG' && element.tagName === 'VIDEO')) {
      found.set(shown.key, { media: shown.media, element });
    }
  }
  return [...found.values()];
}

function picture(element: Element): { key: string; media: PostMedia } | null {
  const url = webUrl(element.getAttribute('src'), 'https://x.com/');
  if (!url || !isOnHost(url, pictureHosts)) return null;
  const alt = tidyName(element.getAttribute('alt'));
  const [, folder, name] =
    /^\/(media|card_img|tweet_video_thumb|ext_tw_video_thumb|amplify_video_thumb)\/([^/]+)/.exec(url.pathname) ?? [];
  if (folder === undefined || name === undefined) return null;
  if (folder === 'media') return { key: mediaKey(name), media: { type: 'image', url: original(url), alt } };
  if (folder === 'card_img') return { key: `card/${name}`, media: { type: 'image', url: plain(url), alt } };
  const type = folder === 'tweet_video_thumb' ? 'gif' : 'video';
  return { key: mediaKey(name), media: { type, url: plain(url), alt } };
}

// A long video plays from `blob:`, which only this tab can read: its still picture is kept by address (2026-09).
function video(element: Element): { key: string; media: PostMedia } | null {
  const sources = [
    element.getAttribute('src'),
    ...Array.from(element.querySelectorAll('source')).map((each) => each.getAttribute('src')),
  ];
  const file = sources.map((src) => webUrl(src, 'https://x.com/')).find((url) => isOnHost(url, videoHosts)) ?? null;
  const poster = webUrl(element.getAttribute('poster'), 'https://x.com/');
  const shown = isOnHost(poster, pictureHosts) ? poster : null;
  const named =
    /^\/(?:tweet_video|tweet_video_thumb|ext_tw_video|ext_tw_video_thumb|amplify_video|amplify_video_thumb)\/([^/]+)/;
  const key = named.exec(shown?.pathname ?? '')?.[1] ?? named.exec(file?.pathname ?? '')?.[1];
  const isGif = /^\/tweet_video/.test((file ?? shown)?.pathname ?? '');
  const alt = tidyName(element.getAttribute('aria-label'));
  const url = file ? plain(file) : shown ? plain(shown) : null;
  return {
    key: key === undefined ? `video/${url ?? ''}` : mediaKey(key),
    media: { type: isGif ? 'gif' : 'video', url, alt },
  };
}

const mediaKey = (name: string) => `media/${name.replace(/\.\w+$/, '')}`;

const plain = (url: URL) => {
  const format = url.searchParams.get('format');
  const name = url.searchParams.get('name');
  const query =
    format === null
      ? ''
      : `?format=${encodeURIComponent(format)}${name === null ? '' : `&name=${encodeURIComponent(name)}`}`;
  return `${url.origin}${url.pathname}${query}`;
};

/** The best copy X hands out (2026-09). */
function original(url: URL): string {
  const dotted = /^(.+)\.(\w+)$/.exec(url.pathname);
  const format = url.searchParams.get('format') ?? dotted?.[2] ?? 'jpg';
  return `${url.origin}${dotted?.[1] ?? url.pathname}?format=${encodeURIComponent(format)}&name=orig`;
}
