import type { Platform } from '../platform';
import { postAddress } from './addresses';
import { bylineOf } from './author';
import { idsOf } from './comment';
import { isFacebook } from './detect';
import { extractPost } from './extract';
import { commentSection, findPosts } from './find';
import { hollow } from './hollow';
import { identityOf } from './identity';
import { mediaIn, mediaOf } from './media';
import { messageOf } from './message';
import { scopeOf } from './scope';
import { at } from './selectors';
import { viewerParts } from './viewer';

export const facebook: Platform = {
  id: 'facebook',
  adapter: 'facebook',
  version: 'facebook@1',
  // The `m.` app has other markup: only its permalinks are of use.
  matches: ({ url }) => isFacebook(url) && (!/^https?:\/\/m\./.test(url) || postAddress(url) !== null),
  findPosts,
  extractPost,
  buttonPlace(element) {
    // Before hydration the page moves its parts: what is put in now is lost.
    if (element.closest('[hidden]') || element.querySelector(at.placeholder)) return null;
    const comments = Array.from(element.querySelectorAll(at.comment));
    const isComment = element.matches(at.comment);
    const anchor = Array.from(element.querySelectorAll(isComment ? 'ul' : at.menu)).find(
      (each) => !comments.some((comment) => comment.contains(each)),
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
  viewerParts: (element, page) => viewerParts(element, page.document),
  outside(element) {
    const comments = element.matches(at.comment)
      ? Array.from(element.querySelectorAll(at.comment))
      : [commentSection(element)];
    const rest = Array.from(element.querySelectorAll(`${at.composer}, ${at.decoy}, [role="menu"]`));
    return [...comments, ...rest].filter((part) => part !== null);
  },
  hollow,
  mediaElements(element) {
    const shown = element.matches(at.comment)
      ? mediaIn(element, (each) => each.closest(at.comment) === element && each.closest('div[dir="auto"]') === null)
      : mediaOf(scopeOf(element));
    return shown.map((each) => each.element);
  },
};
