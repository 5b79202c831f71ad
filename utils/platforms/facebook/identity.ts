import type { Post } from '../../schema/post';
import { firstWay } from '../shared/empty-post';
import { albumPostId, commentIds, type PostAddress, postAddress } from './addresses';
import { isInComment, ownAll, type Scope } from './scope';
import { at } from './selectors';
import { timeLink } from './shown-time';

export interface Identity {
  id: string | null;
  address: PostAddress | null;
}

/** The numeric id and the permalink as far as the markup holds them: no network, no page records. */
export function identityOf(scope: Scope, matched: Post['matched'] = {}): Identity {
  const address = postAddress(timeLink(scope)?.getAttribute('href'));
  const anchors = commentAnchors(scope);
  const id = firstWay<string>(matched, 'postId', [
    ['comment-id 2026-01', () => commonest(anchors.map((link) => commentIds(hrefOf(link))?.postId ?? null))],
    ['time-link 2026-01', () => address?.postId ?? null],
    // Below the post's own link: an album can be that of a shared original.
    ['album 2026-01', () => onlyOne(ownAll(scope, at.albumLinks).map((link) => albumPostId(hrefOf(link))))],
    ['comment-link 2026-01', () => commonest(anchors.map((link) => postAddress(hrefOf(link))?.postId ?? null))],
  ]);
  return { id, address };
}

const hrefOf = (link: Element) => link.getAttribute('href');

/** Of ten thousand comments the first say enough. */
const anchorsRead = 8;

// Authors of comments are linked with `comment_id=base64("comment:<post>_<comment>")`.
function commentAnchors(scope: Scope): Element[] {
  const anchors: Element[] = [];
  for (const link of scope.root.querySelectorAll(at.commentLinks)) {
    // A link inside somebody's words may lead to another post's comment.
    if (isInComment(link, scope.root) && link.closest('div[dir="auto"]') === null) anchors.push(link);
    if (anchors.length === anchorsRead) break;
  }
  return anchors;
}

function commonest(ids: (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const id of ids) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, one], [, other]) => other - one);
  return first && (!second || first[1] > second[1]) ? first[0] : null;
}

function onlyOne(ids: (string | null)[]): string | null {
  const distinct = new Set(ids.filter((id) => id !== null));
  return distinct.size === 1 ? [...distinct][0]! : null;
}
