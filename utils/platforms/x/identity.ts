import type { Post } from '../../schema/post';
import { firstWay } from '../shared/empty-post';
import { type StatusLink, statusLink } from './detect';
import { ownAll, type Scope } from './scope';
import { at } from './selectors';
import { agrees } from './time';

export interface Identity {
  id: string | null;
  /** The handle in the address that gave the id. */
  handle: string | null;
  time: Element | null;
  edited: boolean;
}

/**
 * The post's id from the link around its time: exactly one on 105 of 106 real articles, the other was an ad (2026-09).
 * `/analytics`, `/quotes` and `/photo/N` links are decoys and come after it.
 */
export function identityOf(scope: Scope, pageUrl: string, matched: Post['matched'] = {}): Identity {
  const links = ownAll(scope, at.statusLinks)
    .map((element) => ({ element, link: statusLink(element.getAttribute('href')) }))
    .filter((entry): entry is { element: Element; link: StatusLink } => entry.link !== null);
  const timed = links.filter(({ element }) => element.querySelector('time') !== null);
  const outsideText = links.filter(({ element }) => element.closest(`${at.text}, ${at.articleBody}`) === null);
  const link = firstWay<StatusLink>(matched, 'postId', [
    ['time-link 2026-09', () => onlyOne(timed.map((entry) => entry.link))],
    [
      // Above an Article that fills the page its time is no link (2026-05).
      scope.isArticle ? 'article-analytics 2026-05' : 'analytics-link 2026-09',
      () => onlyOne(outsideText.map((entry) => entry.link).filter((each) => each.part === 'analytics')),
    ],
    ['page-address 2026-11', () => (scope.isArticle ? null : focal(scope, links.length, pageUrl))],
  ]);
  const shown = timed.find((entry) => entry.link === link)?.element ?? null;
  return {
    id: link?.id ?? null,
    handle: link?.handle ?? null,
    time: shown?.querySelector('time') ?? (timed.length === 0 ? (ownAll(scope, 'time')[0] ?? null) : null),
    edited: outsideText.some((entry) => entry.link.part === 'history' && entry.link.id === link?.id),
  };
}

/**
 * The id a quoted post carries, if it has a photo: no other link leads to it. A link of somebody else's is not its own,
 * and neither is one whose id was made at another time than the one shown.
 */
export function quotedId(scope: Scope, handle: string | null, time: Element | null): StatusLink | null {
  const links = ownAll(scope, at.statusLinks)
    .filter((element) => element.closest(at.text) === null)
    .map((element) => statusLink(element.getAttribute('href')))
    .filter((link): link is StatusLink => link !== null)
    .filter((link) => link.handle === null || handle === null || link.handle.toLowerCase() === handle.toLowerCase());
  const link = onlyOne(links);
  return link !== null && agrees(time, link.id) === true ? link : null;
}

/** Two different ids are none: a wrong id is worse than no id. */
function onlyOne(links: StatusLink[]): StatusLink | null {
  const [first] = links;
  return first && links.every((link) => link.id === first.id) ? first : null;
}

// On a post's own page the post itself may be without any link; then the address must name its author, and its id be made
// at the time shown: the page goes on to another post of the same person while this one still stands there.
function focal(scope: Scope, links: number, pageUrl: string): StatusLink | null {
  const page = statusLink(pageUrl);
  if (links > 0 || page?.handle == null || agrees(ownAll(scope, 'time')[0] ?? null, page.id) !== true) return null;
  const wanted = `@${page.handle}`.toLowerCase();
  const says = Array.from(scope.userName?.querySelectorAll('span, div') ?? []).some(
    (leaf) => leaf.textContent?.trim().toLowerCase() === wanted,
  );
  return says ? page : null;
}
