import type { Post } from '../schema/post';

/**
 * What two captures of one post have in common; null when nothing tells them from others.
 * Weakest last: a wrong "same" would hide an attack behind another, a wrong "other" only shows it twice.
 */
export function samePost(post: Post): string | null {
  const where = [post.platform, post.kind];
  const by = knownBy(post);
  if (by === 'id') return JSON.stringify(['id', ...where, chatOf(post), post.postId]);
  if (by === 'url') return JSON.stringify(['url', ...where, post.url]);
  if (by === 'nothing') return null;
  const text = normalText(post.text ?? '');
  // "die" sent every day is an attack of many messages; but "2 h ago" is another text tomorrow.
  const precise = post.postedAtPrecision === 'second' || post.postedAtPrecision === 'minute';
  return JSON.stringify(['text', ...where, authorOf(post), text, containerOf(post), precise ? post.postedAt : null]);
}

/** The surest thing that tells this post from others. */
export function knownBy(post: Post): 'id' | 'url' | 'words' | 'nothing' {
  if (post.postId !== null) return 'id';
  if (post.url !== null) return 'url';
  return authorOf(post) === null || normalText(post.text ?? '') === '' ? 'nothing' : 'words';
}

/** Its address alone, whichever client showed it: enough for a link that she pasted, which tells nothing else. */
export function linkOf({ platform, url }: Post): string | null {
  // X numbers all its posts together: nothing to add.
  return url === null || platform === 'x' ? null : JSON.stringify(['link', platform, url]);
}

/** Accounts that can be told apart. One name is many people's, and many leave out an account; a handle is read without dots and case. */
export function areOtherAccounts(one: string | null, other: string | null): boolean {
  const plain = (handle: string) => handle.replaceAll('.', '').toLowerCase();
  return one !== null && other !== null && plain(one) !== plain(other);
}

function authorOf({ author }: Post): string | null {
  return author.id ?? author.handle ?? author.url ?? author.name;
}

/** Message numbers count within one chat; X and Facebook number all their posts together. */
function chatOf(post: Post): string | null {
  return post.platform === 'x' || post.platform === 'facebook' ? null : containerOf(post);
}

function containerOf({ container }: Post): string | null {
  return container?.id ?? container?.url ?? container?.name ?? null;
}

/** Platforms show one text with other spaces, and keyboards write one letter in several ways. */
export function normalText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cf}\u0640]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
