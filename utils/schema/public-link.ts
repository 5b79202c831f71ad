import type { Post } from './post';

/**
 * True for what can have no public address: a message between people or in a basic group on Telegram, in a chat or a group on
 * WhatsApp. False where one could exist and was not read.
 */
export function hasNoPublicLink(post: Pick<Post, 'platform' | 'kind' | 'url' | 'container' | 'matched'>): boolean {
  if (post.url !== null || post.kind !== 'message') return false;
  if (post.platform === 'whatsapp') return /^(person|group)\b/.test(post.matched.chat ?? '');
  // Marked ids: people `123`, basic groups `-123`, channels and supergroups `-100…`.
  const chat = post.platform === 'telegram' ? (post.container?.id ?? null) : null;
  return chat !== null && !/^-100\d{10,13}$/.test(chat);
}
