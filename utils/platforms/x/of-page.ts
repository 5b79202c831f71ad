import type { Page } from '../platform';
import { only } from '../shared/only';
import { statusLink } from './detect';
import { xFinder } from './finder';

/** `/status/<id>` names its post, the picture viewer's `/photo/1` too; the lists behind it name those who did something. */
export function postOfPage(posts: readonly Element[], { url }: Page): Element | null {
  const named = statusLink(url);
  if (named === null || (named.part !== null && !/^(photo|video)$/.test(named.part))) return null;
  return only(posts.filter((post) => xFinder.keyOf(post) === named.id));
}
