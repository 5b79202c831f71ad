import type { Post } from '../schema/post';

/**
 * What two captures of one post have in common; null when nothing tells them from others.
 * Weakest last: a wrong "same" would hide an attack behind another, a wrong "other" only shows it twice.
 */
export function samePost(post: Post): string | null {
  const where = [post.platform, post.kind];
  if (post.postId !== null) return JSON.stringify(['id', ...where, chatOf(post), post.postId]);
  if (post.url !== null) return JSON.stringify(['url', ...where, post.url]);
  const author = post.author.id ?? post.author.handle ?? post.author.url ?? post.author.name;
  const text = normalText(post.text ?? '');
  if (author === null || text === '') return null;
  // "die" sent every day is an attack of many messages; but "2 h ago" is another text tomorrow.
  const precise = post.postedAtPrecision === 'second' || post.postedAtPrecision === 'minute';
  return JSON.stringify(['text', ...where, author, text, containerOf(post), precise ? post.postedAt : null]);
}

/** Message numbers count within one chat; X and Facebook number all their posts together. */
function chatOf(post: Post): string | null {
  return post.platform === 'x' || post.platform === 'facebook' ? null : containerOf(post);
}

function containerOf({ container }: Post): string | null {
  return container?.id ?? container?.url ?? container?.name ?? null;
}

/** Platforms show one text with other spaces, and keyboards write one letter in several ways. */
function normalText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cf}\u0640]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
