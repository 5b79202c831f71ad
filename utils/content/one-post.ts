import type { Page, Platform } from '../platforms/platform';
import { only } from '../platforms/shared/only';
import { queryAll } from '../platforms/shared/query';

/** The innermost of these posts around an element: a comment lies inside its post. */
export function postAround(element: Element, posts: readonly Element[]): Element | null {
  const around = posts.filter((post) => post.contains(element));
  return around.findLast((one) => around.every((other) => other === one || other.contains(one))) ?? null;
}

/**
 * The one post that a press on the page as a whole means for certain: the one she selected words of, the one whose address
 * the page has, the only one in the dialog on top. Null where she could mean another one.
 */
export function onePost(platform: Platform, page: Page): Element | null {
  const posts = platform.findPosts(page.document).filter(isShown);
  const inDialog = postsOnTop(posts, page.document);
  const selection = page.document.getSelection();
  if (selection !== null && selection.rangeCount > 0 && !selection.isCollapsed) {
    const node = selection.getRangeAt(0).commonAncestorContainer;
    const within = node.nodeType === 1 ? (node as Element) : node.parentElement;
    const selected = within === null ? null : postAround(within, posts);
    return selected === null || inDialog === null || inDialog.includes(selected) ? selected : null;
  }
  const ofAddress = platform.postOfPage?.(inDialog ?? posts, page) ?? null;
  if (ofAddress !== null) return isShown(ofAddress) ? ofAddress : null;
  if (inDialog === null) return null;
  // It names a post, and that one is not on top.
  if (platform.namesPost?.(page.url)) return null;
  return only(inDialog.filter((post) => platform.extractPost(post, page).kind !== 'comment'));
}

/** What the page keeps for later, or behind what she looks at, is not the one she means. */
function isShown(post: Element): boolean {
  if (post.closest('[hidden], [aria-hidden="true"], [inert]') !== null) return false;
  // A box that leaves its place to its children has none of its own.
  return [post, ...Array.from(post.children)].some((each) => each.checkVisibility({ visibilityProperty: true }));
}

const dialog = ':is([role="dialog"], dialog[open]):not([hidden], [aria-hidden="true"])';

/** Those of the last dialog that has any: later ones lie above earlier ones. Null: no dialog shows a post. */
function postsOnTop(posts: readonly Element[], document: Document): Element[] | null {
  const inDialogs = queryAll(document, dialog).map((each) => posts.filter((post) => each.contains(post)));
  return inDialogs.findLast((some) => some.length > 0) ?? null;
}
