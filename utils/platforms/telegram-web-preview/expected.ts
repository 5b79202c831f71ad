import type { Expected } from '../shared/expected';

/** Written by Telegram's server, the same for everybody. */
export const expected: Expected = {
  pageKind: ({ pageUrl, post }) =>
    /^https:\/\/[^/]+\/s\//.test(pageUrl) ? 'channel' : post.kind === 'post' ? 'post' : 'group',
  always: ['postId', 'url', 'author.name', 'container.name', 'postedAt'],
  lastWays: {},
};
