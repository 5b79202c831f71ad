import { numericId } from '../shared/numbers';
import { tidyName } from '../shared/text';
import { facebookUrl } from './detect';

export interface PostAddress {
  /** Without tracking parameters, on `www`. */
  url: string;
  /** Numeric, when the address holds it; `pfbid…` is another word each day and no key. */
  postId: string | null;
  group: string | null;
  /** The author's part of the path, as it stands there (`readable`): vanity name or number. */
  owner: string | null;
}

const www = 'https://www.facebook.com';

/** Reads the permalink of a post, photo, video or reel (shapes of 2026-11); null for anything else. */
export function postAddress(href: string | null | undefined): PostAddress | null {
  const url = facebookUrl(href);
  if (!url) return null;
  const path = url.pathname.replace(/\/+$/, '');
  const query = url.searchParams;
  const group = /^\/groups\/([\w.-]+)(?:\/(?:posts|permalink)\/(pfbid\w+|\d+))?$/.exec(path);
  if (group) {
    const id = group[2] ?? numericId(query.get('multi_permalinks')?.split(',')[0]);
    if (id === null) return null;
    const address = group[2] === undefined ? `${www}/groups/${group[1]}/posts/${id}/` : `${www}${url.pathname}`;
    return { url: address, postId: numericId(id), group: group[1]!, owner: null };
  }
  const post = /^\/([\w.%-]+)\/posts\/(?:[^/]+\/)?(pfbid\w+|\d+)$/.exec(path);
  if (post)
    return {
      url: `${www}/${post[1]}/posts/${post[2]}`,
      postId: numericId(post[2]),
      group: null,
      owner: post[1]!,
    };
  if (path === '/permalink.php' || path === '/story.php') {
    const story = query.get('story_fbid');
    const id = query.get('id');
    if (story === null || !/^(pfbid\w+|\d+)$/.test(story) || numericId(id) === null) return null;
    return { url: `${www}${path}?story_fbid=${story}&id=${id}`, postId: numericId(story), group: null, owner: id };
  }
  return mediaAddress(path, query);
}

// A photo's or video's number is its own, not the post's.
function mediaAddress(path: string, query: URLSearchParams): PostAddress | null {
  const found = (url: string, owner: string | null = null) => ({ url: www + url, postId: null, group: null, owner });
  if (path === '/photo' || path === '/photo.php') {
    const id = numericId(query.get('fbid'));
    const set = query.get('set');
    if (id === null) return null;
    return found(`/photo/?fbid=${id}${set !== null && /^[a-z]+\.[\w.]+$/.test(set) ? `&set=${set}` : ''}`);
  }
  const reel = /^\/reel\/(\d+)$/.exec(path);
  if (reel) return found(`/reel/${reel[1]}/`);
  if (/^\/watch(\/live)?$/.test(path) && numericId(query.get('v')) !== null)
    return found(`/watch/?v=${query.get('v')}`);
  const media = /^\/([\w.%-]+)\/(?:videos|photos)\/(?:[^/]+\/)?(\d+)$/.exec(path);
  return media ? found(path, media[1]) : null;
}

/** `set=pcb.<post>` names the post of an album; `gm.` is a number of its own. */
export function albumPostId(href: string | null): string | null {
  return numericId(/^pcb\.(\d+)$/.exec(facebookUrl(href)?.searchParams.get('set') ?? '')?.[1]);
}

export interface CommentIds {
  postId: string | null;
  commentId: string;
  /** The comment that this one answers. */
  parentId: string | null;
}

/** `comment_id` is a number in permalinks and base64 of `comment:<post>_<comment>` in authors' links. */
export function commentIds(href: string | null): CommentIds | null {
  // Most links are others, and reading an address is dear.
  const query = href?.includes('comment_id=') ? facebookUrl(href)?.searchParams : undefined;
  const main = decoded(query?.get('comment_id') ?? null);
  const reply = decoded(query?.get('reply_comment_id') ?? null);
  if (main === null) return null;
  if (reply === null) return { ...main, parentId: null };
  return { postId: reply.postId ?? main.postId, commentId: reply.commentId, parentId: main.commentId };
}

function decoded(value: string | null): { postId: string | null; commentId: string } | null {
  if (value === null || value.length > 200) return null;
  if (numericId(value) !== null) return { postId: null, commentId: value };
  try {
    const match = /^comment:(\d+)_(\d+)$/.exec(atob(value));
    if (!match || numericId(match[1]) === null || numericId(match[2]) === null) return null;
    return { postId: match[1]!, commentId: match[2]! };
  } catch {
    return null;
  }
}

export interface ProfileAddress {
  url: string;
  handle: string | null;
  id: string | null;
  group: string | null;
}

// First parts of paths that are pages of the app and no people (2026-11).
const notPeople =
  /^(groups|photo|photo\.php|photos|watch|reel|reels|stories|story\.php|permalink\.php|ads|help|hashtag|events|marketplace|gaming|login|l\.php|share|sharer|pages|messages|notifications|friends|settings|policies|privacy|business|search|me|home\.php|recover|videos|media|bookmarks|saved|live)$/i;

/** The address of a person or page; null for anything else. */
export function profileAddress(href: string | null | undefined): ProfileAddress | null {
  const profile = profileIn(href);
  if (profile === null) return null;
  const { path, name, group } = profile;
  const id = numericId(name);
  return { url: www + path, handle: id === null ? readable(name) : null, id, group };
}

/** Whether a link leads to a person or page: all that finding posts asks about. */
export function profileIn(
  href: string | null | undefined,
): { path: string; name: string; group: string | null } | null {
  const url = facebookUrl(href);
  if (!url) return null;
  const path = url.pathname.replace(/\/+$/, '');
  if (path === '/profile.php') {
    const id = numericId(url.searchParams.get('id'));
    return id === null ? null : { path: `${path}?id=${id}`, name: id, group: null };
  }
  // Pages without a name of their own have a title there, in any script: `/%D8%B5…-100012345678901`.
  const [, group = null, id] = /^\/(?:groups\/([\w.-]+)\/user\/|people\/[^/]+\/|p\/[^/]*-)(\d+)$/.exec(path) ?? [];
  if (id !== undefined) return numericId(id) === null ? null : { path: `${path}/`, name: id, group };
  const name = /^\/([\w.%-]+)$/.exec(path)?.[1];
  return name === undefined || notPeople.test(name) ? null : { path, name, group: null };
}

/** A part of a path as people read it. */
export function readable(part: string): string {
  try {
    return tidyName(decodeURIComponent(part)) ?? part;
  } catch {
    return part;
  }
}

/** `/groups/<name or number>` itself. */
export function groupAddress(href: string | null | undefined): { slug: string; url: string } | null {
  const slug = /^\/groups\/([\w.-]+)\/?$/.exec(facebookUrl(href)?.pathname ?? '')?.[1];
  if (slug === undefined || /^(feed|discover|joins)$/.test(slug)) return null;
  return { slug, url: `${www}/groups/${slug}/` };
}
