import { queryWithSelf } from '../shared/query';
import { messageIdOf, publicName } from '../shared/telegram-ids';
import { at } from './selectors';

export function findPosts(root: ParentNode): Element[] {
  return queryWithSelf(root, at.post).filter(
    (post) => !post.matches(at.notPost) && post.parentElement?.closest(at.post) == null,
  );
}

/** `data-post="<name>/<id>"`, in the name's own capitals. */
export function placeOf(element: Element): { name: string; id: string } | null {
  const [, first, last] = /^([^/]+)\/([^/]+)$/.exec(element.getAttribute('data-post') ?? '') ?? [];
  const name = first?.startsWith('@') ? null : publicName(first);
  const id = messageIdOf(last);
  return name === null || id === null ? null : { name, id };
}

export function keyOf(element: Element): string | null {
  const place = placeOf(element);
  return place === null ? null : `${place.name}/${place.id}`;
}
