import type { Author, Post } from '../../schema/post';
import type { Page } from '../platform';
import { firstWay } from '../shared/empty-post';
import { numericId } from '../shared/numbers';
import { queryAll } from '../shared/query';
import { groupAddress, postAddress, profileAddress, readable } from './addresses';
import type { Byline } from './author';
import type { Identity } from './identity';
import { mediaPageOf, viewerOf } from './media-page';
import { type StoryRecord, storyRecords } from './page-records';
import { ownAll, type Scope } from './scope';

/** The group a post is in, from its heading, its author's member link, its permalink or the page's record. */
export function containerOf(
  scope: Scope,
  byline: Byline,
  identity: Identity,
  record: StoryRecord | null,
  page: Page | null,
): Post['container'] {
  const slugs = [
    byline.group?.slug,
    memberGroup(scope),
    identity.address?.group,
    record?.group?.id,
    page && pageGroup(page.url),
  ];
  const slug = slugs.find((each) => each != null) ?? null;
  if (slug === null) return null;
  // The same group has a number and a name; only the number is its id.
  const id =
    slugs.map((each) => numericId(each)).find((each) => each !== null) ??
    (page && storyRecords(page.document).find(({ group }) => groupAddress(group?.url)?.slug === slug)?.group?.id) ??
    null;
  return {
    name: byline.group?.name ?? record?.group?.name ?? null,
    id,
    url: `https://www.facebook.com/groups/${id ?? slug}/`,
  };
}

export interface Found {
  scope: Scope;
  identity: Identity;
  record: StoryRecord | null;
  /** Null for a shared original: the page's address is never its own. */
  page: Page | null;
  postId: string | null;
  author: Author;
  container: Post['container'];
}

/** A permalink that anybody can open, without what identifies the person who looked at it. */
export function permalinkOf(found: Found, matched: Post['matched']): string | null {
  const { identity, record, postId, author, container } = found;
  return firstWay<string>(matched, 'url', [
    ['media-page 2026-11', () => (found.page ? (mediaPageOf(found.scope.root)?.url ?? null) : null)],
    ['time-link 2026-01', () => identity.address?.url ?? null],
    ['page-record 2026-01', () => postAddress(record?.url)?.url ?? null],
    ['page-address 2026-11', () => ownPage(found)],
    [
      'group-and-id 2026-11',
      () => (container?.id && postId ? `https://www.facebook.com/groups/${container.id}/posts/${postId}/` : null),
    ],
    [
      'author-and-id 2026-11',
      () =>
        postId && author.handle && !container
          ? `https://www.facebook.com/${encodeURIComponent(author.handle)}/posts/${postId}`
          : null,
    ],
    [
      'author-number-and-id 2026-11',
      () =>
        postId && author.id && !container
          ? `https://www.facebook.com/permalink.php?story_fbid=${postId}&id=${author.id}`
          : null,
    ],
  ]);
}

// The address is the post's only for the post in the topmost dialog, or alone on the page, and of the author it names.
function ownPage({ scope, page, author, postId }: Found): string | null {
  const address = page && postAddress(page.url);
  if (!page || !address) return null;
  const dialogs = queryAll(page.document, '[role="dialog"]').filter(
    (each) => each.querySelector('[role="dialog"]') === null,
  );
  const top = dialogs.at(-1);
  if (top ? !top.contains(scope.root) : queryAll(page.document, '[aria-posinset]').length > 1) return null;
  if (address.postId !== null && postId !== null && address.postId !== postId) return null;
  const owner = address.owner && readable(address.owner).toLowerCase();
  // Behind a photo or a reel lies the feed: the address is the viewer's, which has it already.
  if (isMedia(address.url) && (viewerOf(page.document) !== null || scope.root.closest('[role="feed"]'))) return null;
  const isAuthors = owner === null || owner === author.handle?.toLowerCase() || owner === author.id;
  return isAuthors ? address.url : null;
}

function memberGroup(scope: Scope): string | null {
  const groups = ownAll(scope, 'a[href*="/user/"]').map(
    (link) => profileAddress(link.getAttribute('href'))?.group ?? null,
  );
  return groups.find((group) => group !== null) ?? null;
}

const isMedia = (url: string) => /\/(photo|photos|reel|watch|videos)\//.test(url);
const pageGroup = (url: string) => groupAddress(url)?.slug ?? postAddress(url)?.group ?? null;
