import type { Page } from '../platform';
import { only } from '../shared/only';
import { webUrl } from '../shared/urls';
import { postLink, sameName } from './detect';
import { placeOf } from './find';

/** `t.me/<name>/<id>`; a comment's address names the post it stands below. */
export function postOfPage(posts: readonly Element[], { url }: Page): Element | null {
  const named = postLink(url);
  if (named === null || named.id === null || webUrl(url)?.searchParams.has('comment')) return null;
  return only(
    posts.filter((post) => {
      const place = placeOf(post);
      return place !== null && place.id === named.id && sameName(place.name, named.name);
    }),
  );
}
