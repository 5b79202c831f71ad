import { webUrl } from '../shared/urls';

export interface KnownPost {
  postId: string;
  url: string;
  handle: string | null;
}

type Reader = (url: URL) => KnownPost | null;

// Shapes of addresses that name one post for certain (2026-11).
const readers: Readonly<Record<string, Reader>> = {
  'youtube.com': youtube,
  'youtu.be': youtube,
  'youtube-nocookie.com': youtube,
  'tiktok.com': tiktok,
  'instagram.com': instagram,
};

/** The post that an address of YouTube, TikTok or Instagram names by itself; null for every other address. */
export function knownPost(address: string): KnownPost | null {
  const url = webUrl(address);
  if (url === null || url.port !== '') return null;
  const host = url.hostname.toLowerCase().replace(/^(www|m|mobile|music)\./, '');
  return Object.hasOwn(readers, host) ? readers[host]!(url) : null;
}

function youtube(url: URL): KnownPost | null {
  const short = url.hostname === 'youtu.be' ? /^\/([\w-]{11})\/?$/ : /^\/(?:shorts|live|embed|v)\/([\w-]{11})\/?$/;
  const id = url.pathname === '/watch' ? url.searchParams.get('v') : short.exec(url.pathname)?.[1];
  if (id == null || !/^[\w-]{11}$/.test(id)) return null;
  return { postId: id, url: `https://www.youtube.com/watch?v=${id}`, handle: null };
}

function tiktok({ pathname }: URL): KnownPost | null {
  const [, handle, kind, id] = /^\/@([\w.]{1,24})\/(video|photo)\/([1-9]\d{15,19})\/?$/.exec(pathname) ?? [];
  if (handle === undefined || id === undefined) return null;
  return { postId: id, url: `https://www.tiktok.com/@${handle}/${kind}/${id}`, handle };
}

function instagram({ pathname }: URL): KnownPost | null {
  const [, handle, kind, id] = /^(?:\/([\w.]{1,30}))?\/(p|reel|reels|tv)\/([\w-]{9,40})\/?$/.exec(pathname) ?? [];
  if (id === undefined) return null;
  const path = kind === 'reels' ? 'reel' : kind;
  return { postId: id, url: `https://www.instagram.com/${path}/${id}/`, handle: handle ?? null };
}
