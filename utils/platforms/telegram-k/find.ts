import { idsOf } from './ids';
import { isShown } from './place';
import { at } from './selectors';

export function findPosts(root: ParentNode): Element[] {
  const found = Array.from(root.querySelectorAll(at.bubble));
  // An observer hands over what was added, which may be the bubble itself.
  if ('matches' in root && (root as Element).matches(at.bubble)) found.unshift(root as Element);
  return found.filter(
    (bubble) => !bubble.matches(at.service) && bubble.parentElement?.closest(at.bubble) == null && isShown(bubble),
  );
}

export function keyOf(bubble: Element): string | null {
  const { id, chat } = idsOf(bubble);
  return id === null || chat === null ? null : `${chat}/${id}`;
}
