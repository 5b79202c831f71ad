import type { Expected } from './expected';
import { isPerson } from './telegram-ids';

/**
 * Both clients write number and time into every message; whether the time is a full one is up to her pointer. In saved
 * messages and comments no chat is named: they are `other` pages.
 */
export const telegramExpected: Expected = {
  pageKind({ post }) {
    if (post.kind === 'post') return 'channel';
    const chat = post.container?.id ?? null;
    if (chat === null) return 'other';
    return isPerson(chat) ? 'private' : 'group';
  },
  always: ['postId', 'postedAtRaw', 'author.id|author.name'],
  on: { channel: ['container.id', 'container.name'] },
  lastWays: {},
};
