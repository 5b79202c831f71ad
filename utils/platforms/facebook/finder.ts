import type { Finder } from '../platform';
import { postAddress } from './addresses';
import { bylineOf } from './author';
import { idsOf } from './comment';
import { isFacebook } from './detect';
import { findPosts } from './find';
import { identityOf } from './identity';
import { messageOf } from './message';
import { isInComment, scopeOf } from './scope';
import { at } from './selectors';

/** All that every page of Facebook carries; the rest comes with the first press. */
export const facebookFinder: Finder = {
  // The `m.` app has other markup: only its permalinks are of use.
  matches: ({ url }) => isFacebook(url) && (!/^https?:\/\/m\./.test(url) || postAddress(url) !== null),
  findPosts,
  buttonPlace(element) {
    // Before hydration the page moves its parts: what is put in now is lost.
    if (element.closest('[hidden]') || element.querySelector(at.placeholder)) return null;
    const isComment = element.matches(at.comment);
    const anchor = Array.from(element.querySelectorAll(isComment ? 'ul' : at.menu)).find(
      (each) => !isInComment(each, element),
    );
    const parent = anchor?.parentElement;
    return parent && parent !== element ? { parent, layout: 'inline' } : { parent: element, layout: 'corner' };
  },
  keyOf(element) {
    if (element.matches(at.comment)) {
      const time = Array.from(element.querySelectorAll('ul a[href*="comment_id="]'))[0] ?? null;
      return idsOf(element, time)?.commentId ?? null;
    }
    const scope = scopeOf(element);
    const { id, address } = identityOf(scope);
    if (id !== null || address !== null) return id ?? address!.url;
    const { author } = bylineOf(scope, {});
    const { text } = messageOf(scope, {});
    return author.name !== null && text !== null ? `${author.url ?? author.name} ${text.slice(0, 200)}` : null;
  },
};
