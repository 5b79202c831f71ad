import type { Author, Post } from '../../schema/post';
import { emptyPost, finishPost } from './empty-post';
import { messageLink } from './telegram-ids';
import { clip } from './text';

/** What both clients read from a message, in one form. */
export interface ReadMessage extends Partial<Post> {
  matched: Post['matched'];
  postId: string | null;
  chat: {
    id: string | null;
    name: string | null;
    username: string | null;
    url: string | null;
    isChannel: boolean;
    topic?: string | null;
  };
  author: Author;
  isOwn: boolean;
}

/** The record of one message. Its address is public only where the chat's public name is known. */
export function messagePost({ chat, isOwn, ...read }: ReadMessage): Post {
  const { matched, postId } = read;
  const url = messageLink({ chat: chat.id, username: chat.username, id: postId, topic: chat.topic });
  if (url !== null) matched.url = chat.username === null ? 'members-link 2026-11' : 'public-name 2026-11';
  const post: Post = {
    ...emptyPost('telegram', chat.isChannel ? 'post' : 'message'),
    ...read,
    url,
    container: { name: chat.name === null ? null : clip(chat.name, 2_000), id: chat.id, url: chat.url },
  };
  const expected = ['container.id', 'container.name', ...(url !== null && chat.url === null ? ['container.url'] : [])];
  return finishPost(post, isOwn ? expected : [...expected, 'author.name', 'author.id']);
}
