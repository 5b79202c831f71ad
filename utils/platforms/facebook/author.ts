import type { Author, Post } from '../../schema/post';
import { firstWay } from '../shared/empty-post';
import { readText, tidyName } from '../shared/text';
import { groupAddress, type ProfileAddress, profileAddress } from './addresses';
import { mediaPageOf, personLinks } from './media-page';
import { ownAll, type Scope } from './scope';
import { at } from './selectors';
import { timeLink } from './shown-time';

export interface Byline {
  author: Author;
  /** The group that the heading names: "Person ▸ Group", or the group above the person. */
  group: { slug: string; url: string; name: string | null } | null;
}

export function bylineOf(scope: Scope, matched: Post['matched']): Byline {
  const headings = headingsOf(scope);
  const links = headings.flatMap((heading) => Array.from(heading.querySelectorAll('a[href]'))).filter(hasText);
  const group = links.map(groupLink).find((found) => found !== null) ?? null;
  // In the home feed a group's post carries the group as heading and the person in the line below.
  const below = group && links.every((link) => profileOf(link) === null) ? memberLinks(scope) : [];
  const link = firstWay<Element>(matched, 'author.name', [
    ['profile-name-link 2026-01', () => links.find((each) => profileOf(each) !== null) ?? null],
    ['member-link 2026-01', () => below[0] ?? null],
    ['viewer-link 2026-11', () => (mediaPageOf(scope.root) ? (personLinks(scope.root)[0] ?? null) : null)],
  ]);
  if (link) return { author: authorFrom(textOf(link), profileOf(link)), group };
  // "Anonymous participant" and closed accounts have a name and no address. So has "People you may know", which is no post.
  const name = firstWay<string>(matched, 'author.name', [
    ['heading-text 2026-01', () => (group || !isDatedOrWorded(scope) ? null : headingName(headings[0] ?? null))],
  ]);
  return { author: authorFrom(name, null), group };
}

export function authorFrom(name: string | null, profile: ProfileAddress | null): Author {
  return { name, handle: profile?.handle ?? null, id: profile?.id ?? null, url: profile?.url ?? null };
}

function headingsOf(scope: Scope): Element[] {
  const labelled = (scope.root.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
  const byRole = ownAll(scope, at.authorName);
  if (byRole.length > 0) return byRole.slice(0, 1);
  const headings = ownAll(scope, at.headings);
  const named = headings.filter((heading) => labelled.includes(heading.id));
  return (named.length > 0 ? named : headings).slice(0, 1);
}

function headingName(heading: Element | null): string | null {
  return textOf(heading?.querySelector('strong, b') ?? heading);
}

// A tray of reels has links to reels, one of people has "See all": neither has a post's own link.
function isDatedOrWorded(scope: Scope): boolean {
  const href = timeLink(scope)?.getAttribute('href') ?? '';
  if (href.startsWith('?') || /\/(posts|permalink)\b|story_fbid=|multi_permalinks=/.test(href)) return true;
  return ownAll(scope, at.messages.map(([, selector]) => selector).join(', ')).length > 0;
}

function memberLinks(scope: Scope): Element[] {
  return ownAll(scope, 'a[href*="/user/"], a[href*="profile.php"]').filter(
    (link) => hasText(link) && profileOf(link) !== null,
  );
}

const profileOf = (link: Element) => profileAddress(link.getAttribute('href'));
const textOf = (element: Element | null) => (element ? tidyName(readText(element, { block: () => false })) : null);
const hasText = (element: Element) => textOf(element) !== null;

function groupLink(link: Element): Byline['group'] {
  const group = groupAddress(link.getAttribute('href'));
  return group ? { ...group, name: textOf(link) } : null;
}
