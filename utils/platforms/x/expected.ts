import type { Expected } from '../shared/expected';
import { webUrl } from '../shared/urls';
import { isArticlePage, profileLink, statusLink } from './detect';
import { unread } from './hollow';

/** True of every post on real pages 2023-12 to 2026-09. A post may be a picture, a card or a poll without words. */
export const expected: Expected = {
  pageKind({ pageUrl }) {
    if (statusLink(pageUrl) !== null || isArticlePage(pageUrl)) return 'post';
    const path = webUrl(pageUrl)?.pathname ?? '';
    if (/^\/(home)?\/?$/.test(path)) return 'feed';
    if (/^\/i\/communities\//.test(path)) return 'group';
    if (/^\/(search|hashtag|explore)\b/.test(path)) return 'search';
    return profileLink(`https://x.com${path.replace(/\/(with_replies|media|likes|highlights|articles)\/?$/, '')}`)
      ? 'profile'
      : 'other';
  },
  always: ['postId', 'url', 'author.name', 'author.handle', 'postedAt'],
  lastWays: {
    postId: ['analytics-link 2026-09'],
    'author.name': ['before-at 2026-11'],
    'author.handle': ['at-text 2026-09', 'permalink 2026-09', 'name and permalink disagree'],
    postedAt: ['id 2010-11'],
    text: [unread],
  },
};
