import type { Expected } from '../shared/expected';
import { groupAddress, postAddress, profileAddress } from './addresses';

const time = ['postedAtRaw'];
const isMedia = /^https:\/\/[^/]+\/(reel\/|photo\/|watch\/|[^/]+\/(videos|photos)\/)/;

/**
 * Number and address are not in it: cards of the feed carry neither. The time as shown is, not the moment: a date in a
 * language that is not read yet is no change of the site. "Anonymous participant" has a name.
 */
export const expected: Expected = {
  pageKind({ pageUrl, post }) {
    const address = postAddress(pageUrl);
    // A reel or a photo as a page of its own; the comments below it show their time as anywhere.
    if (address !== null && isMedia.test(address.url)) return post.kind === 'comment' ? 'post' : 'other';
    if (address !== null) return 'post';
    if (groupAddress(pageUrl) !== null) return 'group';
    if (/^https:\/\/[^/]+\/(home\.php|watch\/?)?([?#]|$)/.test(pageUrl)) return 'feed';
    if (/^https:\/\/[^/]+\/(search|hashtag)\//.test(pageUrl)) return 'search';
    return profileAddress(pageUrl) === null ? 'other' : 'profile';
  },
  always: ['author.name', 'text|media|links|quoted'],
  // Viewers of one reel or photo show no time (2026-11).
  on: { post: time, feed: time, group: time, profile: time, search: time },
  lastWays: { text: ['longest-paragraph 2026-05'] },
};
