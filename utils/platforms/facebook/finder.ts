import type { Finder } from '../platform';
import { commentIds } from './addresses';
import { authorLink } from './comment';
import { isFacebook, isMobile } from './detect';
import { findInSteps, findPosts, isStillPost } from './find';
import { identityOf } from './identity';
import { mediaPageOf } from './media-page';
import { isInComment, ownAll, scopeOf } from './scope';
import { at } from './selectors';

/** All that every page of Facebook carries; the rest comes with the first press. */
export const facebookFinder: Finder = {
  // `m.` has other markup, and an adapter of its own.
  matches: ({ url }) => isFacebook(url) && !isMobile(new URL(url)),
  findPosts,
  findInSteps,
  buttonPlace(element) {
    // Before hydration the page moves its parts: what is put in now is lost.
    if (element.closest('[hidden]') || element.querySelector(at.placeholder) || !isStillPost(element)) return null;
    const isComment = element.matches(at.comment);
    const anchor = Array.from(element.querySelectorAll(isComment ? 'ul' : at.menu)).find(
      (each) => !isInComment(each, element),
    );
    const parent = anchor?.parentElement;
    return parent && parent !== element ? { parent, layout: 'inline' } : { parent: element, layout: 'corner' };
  },
  keyOf(element) {
    if (element.matches(at.comment)) {
      const time = element.querySelector('ul a[href*="comment_id="]');
      const ids = commentIds(hrefOf(time)) ?? commentIds(hrefOf(authorLink(element)));
      return ids?.commentId ?? null;
    }
    const viewed = mediaPageOf(element);
    if (viewed !== null) return viewed.url;
    const scope = scopeOf(element);
    const { id, address } = identityOf(scope);
    if (id !== null || address !== null) return id ?? address!.url;
    const name = textOf(ownAll(scope, at.authorName)[0] ?? ownAll(scope, at.headings)[0]);
    const words = textOf(scope.described[1] ?? ownAll(scope, anyMessage)[0]);
    const shown = words || ownAll(scope, 'img[src]')[0]?.getAttribute('src')?.split('?')[0];
    return name && shown ? `${name} ${shown.slice(0, 200)}` : null;
  },
};

const anyMessage = at.messages.map(([, selector]) => selector).join(', ');
const textOf = (element: Element | null | undefined) => element?.textContent?.trim();
const hrefOf = (link: Element | null) => link?.getAttribute('href') ?? null;
