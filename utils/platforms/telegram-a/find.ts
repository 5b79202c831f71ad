import { queryWithSelf } from '../shared/query';
import { messageIdOf } from '../shared/telegram-ids';
import { chatIdOf, isShown } from './place';
import { at } from './selectors';

export function findPosts(root: ParentNode): Element[] {
  return queryWithSelf(root, at.message).filter(
    (element) => element.parentElement?.closest(at.message) == null && isShown(element),
  );
}

export function idOf(element: Element): string | null {
  return messageIdOf(element.getAttribute('data-message-id'));
}

export function keyOf(element: Element): string | null {
  const id = idOf(element);
  return id === null ? null : `${chatIdOf(element) ?? ''}/${id}`;
}
