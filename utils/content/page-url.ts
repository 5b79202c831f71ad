import { pageUrl } from '../platforms/web/page-url';
import type { Post } from '../schema/post';

export { pageUrl };

/** The same for a record: in Telegram's saved messages the chat in the address is herself, and the adapter names none. */
export function pageUrlOf(post: Pick<Post, 'platform' | 'container'>, href: string): string {
  const url = pageUrl(href);
  return isPlaceKnown(post) ? url : url.replace(/#.*$/, '');
}

/** Whether the chat is somebody else's for sure. Only Telegram's addresses and markup carry the numbers of people. */
export function isPlaceKnown({ platform, container }: Pick<Post, 'platform' | 'container'>): boolean {
  return platform !== 'telegram' || (container !== null && container.id !== null);
}
