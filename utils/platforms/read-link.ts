import type { LinkRefusal } from '../schema/handed-in';
import type { Post } from '../schema/post';
import { commentIds, postAddress } from './facebook/addresses';
import { isFacebook } from './facebook/detect';
import { emptyPost, finishPost } from './shared/empty-post';
import { isOnHost, plainLink } from './shared/urls';
import { linkTo, postLink } from './telegram-web-preview/detect';
import { plainAddress } from './web/address';
import { knownPost } from './web/known';
import { channelLink } from './whatsapp/link';
import { statusLink } from './x/detect';

const longest = 4_000;

/** What a pasted link tells for certain about a post, and nothing else: no words, no time, no face. */
export function readLink(line: string): Post | LinkRefusal {
  // Phones put marks of direction around what is copied out of Arabic text.
  const pasted = line.replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, '');
  if (pasted.length > longest) return 'too-long';
  if (/\s/.test(pasted) || !URL.canParse(pasted)) return 'not-a-link';
  const url = new URL(pasted);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'not-web';
  if (url.username !== '' || url.password !== '') return 'credentials';
  const target = plainLink(pasted);
  const address = target === null ? null : plainAddress(target);
  if (target === null || address === null) return 'not-a-link';
  return finishPost(ofX(target) ?? ofFacebook(target) ?? ofTelegram(target) ?? ofWhatsApp(target) ?? ofWeb(address));
}

function ofX(address: string): Post | null {
  const link = statusLink(address);
  if (link === null) return null;
  const url = `https://x.com/${link.handle ?? 'i'}/status/${link.id}`;
  return named({ platform: 'x', kind: 'post', postId: link.id, url }, link.handle);
}

function ofFacebook(address: string): Post | null {
  // A comment's link names its post and the comment; which words were meant, only the comment's own number says.
  const comment = isFacebook(address) ? commentIds(address) : null;
  const post = postAddress(address);
  if (post === null) return null;
  if (comment !== null) {
    const reply = comment.parentId === null ? '' : `&reply_comment_id=${comment.commentId}`;
    const thread = comment.parentId ?? comment.commentId;
    const url = `${post.url}${post.url.includes('?') ? '&' : '?'}comment_id=${thread}${reply}`;
    return { ...emptyPost('facebook', 'comment'), postId: comment.commentId, url };
  }
  const handle = post.owner !== null && !/^\d+$/.test(post.owner) ? post.owner : null;
  return named({ platform: 'facebook', kind: 'post', postId: post.postId, url: post.url }, handle);
}

/** Its handle is the chat's: who wrote in a group, the link does not say. */
function ofTelegram(address: string): Post | null {
  const link = postLink(address);
  if (link === null || link.id === null || !isOnHost(address, telegramHosts)) return null;
  const chat = linkTo({ name: link.name, id: null });
  return {
    ...emptyPost('telegram', 'post'),
    postId: link.id,
    url: linkTo(link),
    container: { name: null, id: null, url: chat },
  };
}
const telegramHosts: ReadonlySet<string> = new Set(['t.me', 'telegram.me', 'telegram.dog']);

function ofWhatsApp(address: string): Post | null {
  const url = channelLink(address);
  return url === null ? null : { ...emptyPost('whatsapp', 'post'), url };
}

function ofWeb(address: string): Post {
  const known = knownPost(address);
  const { postId, url, handle } = known ?? { postId: null, url: address, handle: null };
  return named({ platform: 'web', kind: 'page', postId, url }, handle);
}

function named(what: Pick<Post, 'platform' | 'kind' | 'postId' | 'url'>, handle: string | null): Post {
  const post = emptyPost(what.platform, what.kind);
  return { ...post, ...what, author: { ...post.author, handle } };
}
