import type { Expected } from '../shared/expected';
import { groupAddress, postAddress, profileAddress } from './addresses';

/**
 * Number and address are not in it: cards of the feed carry neither. The time as shown is, not the moment: a date in a
 * language that is not read yet is no change of the site. "Anonymous participant" has a name.
 */
export const expected: Expected = {
  pageKind({ pageUrl }) {
    if (postAddress(pageUrl) !== null) return 'post';
    if (groupAddress(pageUrl) !== null) return 'group';
    if (/^https:\/\/[^/]+\/(home\.php|watch\/?)?([?#]|$)/.test(pageUrl)) return 'feed';
    if (/^https:\/\/[^/]+\/(search|hashtag)\//.test(pageUrl)) return 'search';
    return profileAddress(pageUrl) === null ? 'other' : 'profile';
  },
  always: ['author.name', 'postedAtRaw', 'text|media|links|quoted'],
  lastWays: { text: ['longest-paragraph 2026-05'] },
};
