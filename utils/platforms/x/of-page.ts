import type { Page } from '../platform';
import { only } from '../shared/only';
import { isArticlePage, statusLink } from './detect';
import { openArticles } from './find';
import { xFinder } from './finder';

/** `/status/<id>` names its post, the picture viewer's `/photo/1` too; the lists behind it name those who did something. */
export function postOfPage(posts: readonly Element[], { url, document }: Page): Element | null {
  const named = statusLink(url);
  if (named === null) return articleOfPage(posts, url, document);
  if (named.part !== null && !/^(photo|video)$/.test(named.part)) return null;
  return only(posts.filter((post) => xFinder.keyOf(post) === named.id));
}

/** The app can show an Article and keep another address: then it is meant if nothing but what it embeds stands beside it. */
function articleOfPage(posts: readonly Element[], url: string, document: Document): Element | null {
  const article = only(openArticles(document));
  if (article === null) return null;
  const isMeant = isArticlePage(url) ? posts.includes(article) : posts.every((post) => article.contains(post));
  return isMeant ? article : null;
}

export const namesPost = (url: string) => statusLink(url) !== null || isArticlePage(url);
