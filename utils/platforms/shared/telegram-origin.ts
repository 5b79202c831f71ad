import type { Author, Post } from '../../schema/post';
import { emptyPost } from './empty-post';
import { chatLink, isPerson, messageLink } from './telegram-ids';
import { clip } from './text';

/** The record of what was forwarded: who wrote it first, and where. Its words are those of the message that forwards it. */
export function originPost(origin: {
  author: Author;
  postId: string | null;
  at: Date | null;
}): Post & { quoted: null } {
  const { author, postId, at } = origin;
  const name = author.name === null ? null : clip(author.name, 2_000);
  const url = messageLink({ chat: author.id, username: author.handle, id: postId });
  const isPost = author.id !== null && !isPerson(author.id);
  return {
    ...emptyPost('telegram', isPost ? 'post' : 'message'),
    author: { ...author, name, url: author.url ?? chatLink(author.handle) },
    postId,
    url,
    postedAt: at?.toISOString() ?? null,
    postedAtPrecision: at ? 'second' : null,
    container: isPost ? { name, id: author.id, url: chatLink(author.handle) } : null,
    missing: [
      ...(author.id === null ? ['author.id'] : []),
      ...(postId === null ? ['postId'] : []),
      ...(url === null ? ['url'] : []),
      ...(at === null ? ['postedAt'] : []),
    ],
    quoted: null,
  };
}
