import { messageIdOf } from '../shared/telegram-ids';
import { chatIdOf, isShown } from './place';
import { at } from './selectors';

export function findPosts(root: ParentNode): Element[] {
  const found = Array.from(root.querySelectorAll(at.message));
  // An observer hands over what was added, which may be the message itself.
  if ('matches' in root && (root as Element).matches(at.message)) found.unshift(root as Element);
  return found.filter((element) => element.parentElement?.closest(at.message) == null && isShown(element));
}

export function idOf(element: Element): string | null {
  return messageIdOf(element.getAttribute('data-message-id'));
}

export function keyOf(element: Element): string | null {
  const id = idOf(element);
  return id === null ? null : `${chatIdOf(element) ?? ''}/${id}`;
}
