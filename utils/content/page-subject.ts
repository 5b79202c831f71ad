import { hollowReasons } from '../i18n/hollow-reasons';
import { whichPost } from '../i18n/which-post';
import { pageOfPlatform, platformFor } from '../platforms';
import type { HollowReason, Page, Platform } from '../platforms/platform';
import { isOfChats } from '../platforms/shared/chats';
import { emptyPost } from '../platforms/shared/empty-post';
import { platformAt } from '../platforms/shared/hosts';
import type { PageRequest, Pressed } from './in-page';
import { onePost, postAround } from './one-post';
import { pointedAt } from './pointed';

/** What is documented, and by whom it is read. */
export interface Found {
  platform: Platform;
  element: Element;
  buttons: Pressed['buttons'];
}

/** Why nothing is, and what she can do instead. */
export interface Unclear {
  text: string;
  /** The page as a whole can be kept all the same, if she asks for it. */
  offersWhole: boolean;
}

/** The post or page that this press means for certain. On a platform, never a post that only lies near. */
export function subjectOfPress(request: PageRequest, page: Page): Found | Unclear {
  const { document, url } = page;
  const adapter = platformFor({ url, document });
  if (adapter?.id === 'web') return isOfChats(url) ? chats(request, url) : whole(adapter, document, request);
  const pointed = request.what === 'pointed' ? pointedAt() : null;
  if (adapter !== null && pointed !== null) {
    const post = postAround(pointed.element, adapter.findPosts(document));
    if (post !== null) {
      const isSame = pointed.key !== null && adapter.keyOf(post) === pointed.key;
      if (!isSame) return hollow('unknown', request);
      return { platform: adapter, element: post, buttons: pointed.buttons };
    }
  }
  // Nothing of it is read: there is no question to ask about a whole list of chats.
  if (isOfChats(url)) return chats(request, url);
  if (request.what === 'whole') return whole(pageOfPlatform(platformAt(hostOf(url)), adapter), document, request);
  const posts = adapter?.findPosts(document) ?? [];
  // Where nobody saw what she pointed at, it may have been any post of several.
  const isBlind = request.what === 'pointed' && pointed === null && posts.length > 1;
  const post = adapter === null || isBlind ? null : onePost(adapter, page);
  if (adapter !== null && post !== null) return { platform: adapter, element: post, buttons: [] };
  const text = whichPost[request.language];
  if (posts.length > 0) return { text: text[`which.${request.buttons}`], offersWhole: true };
  return whyNone(adapter, page, request) ?? { text: text.unrecognised, offersWhole: true };
}

/** The page as its own record: the article of a web page, or the address of a platform's. */
function whole(platform: Platform, document: Document, request: PageRequest): Found | Unclear {
  const [element] = platform.findPosts(document);
  return element === undefined ? hollow('skeleton', request) : { platform, element, buttons: [] };
}

/** A log-in page, an error, a page that has not loaded: there is nothing to offer. */
function whyNone(adapter: Platform | null, { document, url }: Page, request: PageRequest): Unclear | null {
  const platform = pageOfPlatform(platformAt(hostOf(url)), adapter);
  const [element] = platform.findPosts(document);
  const why = element === undefined ? 'skeleton' : platform.hollow(element, emptyPost(platform.id, 'page'));
  return why === null || why === 'empty' ? null : hollow(why, request);
}

function chats({ language, buttons }: PageRequest, url: string): Unclear {
  const way = platformAt(hostOf(url)) === 'web' ? 'elsewhere' : buttons;
  return { text: `${hollowReasons[language].chats} ${whichPost[language][`chats.${way}`]}`, offersWhole: false };
}

const hollow = (why: HollowReason, { language }: PageRequest): Unclear => ({
  text: hollowReasons[language][why],
  offersWhole: false,
});
const hostOf = (url: string) => new URL(url).hostname;
