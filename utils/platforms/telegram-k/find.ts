import { queryWithSelf } from '../shared/query';
import { idsOf } from './ids';
import { isShown } from './place';
import { at } from './selectors';

export function findPosts(root: ParentNode): Element[] {
  return queryWithSelf(root, at.bubble).filter(
    (bubble) => !bubble.matches(at.service) && bubble.parentElement?.closest(at.bubble) == null && isShown(bubble),
  );
}

export function keyOf(bubble: Element): string | null {
  const { id, chat } = idsOf(bubble);
  return id === null || chat === null ? null : `${chat}/${id}`;
}
