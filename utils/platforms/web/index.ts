import type { PlatformId } from '../../schema/post';
import type { Page, Platform, ViewerParts } from '../platform';
import { queryAll, queryFirst } from '../shared/query';
import { plainAddress } from './address';
import { type Subject, subjectOf } from './article';
import { isWebPage } from './detect';
import { pageRecord, platformPageRecord } from './extract';
import { hollow, hollowWhole } from './hollow';
import { mediaOf } from './media';
import { at } from './selectors';

/** Any page that no other adapter reads: one record a page. */
export const web: Platform = {
  id: 'web',
  adapter: 'web',
  version: 'web@1',
  matches: ({ url }) => isWebPage(url),
  findPosts,
  extractPost: (element, page) => pageRecord(subjectIn(element), page),
  buttonPlace: () => null,
  keyOf: ({ ownerDocument }) => plainAddress(ownerDocument.URL),
  viewerParts,
  outside,
  hollow: (element, post) => hollow(subjectIn(element), post),
  mediaElements: (element) => mediaOf(subjectIn(element)).map((shown) => shown.element),
};

/** A page of a platform as a whole. What shows her there, only its adapter knows; without one nobody does. */
export function pageOfPlatform(id: PlatformId, adapter: Platform | null): Platform {
  return {
    ...web,
    id,
    matches: () => false,
    findPosts: wholePage,
    extractPost: (element, page) => platformPageRecord(id, wholeSubject(element), page),
    // Her name can stand in any part of such a page: no screenshot, no copy.
    viewerParts: (element, page) => ({ certain: false, parts: adapter?.viewerParts(element, page).parts ?? [] }),
    outside: (element) => [...(adapter?.outside(element) ?? []), ...outside(element)],
    hollow: (element) => hollowWhole(wholeSubject(element), adapter?.wall ?? null),
    mediaElements: () => [],
  };
}

function findPosts(root: ParentNode): Element[] {
  const document = (root as Element).ownerDocument ?? (root as Document);
  const subject = subjectOf(document);
  return subject !== null && (root as Node).contains(subject.element) ? [subject.element] : [];
}

/** Its main part, never one post in it: a post that stands alone would pass for the page. */
function wholePage(root: ParentNode): Element[] {
  const document = (root as Element).ownerDocument ?? (root as Document);
  const [main, ...others] = queryAll(document, at.main);
  const whole = main !== undefined && others.length === 0 ? main : document.body;
  return whole !== null && (root as Node).contains(whole) ? [whole] : [];
}

function wholeSubject(element: Element): Subject {
  const selected = subjectOf(element.ownerDocument)?.selected ?? null;
  return { element, selected, is: 'part', marked: 'place' };
}

/** The selection may be gone by now, but the element that was found for it stays the subject. */
function subjectIn(element: Element): Subject {
  const subject = subjectOf(element.ownerDocument);
  return subject?.element === element ? subject : { element, selected: null, is: 'part', marked: 'place' };
}

/** A sign of hers can be anywhere on a page nobody knows, but hardly in an article or in its main part. */
function viewerParts(element: Element, _page: Page): ViewerParts {
  return { certain: element.localName !== 'body', parts: queryAll(element, at.composer) };
}

function outside(element: Element): Element[] {
  const rows = [
    ...queryAll(element, 'nav, aside, footer, [role="navigation"], [role="complementary"]'),
    ...queryAll(element, at.banner).filter((each) => each.closest(at.article) === null),
    ...queryAll(element, at.signOut).map((each) => accountBox(each, element)),
  ];
  return [...new Set(rows)].filter((each) => !rows.some((other) => other !== each && other.contains(each)));
}

/** Who can sign out is named beside it: the list or the row it stands in, never words of the page. */
function accountBox(link: Element, root: Element): Element {
  const list = link.closest('ul, ol, menu, details, [role="menu"]') ?? link.parentElement ?? link;
  const isSmall = list !== root && root.contains(list) && queryFirst(list, `p, h1, ${at.article}`) === null;
  return isSmall ? list : link;
}
