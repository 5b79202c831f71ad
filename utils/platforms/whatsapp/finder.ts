import type { Finder } from '../platform';
import { isOnHost, webUrl } from '../shared/urls';
import { findPosts, isMessage, own } from './find';
import { idsOf } from './ids';
import { at } from './selectors';

const hosts: ReadonlySet<string> = new Set(['web.whatsapp.com']);

const keyOf = (element: Element): string | null => idsOf(element).id;

/** All that WhatsApp Web carries once it is allowed; the rest comes with the first press. */
export const whatsappFinder: Finder = {
  matches: ({ url }) => isOnHost(webUrl(url), hosts) && /^https:/i.test(url.trim()),
  findPosts,
  keyOf,
  postAround(element) {
    let message = element.closest(at.message);
    for (let outer = message; outer !== null; outer = outer.parentElement?.closest(at.message) ?? null) message = outer;
    return message !== null && isMessage(message) ? message : null;
  },
  buttonPlace(element) {
    // A shell has no box to be in; it comes back as a message when it is scrolled to.
    const box = own(element, at.bubble)[0] ?? own(element, at.stamp)[0];
    return keyOf(element) === null || !box?.parentElement ? null : { parent: box.parentElement, layout: 'corner' };
  },
};
